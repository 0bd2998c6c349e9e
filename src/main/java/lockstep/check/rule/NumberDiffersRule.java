package lockstep.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lockstep.align.Row;
import lockstep.align.SentencePair;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Severity;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;

/// Flags numbers that a passage has and its counterpart has not, after norming for both languages.
public final class NumberDiffersRule implements PairRule {
  private static final double SURE = 0.5;

  private final LanguageData<Numerals> numerals = new LanguageData<>(Numerals::new);

  @Override
  public String id() {
    return "number-differs";
  }

  @Override
  public FindingClass findingClass() {
    return FindingClass.FAULT;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> findings(Pair pair) {
    SourceWitness witness = new SourceWitness(pair);
    return pair.oneToOne()
        .filter(row -> row.confidence() >= SURE && isText(row))
        .flatMap(row -> findings(pair, row, witness.of(row)));
  }

  /// The numbers of code belong to its commands.
  private static boolean isText(Row row) {
    return !(row.left().orElseThrow().shape() instanceof Shape.Code)
        && !(row.right().orElseThrow().shape() instanceof Shape.Code);
  }

  private Stream<Finding> findings(Pair pair, Row row, Optional<SourceWitness.Source> source) {
    Block left = row.left().orElseThrow();
    Block right = row.right().orElseThrow();
    if (!hasDigit(left.text()) && !hasDigit(right.text())) {
      return Stream.empty();
    }
    // Nothing tells what a garbled date of another translation should be.
    if (numerals.of(pair.rightLocale()).hasImpossible(right.text())) {
      return Stream.empty();
    }
    NumberDifference between = difference(pair, left.text(), right.text());
    NumberDifference whole =
        between.isEmpty()
            ? between
            : source.map(one -> between.in(difference(pair, left.text(), one))).orElse(between);
    return whole.isEmpty() ? Stream.empty() : found(pair, row, whole, isKnown(pair, source));
  }

  /// Whether it is known which side is right: the reference is the source text, or the version differs from that.
  private static boolean isKnown(Pair pair, Optional<SourceWitness.Source> source) {
    return source.isPresent() || pair.rightLocale().tag().equals(pair.sourceLocale());
  }

  private NumberDifference difference(Pair pair, String left, SourceWitness.Source source) {
    return NumberDifference.of(
        numerals.of(pair.leftLocale()).in(left), numerals.of(source.language()).in(source.text()));
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private NumberDifference difference(Pair pair, String left, String right) {
    return NumberDifference.of(
        numerals.of(pair.leftLocale()).in(left), numerals.of(pair.rightLocale()).in(right));
  }

  /// Only what differs in the whole passage and in a sentence that both sides have: a number that went with its sentence, or stands in
  /// another one, does not differ. Where nothing tells which sentence is which, the whole passage has to do.
  private Stream<Finding> found(Pair pair, Row row, NumberDifference whole, boolean isKnown) {
    List<Numeral> ours = new ArrayList<>(whole.ours());
    List<Numeral> theirs = new ArrayList<>(whole.theirs());
    List<Finding> found = new ArrayList<>();
    List<SentencePair> all = pair.sentences(row);
    boolean isUnclear =
        all.stream().anyMatch(one -> one.left().isEmpty())
            && all.stream().anyMatch(one -> one.right().isEmpty());
    if (isUnclear && (all.size() == 2 || !ours.isEmpty() && !theirs.isEmpty())) {
      return findings(pair, row, whole, isKnown);
    }
    for (SentencePair sentences : all) {
      if (!sentences.isLinked()) {
        continue;
      }
      NumberDifference own =
          difference(pair, sentences.left().orElseThrow(), sentences.right().orElseThrow());
      NumberDifference both =
          new NumberDifference(
              own.ours().stream().filter(one -> take(one, ours)).toList(),
              own.theirs().stream().filter(one -> take(one, theirs)).toList());
      found.addAll(findings(pair, row, both, isKnown).toList());
    }
    return found.stream();
  }

  /// Whether a number is among some, which it then no longer is.
  private static boolean take(Numeral one, List<Numeral> some) {
    for (int n = 0; n < some.size(); n++) {
      if (some.get(n).readings().equals(one.readings())) {
        some.remove(n);
        return true;
      }
    }
    return false;
  }

  /// One finding for each number, those that stand for each other together, in the order of the text.
  private Stream<Finding> findings(
      Pair pair, Row row, NumberDifference difference, boolean isKnown) {
    List<String> ours = written(difference.ours());
    List<String> theirs = written(difference.theirs());
    return IntStream.range(0, Math.max(ours.size(), theirs.size()))
        .mapToObj(
            n ->
                finding(
                    pair,
                    row,
                    n < ours.size() ? ours.get(n) : "",
                    n < theirs.size() ? theirs.get(n) : "",
                    isKnown));
  }

  private static List<String> written(List<Numeral> some) {
    return some.stream().map(Numeral::written).distinct().toList();
  }

  private Finding finding(Pair pair, Row row, String here, String there, boolean isKnown) {
    String differs = here.isEmpty() ? "lost" : there.isEmpty() ? "added" : "changed";
    String says = (isKnown ? "number." : "number.either.") + differs;
    return pair.finding(
        this,
        row,
        here + " / " + there,
        Map.of("here", here, "there", there, "says", Finding.phrase(says)));
  }
}
