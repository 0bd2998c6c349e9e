package lockstep.locale;

import java.util.Arrays;

/// Levenshtein distance with an upper bound.
public final class EditDistance {
  private EditDistance() {}

  /// The fewest insertions, deletions and exchanges of a character that make one text of the other.
  public static int between(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      previous = next(previous, a.charAt(i - 1), i, b);
    }
    return previous[b.length()];
  }

  private static int[] next(int[] previous, char c, int row, String b) {
    int[] current = new int[b.length() + 1];
    current[0] = row;
    for (int j = 1; j <= b.length(); j++) {
      int exchange = previous[j - 1] + (c == b.charAt(j - 1) ? 0 : 1);
      current[j] = Math.min(exchange, 1 + Math.min(previous[j], current[j - 1]));
    }
    return current;
  }

  /// Whether one text becomes the other by at most `most` insertions, deletions and exchanges of a character.
  public static boolean within(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return false;
    }
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      previous = next(previous, a.charAt(i - 1), i, b);
      int best = Arrays.stream(previous).min().orElse(0);
      if (best > most) {
        return false;
      }
    }
    return previous[b.length()] <= most;
  }
}
