package lockstep.check.rule;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.align.Row;
import lockstep.align.SentencePair;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Severity;
import lockstep.procedure.Shape;

/// Flags sentences that are negated on one side only: translation engines lose a "not" without a trace.
public final class NegationDiffersRule implements PairRule {
  private static final double SURE = 0.6;
  private static final int MANY_TIMES = 4;

  private final Negations negations = new Negations();
  private final OppositeWords opposites = new OppositeWords();

  @Override
  public String id() {
    return "negation-differs";
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
        .flatMap(row -> findings(pair, row, witness.of(row)));
  }

  private static boolean isText(Row row) {
    return !(row.left().orElseThrow().shape() instanceof Shape.Code);
  }

  private Stream<Finding> findings(Pair pair, Row row, Optional<SourceWitness.Source> source) {
    Negations.Count own = negations.count(pair.leftLocale(), row.left().orElseThrow().text());
    Negations.Count more =
        own.less(negations.count(pair.rightLocale(), row.right().orElseThrow().text()));
    boolean isTrue = source.filter(one -> isSaidIn(one, own)).isPresent();
    // Where the passages have as many, a negation only stands in another sentence.
    if (isTrue || more.words() == 0 && more.all() == 0) {
      return Stream.empty();
    }
    return pair.sentences(row).stream()
        .filter(one -> one.isLinked() && !one.left().equals(one.right()))
        .flatMap(one -> finding(pair, row, one, more).stream());
  }

  /// Whether the source text negates as the version does: then the other translation departs from it.
  private boolean isSaidIn(SourceWitness.Source source, Negations.Count own) {
    Negations.Count theirs = negations.count(source.language(), source.text());
    return own.all() > 0 == theirs.all() > 0
        && (own.words() == theirs.words() || own.words() == 0 && own.all() == theirs.words());
  }

  private Optional<Finding> finding(
      Pair pair, Row row, SentencePair sentences, Negations.Count inRow) {
    Negations.Count ours = negations.count(pair.leftLocale(), sentences.left().orElseThrow());
    Negations.Count theirs = negations.count(pair.rightLocale(), sentences.right().orElseThrow());
    // "Not ... and not" beside "not ... or": how often both say it is a matter of style.
    if (ours.words() > 0 && theirs.words() > 0) {
      return Optional.empty();
    }
    Negations.Count more = ours.less(theirs);
    boolean added = more.words() > 0 && more.all() > 0 && (inRow.words() > 0 || inRow.all() > 0);
    boolean lost = more.words() < 0 && more.all() < 0 && (inRow.words() < 0 || inRow.all() < 0);
    return (added || lost)
            && !isOpen(pair, sentences, added ? theirs.all() == 0 : ours.all() == 0)
            && !isFragment(sentences)
            && !isOtherCondition(pair, sentences, added)
            && !isTurnedTwice(pair, sentences)
        ? Optional.of(finding(pair, row, sentences, added))
        : Optional.empty();
  }

  /// "If they have not accepted" beside "they must accept": what is negated is a condition that the other translation put in other
  /// words.
  private boolean isOtherCondition(Pair pair, SentencePair sentences, boolean added) {
    boolean here = negations.isConditional(pair.leftLocale(), sentences.left().orElseThrow());
    boolean there = negations.isConditional(pair.rightLocale(), sentences.right().orElseThrow());
    return !pair.rightLocale().tag().equals(pair.sourceLocale()) && here != there && here == added;
  }

  /// Whether a side says "may or may not", or negates twice where the other does not negate at all.
  private boolean isOpen(Pair pair, SentencePair sentences, boolean isBare) {
    String left = sentences.left().orElseThrow();
    String right = sentences.right().orElseThrow();
    return negations.isEither(pair.leftLocale(), left)
        || negations.isEither(pair.rightLocale(), right)
        || isBare
            && (negations.isDouble(pair.leftLocale(), left)
                || negations.isDouble(pair.rightLocale(), right));
  }

  /// "Note!" beside "Note: it does not ...": what is negated stands in the next sentence there.
  private static boolean isFragment(SentencePair sentences) {
    int left = Tokens.of(sentences.left().orElseThrow()).size();
    int right = Tokens.of(sentences.right().orElseThrow()).size();
    return MANY_TIMES * Math.min(left, right) < Math.max(left, right);
  }

  /// "Not the same" is "another".
  private boolean isTurnedTwice(Pair pair, SentencePair sentences) {
    return opposites
        .between(pair, sentences.left().orElseThrow(), sentences.right().orElseThrow())
        .isPresent();
  }

  private Finding finding(Pair pair, Row row, SentencePair sentences, boolean added) {
    String here = Quote.of(sentences.left().orElseThrow());
    String there = Quote.of(sentences.right().orElseThrow());
    String says = added ? "negation.added" : "negation.lost";
    return pair.finding(
        this,
        row,
        sentences.right().orElseThrow(),
        Map.of("here", here, "there", there, "says", Finding.phrase(says)));
  }
}
