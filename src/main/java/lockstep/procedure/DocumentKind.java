package lockstep.procedure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a document is.
public enum DocumentKind {
  /// Has tasks.
  PROCEDURE,
  /// Has none.
  ARTICLE,
  /// News of a day; no procedure even where it has steps.
  ANNOUNCEMENT,
  /// Text that other documents take in; not served.
  INCLUDE,
  /// A table of contents; not served.
  NAVIGATION;

  /// The kind of an id.
  public static Optional<DocumentKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }

  /// `procedure`, `article`, ...
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether readers get it.
  public boolean isServed() {
    return this != INCLUDE && this != NAVIGATION;
  }
}
