package lockstep.search;

/// How much each way to match counts, beside a form in the running text, which counts 1. They were chosen on one half of known-item
/// queries; `src/docs/benchmarks.md` has what the other half gives.
final class Weights {
  static final float TITLE = 1.2f;
  static final float HEADINGS = 1.1f;
  static final float DESCRIPTION = 1.05f;
  static final float TEXT = 1;

  /// A part of a compound.
  static final float PARTS = .6f;

  /// A command or another name.
  static final float NAMES = 1.2f;

  /// A name that took the place of a retired one, or a retired name.
  static final float RETIREMENT = 1;

  /// A word for two neighbours, two neighbours for a word.
  static final float JOINED = .9f;

  /// A word that differs by a letter or two.
  static final float LIKE = .8f;

  /// Two neighbours that are near each other in the text.
  static final float PAIR = 3;

  /// All words near each other in the text.
  static final float WHOLE = 4;

  /// All words in one heading.
  static final float HEADING = 2;

  /// A title or heading that says just what is asked.
  static final float EXACT = 4;

  /// Instructions before news of the day where all else is equal.
  static final float NO_NEWS = .05f;

  private Weights() {}
}
