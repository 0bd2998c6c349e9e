package lockstep.markdown;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How much a note matters. The word is English in every locale and in any case.
public enum AlertKind {
  /// By the way.
  NOTE,
  /// Makes it easier.
  TIP,
  /// Must be known.
  IMPORTANT,
  /// May do harm.
  CAUTION,
  /// Does harm.
  WARNING;

  /// The kind that a word in `[!word]` names.
  public static Optional<AlertKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.name().equalsIgnoreCase(word)).findFirst();
  }

  /// `note`, `tip`, ...
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
