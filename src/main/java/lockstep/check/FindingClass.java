package lockstep.check;

import java.util.Locale;

/// How much to trust a finding and where to show it, most trusted first.
public enum FindingClass {
  /// A step, warning, role, link, number or command is wrong.
  FAULT,
  /// Marks of the text are torn or lost.
  MARKUP,
  /// Wording or meaning may be wrong.
  SUSPICION,
  /// Good to know.
  INFO;

  /// `fault`, `markup`, ...
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
