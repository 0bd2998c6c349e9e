package lockstep.locale;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds what somebody may have meant.
public final class Nearest {
  private Nearest() {}

  /// The names that differ in two letters at most, long ones in a third of their letters, whatever their case; nearest first.
  ///
  /// @param most names to give
  public static List<String> of(String written, Collection<String> names, int most) {
    String wanted = written.toLowerCase(Locale.ROOT);
    return names.stream()
        .distinct()
        .filter(name -> distance(wanted, name) <= allowed(name))
        .sorted(
            Comparator.comparingInt((String name) -> distance(wanted, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }

  private static int allowed(String name) {
    return Math.min(name.length() - 1, Math.max(2, name.length() / 3));
  }

  private static int distance(String wanted, String name) {
    return EditDistance.between(wanted, name.toLowerCase(Locale.ROOT));
  }
}
