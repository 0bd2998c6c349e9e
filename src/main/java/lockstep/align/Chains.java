package lockstep.align;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Finds what keeps the order.
public final class Chains {
  private Chains() {}

  /// The places of the longest chain of values that never fall; of several as long, the one that ends first, and before each place the
  /// first that can stand there.
  public static List<Integer> longest(List<Integer> values) {
    // Places by the length of the longest chain that ends there; among these values fall.
    List<List<Integer>> byLength = new ArrayList<>();
    int[] before = new int[values.size()];
    for (int at = 0; at < values.size(); at++) {
      int value = values.get(at);
      int length = 0;
      int over = byLength.size();
      while (length < over) {
        int middle = (length + over) >>> 1;
        if (values.get(byLength.get(middle).getLast()) <= value) {
          length = middle + 1;
        } else {
          over = middle;
        }
      }
      if (length == byLength.size()) {
        byLength.add(new ArrayList<>());
      }
      before[at] = length == 0 ? -1 : first(byLength.get(length - 1), values, value);
      byLength.get(length).add(at);
    }
    List<Integer> chain = new ArrayList<>();
    if (!byLength.isEmpty()) {
      for (int at = byLength.getLast().getFirst(); at >= 0; at = before[at]) {
        chain.add(at);
      }
    }
    Collections.reverse(chain);
    return chain;
  }

  /// The first of some places, whose values fall, with a value that is not above another.
  private static int first(List<Integer> places, List<Integer> values, int most) {
    int from = 0;
    int to = places.size() - 1;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (values.get(places.get(middle)) <= most) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return places.get(from);
  }
}
