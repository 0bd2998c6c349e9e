package lockstep.check.rule;

import java.util.Map;
import java.util.stream.Stream;
import lockstep.align.Row;
import lockstep.align.SentencePair;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Severity;
import lockstep.procedure.Shape;

/// Flags sentences that say the opposite of their counterpart: before and after, add and remove, enable and disable.
public final class MeaningDiffersRule implements PairRule {
  private static final double SURE = 0.6;

  private final OppositeWords opposites = new OppositeWords();
  private final Negations negations = new Negations();

  @Override
  public String id() {
    return "meaning-differs";
  }

  @Override
  public FindingClass findingClass() {
    return FindingClass.SUSPICION;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> findings(Pair pair) {
    SourceWitness witness = new SourceWitness(pair);
    return pair.oneToOne()
        .filter(row -> row.confidence() >= SURE && isText(row))
        .filter(row -> witness.of(row).map(one -> isOpposite(pair, row, one)).orElse(true))
        .filter(
            row ->
                opposites
                    .between(
                        pair, row.left().orElseThrow().text(), row.right().orElseThrow().text())
                    .isPresent())
        .flatMap(row -> findings(pair, row));
  }

  /// Whether the version says the opposite of its source text; else the other translation does.
  private boolean isOpposite(Pair pair, Row row, SourceWitness.Source source) {
    return opposites
        .between(
            pair.leftLocale(), row.left().orElseThrow().text(), source.language(), source.text())
        .isPresent();
  }

  private static boolean isText(Row row) {
    return !(row.left().orElseThrow().shape() instanceof Shape.Code);
  }

  private Stream<Finding> findings(Pair pair, Row row) {
    return pair.sentences(row).stream()
        .filter(one -> one.isLinked() && isAsNegated(pair, one))
        .flatMap(
            one ->
                opposites
                    .between(pair, one.left().orElseThrow(), one.right().orElseThrow())
                    .map(name -> finding(pair, row, one, name))
                    .stream());
  }

  /// Whether both sentences negate as often: "not valid" is "invalid".
  private boolean isAsNegated(Pair pair, SentencePair one) {
    Negations.Count ours = negations.count(pair.leftLocale(), one.left().orElseThrow());
    Negations.Count theirs = negations.count(pair.rightLocale(), one.right().orElseThrow());
    return ours.words() == theirs.words() && ours.prefixes() == theirs.prefixes();
  }

  private Finding finding(Pair pair, Row row, SentencePair sentences, String name) {
    return pair.finding(
        this,
        row,
        name + " " + sentences.right().orElseThrow(),
        Map.of(
            "here",
            Quote.of(sentences.left().orElseThrow()),
            "there",
            Quote.of(sentences.right().orElseThrow()),
            "opposites",
            name));
  }
}
