package lockstep.retired;

import java.util.Locale;

/// Something that looks retired and is not.
///
/// @param note why
public record Guard(String name, Kind kind, String note) {
  /// How it protects.
  public enum Kind {
    /// A command that exists.
    CURRENT,
    /// A command that supports old names; its use is kept as a suppressed one.
    COMPATIBILITY,
    /// Words that are never a use.
    PHRASE,
    /// A word in whose sentence a lower-case module name is something else.
    WORD
  }

  String key() {
    return name.toLowerCase(Locale.ROOT);
  }
}
