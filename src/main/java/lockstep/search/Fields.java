package lockstep.search;

/// Names of the fields that all languages share.
final class Fields {
  /// Procedure and locale, one document each.
  static final String KEY = "key";

  /// The key, a blank and the fingerprint of the entry, read by document.
  static final String MADE = "made";

  /// Keys of commands and other names.
  static final String NAMES = "names";

  /// Commands: the key, a blank, the name as written.
  static final String COMMANDS = "commands";

  /// Words of the headings' anchors, which are in the source language everywhere.
  static final String SLUGS = "slugs";

  /// Titles and headings as a whole, by their letters and digits, with the locale.
  static final String EXACT = "exact";

  /// The kind of document.
  static final String KIND = "kind";

  /// What the entry says, read by document: see [Passages].
  static final String PASSAGES = "passages";

  private Fields() {}
}
