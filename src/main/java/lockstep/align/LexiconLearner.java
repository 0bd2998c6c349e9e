package lockstep.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Learns a lexicon from pairs of texts: IBM model 1 (Brown et al., "The Mathematics of Statistical Machine Translation", 1993), for
/// both directions of each pair of languages. The same pairs in the same order give the same lexicon.
final class LexiconLearner {
  // Four rounds of expectation maximisation: more changed no link of the pairs that were tried.
  private static final int ROUNDS = 4;
  // Longer texts say little about their words and cost the square of their length.
  private static final int LONGEST = 60;
  private static final int PAIRS_AT_MOST = 60_000;
  // Words times words of all pairs; 600 real documents in two languages have 4 million, 300 MB are
  // enough for so many.
  private static final long CELLS_AT_MOST = 16_000_000;
  private static final double LEAST = 0.02;
  private static final int TRANSLATIONS_AT_MOST = 8;

  private LexiconLearner() {}

  /// The lexicon of some pairs of texts.
  static Lexicon learn(Collection<SegmentPair> pairs) {
    Map<String, Map<String, List<SegmentPair>>> byLanguages = new TreeMap<>();
    for (SegmentPair pair : pairs) {
      boolean forward = pair.from().compareTo(pair.to()) < 0;
      SegmentPair sorted =
          forward ? pair : new SegmentPair(pair.to(), pair.translation(), pair.from(), pair.text());
      byLanguages
          .computeIfAbsent(sorted.from(), _ -> new TreeMap<>())
          .computeIfAbsent(sorted.to(), _ -> new ArrayList<>())
          .add(sorted);
    }
    // Pairs of languages are learnt beside each other; none knows of the others.
    List<Learnt> learnt =
        byLanguages.values().stream()
            .flatMap(others -> others.values().stream())
            .toList()
            .parallelStream()
            .map(Learnt::of)
            .toList();
    Map<String, Set<String>> texts = new TreeMap<>();
    Map<Lexicon.Direction, Lexicon.Table> tables = new HashMap<>();
    for (Learnt one : learnt) {
      for (SegmentPair pair : one.pairs()) {
        texts.computeIfAbsent(pair.from(), _ -> new HashSet<>()).add(pair.text());
        texts.computeIfAbsent(pair.to(), _ -> new HashSet<>()).add(pair.translation());
      }
      SegmentPair any = one.pairs().getFirst();
      tables.put(new Lexicon.Direction(any.from(), any.to()), one.forward());
      tables.put(new Lexicon.Direction(any.to(), any.from()), one.backward());
    }
    Map<String, Lexicon.Vocabulary> vocabularies =
        texts.entrySet().parallelStream()
            .collect(
                Collectors.toConcurrentMap(Map.Entry::getKey, one -> vocabulary(one.getValue())));
    return new Lexicon(vocabularies, tables);
  }

  /// What some pairs of two languages teach.
  private record Learnt(List<SegmentPair> pairs, Lexicon.Table forward, Lexicon.Table backward) {
    static Learnt of(List<SegmentPair> some) {
      List<SegmentPair> distinct = some.stream().distinct().limit(PAIRS_AT_MOST).toList();
      Cooccurrences seen = Cooccurrences.of(distinct);
      return new Learnt(distinct, seen.table(true), seen.table(false));
    }
  }

  private static Lexicon.Vocabulary vocabulary(Set<String> texts) {
    Map<String, Integer> counts = new HashMap<>();
    for (String text : texts) {
      new HashSet<>(Words.of(text)).forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    Map<String, Float> weights = new HashMap<>();
    counts.forEach(
        (word, count) ->
            weights.put(word, (float) Math.max(0.1, Math.log((double) texts.size() / count))));
    return new Lexicon.Vocabulary(weights);
  }

  /// The words of one language with numbers from 0; 0 is the empty word that stands for whatever has no translation.
  private static final class Numbers {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>(List.of(""));

    int of(String word) {
      return numbers.computeIfAbsent(
          word,
          w -> {
            words.add(w);
            return words.size() - 1;
          });
    }

    int[] of(List<String> text) {
      return text.stream().limit(LONGEST).mapToInt(this::of).toArray();
    }
  }

  /// Which words occur together, numbered, and where.
  private record Cooccurrences(Numbers from, Numbers to, List<int[]> left, List<int[]> right) {

    static Cooccurrences of(List<SegmentPair> texts) {
      Numbers from = new Numbers();
      Numbers to = new Numbers();
      List<int[]> left = new ArrayList<>();
      List<int[]> right = new ArrayList<>();
      long cells = 0;
      for (SegmentPair pair : texts) {
        if (cells > CELLS_AT_MOST) {
          break;
        }
        left.add(from.of(Words.of(pair.text())));
        right.add(to.of(Words.of(pair.translation())));
        cells += (left.getLast().length + 1L) * right.getLast().length;
      }
      return new Cooccurrences(from, to, left, right);
    }

    Lexicon.Table table(boolean forward) {
      Numbers source = forward ? from : to;
      Numbers target = forward ? to : from;
      List<int[]> sources = forward ? left : right;
      List<int[]> targets = forward ? right : left;
      PairTable table = new PairTable();
      List<int[]> slots = new ArrayList<>();
      for (int n = 0; n < sources.size(); n++) {
        int[] s = sources.get(n);
        int[] t = targets.get(n);
        int[] slot = new int[t.length * (s.length + 1)];
        int at = 0;
        for (int word : t) {
          slot[at++] = table.slot(0, word);
          for (int other : s) {
            slot[at++] = table.slot(other, word);
          }
        }
        slots.add(slot);
      }
      float[] probability = new float[table.size()];
      Arrays.fill(probability, 1f);
      for (int round = 0; round < ROUNDS; round++) {
        probability = round(sources, targets, slots, table, probability, source.words.size());
      }
      return pruned(table, probability, source, target);
    }

    private static float[] round(
        List<int[]> sources,
        List<int[]> targets,
        List<int[]> slots,
        PairTable table,
        float[] probability,
        int words) {
      float[] count = new float[probability.length];
      for (int n = 0; n < slots.size(); n++) {
        int[] slot = slots.get(n);
        int width = sources.get(n).length + 1;
        for (int t = 0; t < targets.get(n).length; t++) {
          float sum = 0;
          for (int s = 0; s < width; s++) {
            sum += probability[slot[t * width + s]];
          }
          for (int s = 0; s < width; s++) {
            int at = slot[t * width + s];
            count[at] += probability[at] / sum;
          }
        }
      }
      float[] total = new float[words];
      for (int at = 0; at < count.length; at++) {
        total[table.first(at)] += count[at];
      }
      for (int at = 0; at < count.length; at++) {
        count[at] = count[at] / total[table.first(at)];
      }
      return count;
    }

    private static Lexicon.Table pruned(
        PairTable table, float[] probability, Numbers source, Numbers target) {
      Map<String, List<Lexicon.Translation>> kept = new HashMap<>();
      for (int at = 0; at < probability.length; at++) {
        if (probability[at] >= LEAST && table.first(at) > 0) {
          kept.computeIfAbsent(source.words.get(table.first(at)), _ -> new ArrayList<>())
              .add(new Lexicon.Translation(target.words.get(table.second(at)), probability[at]));
        }
      }
      Comparator<Lexicon.Translation> best =
          Comparator.comparingDouble(Lexicon.Translation::probability)
              .reversed()
              .thenComparing(Lexicon.Translation::word);
      kept.replaceAll((_, some) -> some.stream().sorted(best).limit(TRANSLATIONS_AT_MOST).toList());
      return new Lexicon.Table(kept);
    }
  }

  /// Numbers pairs of word numbers from 0: a hash table without boxes, since there are millions of pairs.
  private static final class PairTable {
    private long[] keys = new long[1 << 16];
    private int[] values = new int[1 << 16];
    private long[] pairs = new long[1 << 15];
    private int size;

    int size() {
      return size;
    }

    int first(int slot) {
      return (int) (pairs[slot] >>> 32);
    }

    int second(int slot) {
      return (int) pairs[slot];
    }

    int slot(int first, int second) {
      long pair = (long) first << 32 | second;
      int at = find(pair);
      if (keys[at] != 0) {
        return values[at];
      }
      if (size == pairs.length) {
        pairs = Arrays.copyOf(pairs, size * 2);
      }
      pairs[size] = pair;
      keys[at] = pair + 1;
      values[at] = size++;
      if (size * 2 > keys.length) {
        grow();
      }
      return size - 1;
    }

    private int find(long pair) {
      int mask = keys.length - 1;
      int at = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 32) & mask;
      while (keys[at] != 0 && keys[at] != pair + 1) {
        at = at + 1 & mask;
      }
      return at;
    }

    private void grow() {
      keys = new long[keys.length * 2];
      values = new int[keys.length];
      for (int slot = 0; slot < size; slot++) {
        int at = find(pairs[slot]);
        keys[at] = pairs[slot] + 1;
        values[at] = slot;
      }
    }
  }
}
