package lockstep.align;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.procedure.Procedure;
import lockstep.procedure.Version;

/// What the content itself teaches of words and labels: first from documents that carry their source text, then from versions that
/// were aligned with what these taught.
///
/// @param lexicon words
/// @param labels labels of user interfaces
public record Learning(Lexicon lexicon, LabelLexicon labels) {
  /// Nothing was learnt.
  public static final Learning NONE = new Learning(Lexicon.EMPTY, LabelLexicon.EMPTY);

  // With as many segments of two languages, aligned versions add little that the segments have not.
  private static final int ENOUGH = 3_000;
  private static final double SURE = 0.8;
  // The second round aligns with what the first one taught; a third one changed nothing.
  private static final int ROUNDS = 2;
  // So much was harvested that another round teaches little and costs as much again.
  private static final int PLENTY = 10_000;

  /// Learns from some content.
  ///
  /// @param documents the bilingual ones
  /// @param procedures all, for pairs of languages that the bilingual documents hardly have
  public static Learning of(
      Collection<Bilingual> documents,
      Collection<Procedure> procedures,
      String sourceLocale,
      UnaryOperator<String> current) {
    List<BlockPair> given = BlockPair.of(documents);
    Map<Lexicon.Direction, Long> counts =
        given.stream()
            .collect(
                Collectors.groupingBy(
                    pair -> new Lexicon.Direction(pair.from(), pair.to()), Collectors.counting()));
    List<BlockPair> pairs = given;
    Lexicon lexicon = lexicon(given);
    for (int round = 0; round < ROUNDS; round++) {
      Aligner aligner = new Aligner(lexicon, sourceLocale, current, true);
      List<BlockPair> more =
          procedures.parallelStream()
              .flatMap(procedure -> aligned(procedure, counts, aligner))
              .toList();
      if (more.isEmpty()) {
        break;
      }
      pairs = Stream.concat(given.stream(), more.stream()).toList();
      lexicon = lexicon(pairs);
      if (more.size() > PLENTY) {
        break;
      }
    }
    return new Learning(lexicon, LabelLexicon.learn(pairs));
  }

  /// Blocks of the versions of a procedure that surely say the same, in languages of which too little was given.
  private static Stream<BlockPair> aligned(
      Procedure procedure, Map<Lexicon.Direction, Long> counts, Aligner aligner) {
    List<Version> versions = List.copyOf(procedure.versions().values());
    Map<Version, Side> sides = new IdentityHashMap<>();
    Stream.Builder<BlockPair> pairs = Stream.builder();
    for (int i = 0; i < versions.size(); i++) {
      for (int j = i + 1; j < versions.size(); j++) {
        Version one = versions.get(i);
        Version other = versions.get(j);
        long known =
            counts.getOrDefault(new Lexicon.Direction(one.locale(), other.locale()), 0L)
                + counts.getOrDefault(new Lexicon.Direction(other.locale(), one.locale()), 0L);
        if (known < ENOUGH) {
          Side left = sides.computeIfAbsent(one, aligner::side);
          Side right = sides.computeIfAbsent(other, aligner::side);
          sure(aligner.align(left, right)).forEach(pairs::add);
        }
      }
    }
    return pairs.build();
  }

  private static Stream<BlockPair> sure(Alignment alignment) {
    return alignment.rows().stream()
        .filter(row -> row.isOneToOne() && row.confidence() >= SURE)
        .map(
            row ->
                new BlockPair(
                    alignment.left().locale(),
                    row.left().orElseThrow(),
                    alignment.right().locale(),
                    row.right().orElseThrow()))
        .filter(pair -> !pair.block().text().equals(pair.translation().text()));
  }

  private static Lexicon lexicon(List<BlockPair> pairs) {
    return LexiconLearner.learn(
        pairs.parallelStream().flatMap(pair -> pair.segments().stream()).toList());
  }
}
