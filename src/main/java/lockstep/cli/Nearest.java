package lockstep.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds what somebody may have meant.
final class Nearest {
  private Nearest() {}

  /// The names that differ in two letters at most, long ones in a third of their letters; nearest first.
  ///
  /// @param most names to give
  static List<String> of(String written, Collection<String> names, int most) {
    return names.stream()
        .distinct()
        .filter(name -> distance(written, name) <= allowed(name))
        .sorted(
            Comparator.comparingInt((String name) -> distance(written, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }

  private static int allowed(String name) {
    return Math.min(name.length() - 1, Math.max(2, name.length() / 3));
  }

  /// Insertions, deletions and exchanges of a character, whatever its case.
  private static int distance(String written, String name) {
    String a = written.toLowerCase(Locale.ROOT);
    String b = name.toLowerCase(Locale.ROOT);
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
