package lockstep.search;

import java.util.Locale;

/// What found versions are filtered and counted by.
public enum Trait {
  /// Tag of the language.
  LOCALE,
  /// A required permission.
  ROLE,
  /// Who carries out a step.
  ACTOR,
  /// How the version stands.
  STATE,
  /// Who translated it: `MT` or `HT`.
  TRANSLATION;

  /// Its name in the index and in answers.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
