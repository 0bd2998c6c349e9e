package lockstep.cli;

import java.util.Locale;
import lockstep.check.Severity;

/// How bad is bad enough.
enum Level {
  /// Errors.
  ERROR,
  /// Warnings and errors.
  WARNING,
  /// All.
  INFO,
  /// None.
  NEVER;

  boolean covers(Severity severity) {
    return switch (this) {
      case ERROR -> severity.isAtLeast(Severity.ERROR);
      case WARNING -> severity.isAtLeast(Severity.WARNING);
      case INFO -> true;
      case NEVER -> false;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
