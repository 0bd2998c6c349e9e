package lockstep.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/// Finds what somebody may have meant.
final class Nearest {
  private static final int MOST = 3;

  private Nearest() {}

  /// The names nearest to what was written, at most three; none that differ in more than a third of
  /// their letters.
  static List<String> of(String written, Collection<String> names) {
    String wanted = written.toLowerCase(Locale.ROOT);
    ToIntFunction<String> distance = name -> distance(wanted, name.toLowerCase(Locale.ROOT));
    return names.stream()
        .distinct()
        .filter(name -> distance.applyAsInt(name) <= Math.max(2, name.length() / 3))
        .sorted(Comparator.comparingInt(distance).thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  /// Insertions, deletions and exchanges of a character.
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int exchange = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(exchange, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
