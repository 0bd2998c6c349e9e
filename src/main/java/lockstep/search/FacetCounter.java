package lockstep.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.Weight;

/// Counts the values of what another collector is shown. Where that one asks for the best only, the rest is not counted.
final class FacetCounter implements Collector {
  private final TopScoreDocCollector best;
  private final Map<Trait, SortedMap<String, Integer>> counts = new EnumMap<>(Trait.class);
  private int total;

  FacetCounter(TopScoreDocCollector best) {
    this.best = best;
  }

  /// The other collector.
  TopScoreDocCollector best() {
    return best;
  }

  /// How many were shown.
  int total() {
    return total;
  }

  /// How many have each value, by trait.
  Map<Trait, SortedMap<String, Integer>> counts() {
    return counts;
  }

  @Override
  public void setWeight(Weight weight) {
    best.setWeight(weight);
  }

  @Override
  public ScoreMode scoreMode() {
    return best.scoreMode();
  }

  /// The values of a trait in a segment.
  private record Values(SortedSetDocValues values, int[] counts) {}

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
    Map<Trait, Values> traits = new EnumMap<>(Trait.class);
    for (Trait trait : Trait.values()) {
      SortedSetDocValues values = DocValues.getSortedSet(context.reader(), trait.id());
      if (values.getValueCount() > 0) {
        traits.put(trait, new Values(values, new int[(int) values.getValueCount()]));
      }
    }
    return new FilterLeafCollector(best.getLeafCollector(context)) {
      @Override
      public void collect(int document) throws IOException {
        in.collect(document);
        total++;
        for (Values one : traits.values()) {
          if (one.values().advanceExact(document)) {
            for (int i = one.values().docValueCount(); i > 0; i--) {
              one.counts()[(int) one.values().nextOrd()]++;
            }
          }
        }
      }

      @Override
      public void finish() throws IOException {
        for (var trait : traits.entrySet()) {
          add(trait.getKey(), trait.getValue());
        }
        super.finish();
      }
    };
  }

  private void add(Trait trait, Values values) throws IOException {
    SortedMap<String, Integer> sum = counts.computeIfAbsent(trait, _ -> new TreeMap<>());
    for (int ordinal = 0; ordinal < values.counts().length; ordinal++) {
      if (values.counts()[ordinal] > 0) {
        String value = values.values().lookupOrd(ordinal).utf8ToString();
        sum.merge(value, values.counts()[ordinal], Integer::sum);
      }
    }
  }
}
