package lockstep.check;

import java.util.Locale;

/// How bad a finding is, worst first.
public enum Severity {
  /// The reader comes to harm or gets stuck.
  ERROR,
  /// The reader is misled or helped less than others.
  WARNING,
  /// Nothing is wrong yet.
  NOTE;

  /// `error`, `warning` or `note`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether this is as bad as the other or worse.
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
