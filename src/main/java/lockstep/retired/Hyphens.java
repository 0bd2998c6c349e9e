package lockstep.retired;

/// Characters that stand for the hyphen of a command's name in texts that went through a word processor.
final class Hyphens {
  private static final char FIRST = '\u2010';
  private static final char LAST = '\u2014';
  private static final char MINUS = '\u2212';

  private Hyphens() {}

  static boolean isHyphen(char c) {
    return c == '-' || c >= FIRST && c <= LAST || c == MINUS;
  }

  /// The text with the plain hyphen for every other one.
  static String plain(String text) {
    // Replacing a character that a text in Latin-1 cannot hold costs nothing.
    String plain = text.replace(MINUS, '-');
    for (char c = FIRST; c <= LAST; c++) {
      plain = plain.replace(c, '-');
    }
    return plain;
  }
}
