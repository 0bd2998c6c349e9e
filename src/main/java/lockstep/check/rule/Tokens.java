package lockstep.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a text into words: letters and digits in lower case. Apostrophes and hyphens part words; a single letter keeps its apostrophe
/// ("n'"), a short beginning its hyphen ("non-").
final class Tokens {
  private static final int SHORT = 4;

  private Tokens() {}

  /// The words in the order of the text.
  static List<String> of(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= plain.length(); i++) {
      boolean inside = i < plain.length() && Character.isLetterOrDigit(plain.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(plain.substring(start, i) + mark(plain, start, i));
        start = -1;
      }
    }
    return words;
  }

  private static String mark(String plain, int start, int end) {
    if (end + 1 >= plain.length() || !Character.isLetter(plain.charAt(end + 1))) {
      return "";
    }
    return switch (plain.charAt(end)) {
      case '\'', '\u2019' -> end - start == 1 ? "'" : "";
      case '-', '\u2010', '\u2011' -> end - start <= SHORT ? "-" : "";
      default -> "";
    };
  }
}
