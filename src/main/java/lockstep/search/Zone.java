package lockstep.search;

import java.util.Locale;

/// A part of a version that has a field of its own in the index, one a language.
enum Zone {
  /// The title.
  TITLE,
  /// The headings below it.
  HEADINGS,
  /// What the front matter says that it is about.
  DESCRIPTION,
  /// Everything, with places.
  TEXT,
  /// Parts of compounds and of glued words.
  PARTS,
  /// All words without accents, for knowing which there are.
  WORDS,
  /// Words with accents: without them, a blank, as written.
  SPELLINGS;

  /// The field of a language.
  String of(String locale) {
    return name().toLowerCase(Locale.ROOT) + "." + locale;
  }
}
