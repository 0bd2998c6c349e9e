package lockstep.check.rule;

/// Looks for a name in a text, whatever its case, not inside a longer name.
final class Names {
  private Names() {}

  static boolean has(String text, String name) {
    for (int at = 0; at + name.length() <= text.length(); at++) {
      if (text.regionMatches(true, at, name, 0, name.length())
          && !isPart(text, at - 1)
          && !isPart(text, at + name.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPart(String text, int at) {
    return at >= 0
        && at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-');
  }
}
