package lockstep.check.rule;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lockstep.align.Row;
import lockstep.align.SentencePair;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Severity;
import lockstep.format.Yaml;
import lockstep.locale.LocaleData;
import lockstep.procedure.Shape;

/// Flags sentences that are negated on one side only: translation engines lose a "not" without a trace.
public final class NegationDiffersRule implements PairRule {
  private static final double SURE = 0.6;
  // "No." and a cell that says "No" answer a question, they turn no sentence round.
  private static final Pattern ANSWER =
      Pattern.compile("(?<=^|[|.?:]\\s{0,3})\\p{L}{2,8}(?=\\s{0,3}(?:[|.,!]|$))");
  private static final String WORD = "words";
  private static final String WEAK = "weak";

  private final LanguageData<Wordings> negations =
      new LanguageData<>(NegationDiffersRule::wordings);

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

  private static Wordings wordings(LocaleData locale) {
    Yaml negation = locale.comparison().at("negation");
    return new Wordings()
        .with(WORD, negation.texts(WORD))
        .with(WEAK, negation.texts(WEAK))
        .with("idle", negation.texts("idle"));
  }

  @Override
  public Stream<Finding> findings(Pair pair) {
    return pair.oneToOne()
        .filter(row -> row.confidence() >= SURE && isText(row))
        .flatMap(row -> findings(pair, row));
  }

  private static boolean isText(Row row) {
    return !(row.left().orElseThrow().shape() instanceof Shape.Code);
  }

  private Stream<Finding> findings(Pair pair, Row row) {
    Count more =
        count(pair.leftLocale(), row.left().orElseThrow().text())
            .less(count(pair.rightLocale(), row.right().orElseThrow().text()));
    // Where the passages have as many, a negation only stands in another sentence.
    if (more.words == 0 && more.all() == 0) {
      return Stream.empty();
    }
    return pair.sentences(row).stream()
        .filter(one -> one.isLinked() && !one.left().equals(one.right()))
        .flatMap(one -> finding(pair, row, one, more).stream());
  }

  private Optional<Finding> finding(Pair pair, Row row, SentencePair sentences, Count inRow) {
    Count ours = count(pair.leftLocale(), sentences.left().orElseThrow());
    Count theirs = count(pair.rightLocale(), sentences.right().orElseThrow());
    // "Not ... and not" beside "not ... or": how often both say it is a matter of style.
    if (ours.words > 0 && theirs.words > 0) {
      return Optional.empty();
    }
    Count more = ours.less(theirs);
    boolean added = more.words > 0 && more.all() > 0 && (inRow.words > 0 || inRow.all() > 0);
    boolean lost = more.words < 0 && more.all() < 0 && (inRow.words < 0 || inRow.all() < 0);
    return added || lost ? Optional.of(finding(pair, row, sentences, added)) : Optional.empty();
  }

  /// @param words that negate
  /// @param weak words that another language may negate for
  private record Count(int words, int weak) {
    int all() {
      return words + weak;
    }

    Count less(Count other) {
      return new Count(words - other.words, weak - other.weak);
    }
  }

  private Count count(LocaleData locale, String text) {
    Map<String, Integer> counts =
        negations.of(locale).count(Tokens.of(ANSWER.matcher(text).replaceAll("")));
    return new Count(counts.getOrDefault(WORD, 0), counts.getOrDefault(WEAK, 0));
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
