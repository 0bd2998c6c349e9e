package lockstep.align;

import java.util.Locale;

/// Why two blocks are linked, or why not.
///
/// @param text what both have in common, in words
public record Evidence(Kind kind, String text) {
  /// What kind of thing speaks for a link.
  public enum Kind {
    /// The same link target.
    LINK,
    /// The same UI label.
    LABEL,
    /// The same command or code.
    COMMAND,
    /// The same number.
    NUMBER,
    /// The same image.
    IMAGE,
    /// The same heading anchor.
    SLUG,
    /// Words that translate each other.
    LEXICON,
    /// Lengths that fit.
    LENGTH,
    /// Both stand between linked neighbours.
    ORDER,
    /// The same source text.
    SOURCE;

    /// The kind in answers, e.g. `link`.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
