package lockstep.check.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lockstep.align.Row;
import lockstep.align.SentencePair;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Severity;
import lockstep.procedure.Shape;

/// Flags sentences of the reference that the same passage of the version does not say.
public final class MissingSentenceRule implements PairRule {
  private static final double SURE = 0.6;
  // Shorter ones are headings of a kind ("Note:") or are said with the next sentence.
  private static final int SHORTEST = 3;
  // Of the characters of a sentence that is lost, about so many are missing in its passage.
  private static final double LOST = 0.4;
  // Where a sentence of the version is left over as well, it may be the translation.
  private static final double SURELY_LOST = 0.8;
  // A clause is shorter than the sentence that it stands for, and has some of its words.
  private static final double CLAUSE = 0.4;
  private static final double SAID = 0.4;
  // However long the clause is, it says a sentence when it has so many of the words that its own
  // counterpart lacks.
  private static final double WHOLLY_SAID = 0.6;
  private static final double BRIEFLY = 0.15;
  private static final Pattern STOP = Pattern.compile("\\p{L}{3,}[.!?]+(?=\\s|$)");
  private static final Pattern HIDDEN = Pattern.compile("\\p{L}{4,}\\.\\s+[\\p{Ll}\\d]");
  private static final Pattern NAME = Pattern.compile("\\b[A-Z][A-Z0-9]{2,}\\b");

  @Override
  public String id() {
    return "missing-sentence";
  }

  @Override
  public FindingClass findingClass() {
    return FindingClass.FAULT;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> findings(Pair pair) {
    double ratio = ratio(pair);
    return pair.oneToOne()
        .filter(row -> row.confidence() >= SURE && isText(row))
        .flatMap(row -> findings(pair, row, ratio));
  }

  /// How long the version is for each character of the reference.
  private static double ratio(Pair pair) {
    List<Row> rows = pair.oneToOne().filter(MissingSentenceRule::isText).toList();
    double ours = rows.stream().mapToInt(row -> row.left().orElseThrow().text().length()).sum();
    double theirs = rows.stream().mapToInt(row -> row.right().orElseThrow().text().length()).sum();
    return theirs == 0 ? 1 : ours / theirs;
  }

  private static boolean isText(Row row) {
    return !(row.right().orElseThrow().shape() instanceof Shape.Code)
        && !(row.right().orElseThrow().shape() instanceof Shape.Image);
  }

  private Stream<Finding> findings(Pair pair, Row row, double ratio) {
    List<SentencePair> all = pair.sentences(row);
    if (all.size() < 2 || hasHiddenSentence(row)) {
      return Stream.empty();
    }
    boolean isUnclear = all.stream().anyMatch(one -> one.right().isEmpty());
    double share = isUnclear ? SURELY_LOST : LOST;
    double lacks =
        row.right().orElseThrow().text().length() * ratio
            - row.left().orElseThrow().text().length();
    Wording wording = new Wording(pair);
    return IntStream.range(0, all.size())
        .filter(at -> all.get(at).left().isEmpty())
        .filter(at -> !isInside(all, at, at - 1, ratio, wording))
        .filter(at -> !isInside(all, at, at + 1, ratio, wording))
        .mapToObj(at -> all.get(at).right().orElseThrow())
        .filter(sentence -> Tokens.of(sentence).size() >= SHORTEST)
        // Else the passage says the sentence in words that nobody knows.
        .filter(sentence -> lacks >= share * ratio * sentence.length())
        .map(sentence -> finding(pair, row, sentence));
  }

  /// Whether the version has as many full stops and one of them is before a small letter or a digit, where no sentence seems to begin.
  private static boolean hasHiddenSentence(Row row) {
    String here = row.left().orElseThrow().text();
    return HIDDEN.matcher(here).find() && stops(here) >= stops(row.right().orElseThrow().text());
  }

  private static long stops(String text) {
    return STOP.matcher(text).results().count();
  }

  /// Whether a sentence of the reference stands as a clause in the version's sentence beside it: that is the longer for it, and has its
  /// words.
  private static boolean isInside(
      List<SentencePair> all, int at, int beside, double ratio, Wording wording) {
    if (beside < 0 || beside >= all.size() || !all.get(beside).isLinked()) {
      return false;
    }
    String sentence = all.get(at).right().orElseThrow();
    String clause = all.get(beside).left().orElseThrow();
    String counterpart = all.get(beside).right().orElseThrow();
    Set<String> words = Set.copyOf(Wording.words(clause));
    Set<String> own = new HashSet<>(Wording.words(sentence));
    own.removeAll(Wording.words(counterpart));
    double surplus = clause.length() - Math.max(1, ratio) * counterpart.length();
    boolean isSaid =
        hasNameOf(clause, sentence, counterpart)
            || own.size() > 1 && wording.ofRight(own, words).share() >= WHOLLY_SAID;
    if (isSaid && surplus >= BRIEFLY * ratio * sentence.length()) {
      return true;
    }
    return surplus >= CLAUSE * ratio * sentence.length()
        && wording.ofRight(Wording.words(sentence), words).share() >= SAID;
  }

  /// Whether a clause has a name of the sentence that its own counterpart has not.
  private static boolean hasNameOf(String clause, String sentence, String counterpart) {
    Set<String> ours = names(clause);
    Set<String> theirs = names(counterpart);
    return names(sentence).stream().anyMatch(name -> ours.contains(name) && !theirs.contains(name));
  }

  /// Words of capitals, as written; digits alone are no name.
  private static Set<String> names(String text) {
    return NAME.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private Finding finding(Pair pair, Row row, String sentence) {
    return pair.finding(this, row, sentence, Map.of("sentence", Quote.of(sentence)));
  }
}
