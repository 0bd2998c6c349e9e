package lockstep.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import lockstep.align.Lexicon;
import lockstep.align.Lexicon.Direction;
import lockstep.analysis.Analysis;

/// What words of one language stand for words of another, by the forms in which both are searched. Safe for use by several threads.
final class Bridge {
  // Rarer ones are chance.
  private static final double LEAST = .04;
  private static final int MOST = 6;

  private final Supplier<Lexicon> lexicon;
  private final Map<String, Analysis> analyses;
  private final Map<Direction, Map<String, List<Meaning>>> tables = new ConcurrentHashMap<>();

  Bridge(Supplier<Lexicon> lexicon, Map<String, Analysis> analyses) {
    this.lexicon = lexicon;
    this.analyses = analyses;
  }

  /// A form that a word may stand for.
  ///
  /// @param form as the other language is searched
  /// @param word its most likely word
  /// @param probability in (0, 1]
  record Meaning(String form, String word, double probability) {}

  /// The meanings of a form, most probable first; none where nothing was learnt of it.
  List<Meaning> meanings(String from, String to, String form) {
    return tables
        .computeIfAbsent(new Direction(from, to), this::table)
        .getOrDefault(form, List.of());
  }

  private Map<String, List<Meaning>> table(Direction direction) {
    Analysis from = analyses.get(direction.from());
    Analysis to = analyses.get(direction.to());
    Map<String, Map<String, Sum>> sums = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    Lexicon.Table table = lexicon.get().tables().get(direction);
    if (table == null) {
      return Map.of();
    }
    Map<String, String> formsOf = new HashMap<>();
    table
        .translations()
        .forEach(
            (word, translations) -> {
              String form = from.forms(word).getFirst();
              counts.merge(form, 1, Integer::sum);
              for (Lexicon.Translation one : translations) {
                String other =
                    formsOf.computeIfAbsent(one.word(), unknown -> to.forms(unknown).getFirst());
                sums.computeIfAbsent(form, _ -> new HashMap<>())
                    .computeIfAbsent(other, _ -> new Sum())
                    .add(one);
              }
            });
    Map<String, List<Meaning>> meanings = new HashMap<>();
    sums.forEach(
        (form, all) -> {
          List<Meaning> some = new ArrayList<>();
          all.forEach(
              (other, sum) -> {
                double probability = Math.min(1, sum.all / counts.get(form));
                if (probability >= LEAST) {
                  some.add(new Meaning(other, sum.word, probability));
                }
              });
          some.sort(
              Comparator.comparingDouble(Meaning::probability)
                  .reversed()
                  .thenComparing(Meaning::form));
          meanings.put(form, List.copyOf(some.subList(0, Math.min(MOST, some.size()))));
        });
    return Map.copyOf(meanings);
  }

  private static final class Sum {
    private double all;
    private double best;
    private String word = "";

    void add(Lexicon.Translation one) {
      all += one.probability();
      if (one.probability() > best) {
        best = one.probability();
        word = one.word();
      }
    }
  }
}
