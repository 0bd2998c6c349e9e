package lockstep.locale;

/// Levenshtein distance with an upper bound.
public final class EditDistance {
  private EditDistance() {}

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
      int[] current = new int[b.length() + 1];
      current[0] = i;
      int best = i;
      for (int j = 1; j <= b.length(); j++) {
        int exchange = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(exchange, 1 + Math.min(previous[j], current[j - 1]));
        best = Math.min(best, current[j]);
      }
      if (best > most) {
        return false;
      }
      previous = current;
    }
    return previous[b.length()] <= most;
  }
}
