package lockstep.check.rule;

/// A sentence as a message quotes it.
final class Quote {
  private static final int LONGEST = 160;

  private Quote() {}

  /// The beginning of a sentence on one line, cut behind a word.
  static String of(String sentence) {
    String line = sentence.replaceAll("\\s+", " ").strip();
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = line.lastIndexOf(' ', LONGEST);
    return line.substring(0, end < LONGEST / 2 ? LONGEST : end) + " …";
  }
}
