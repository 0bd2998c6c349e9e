package lockstep.retired;

/// Characters that stand for the hyphen of a command's name in texts that went through a word processor.
final class Hyphens {
  private Hyphens() {}

  static boolean isHyphen(char c) {
    return c == '-' || c >= '\u2010' && c <= '\u2014' || c == '\u2212';
  }
}
