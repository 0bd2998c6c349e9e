package lockstep.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lockstep.check.Pair;
import lockstep.knowledge.Comparisons;
import lockstep.knowledge.Generation;
import lockstep.knowledge.KnowledgeBuilder;
import lockstep.knowledge.Progress;
import lockstep.knowledge.Settings;
import lockstep.locale.Locales;
import lockstep.procedure.Procedure;
import lockstep.source.ContentRoot;

/// Prints how long it takes to align one pair of versions, and to align and check it, warm, on one thread, beside how long everything
/// before took: reading and learning. Arguments: content folders; without any, `content`.
public final class PairSpeed {
  private PairSpeed() {}

  /// Prints the figures.
  public static void main(String[] args) {
    List<ContentRoot> roots =
        (args.length == 0 ? Stream.of("content") : Arrays.stream(args))
            .map(ContentRoot::parse)
            .toList();
    long start = System.nanoTime();
    Generation generation =
        new KnowledgeBuilder(Settings.of(roots), Locales.packed(), Progress.NONE).build();
    long read = System.nanoTime();
    Comparisons comparisons = generation.checks().comparisons();
    comparisons.learning();
    long learnt = System.nanoTime();
    System.out.printf("read %.1f s, learnt %.1f s%n", (read - start) / 1e9, (learnt - read) / 1e9);
    List<Double> aligned = new ArrayList<>();
    List<Double> checked = new ArrayList<>();
    int findings = 0;
    // The first round warms up.
    for (int round = 0; round < 2; round++) {
      aligned.clear();
      checked.clear();
      for (Procedure procedure : comparisons.procedures()) {
        long before = System.nanoTime();
        List<Pair> pairs = comparisons.pairs(procedure);
        long between = System.nanoTime();
        for (Pair pair : pairs) {
          findings += generation.checks().check(pair).size();
        }
        long after = System.nanoTime();
        if (!pairs.isEmpty()) {
          aligned.add((between - before) / 1e6 / pairs.size());
          checked.add((after - before) / 1e6 / pairs.size());
        }
      }
    }
    System.out.printf("aligned %s%naligned and checked %s%n", spread(aligned), spread(checked));
    System.out.printf("%d procedures with pairs, %d findings%n", aligned.size(), findings / 2);
  }

  private static String spread(List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "median %.1f ms, 90 %% below %.1f ms",
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 9 / 10));
  }
}
