package lockstep.search;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/// Collects the best and counts what was looked at on the way.
record Counting(TopScoreDocCollectorManager best)
    implements CollectorManager<FacetCounter, Counting.Result> {
  /// The best with the counts.
  record Result(TopDocs best, int total, Map<Trait, SortedMap<String, Integer>> facets) {}

  @Override
  public FacetCounter newCollector() {
    return new FacetCounter(best.newCollector());
  }

  @Override
  public Result reduce(Collection<FacetCounter> counters) throws IOException {
    Map<Trait, SortedMap<String, Integer>> facets = new EnumMap<>(Trait.class);
    for (FacetCounter one : counters) {
      one.counts()
          .forEach(
              (trait, counts) -> {
                var sum = facets.computeIfAbsent(trait, _ -> new TreeMap<>());
                counts.forEach((value, count) -> sum.merge(value, count, Integer::sum));
              });
    }
    return new Result(
        best.reduce(counters.stream().map(FacetCounter::best).toList()),
        counters.stream().mapToInt(FacetCounter::total).sum(),
        facets);
  }
}
