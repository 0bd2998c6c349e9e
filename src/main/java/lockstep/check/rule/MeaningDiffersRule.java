package lockstep.check.rule;

import java.util.LinkedHashMap;
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
import lockstep.format.Yaml;
import lockstep.locale.LocaleData;
import lockstep.procedure.Shape;

/// Flags sentences that say the opposite of their counterpart: before and after, add and remove, enable and disable.
public final class MeaningDiffersRule implements PairRule {
  private static final double SURE = 0.6;
  private static final String ONE = " one";
  private static final String OTHER = " other";

  private final LanguageData<Wordings> opposites = new LanguageData<>(MeaningDiffersRule::wordings);

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

  private static Wordings wordings(LocaleData locale) {
    Yaml pairs = locale.comparison().at("opposites");
    Wordings wordings = new Wordings();
    for (String name : pairs.values().keySet()) {
      wordings.with(name + ONE, pairs.at(name).texts("one"));
      wordings.with(name + OTHER, pairs.at(name).texts("other"));
    }
    return wordings;
  }

  @Override
  public Stream<Finding> findings(Pair pair) {
    return pair.oneToOne()
        .filter(row -> row.confidence() >= SURE && isText(row))
        .filter(
            row ->
                opposite(pair, row.left().orElseThrow().text(), row.right().orElseThrow().text())
                    .isPresent())
        .flatMap(row -> findings(pair, row));
  }

  private static boolean isText(Row row) {
    return !(row.left().orElseThrow().shape() instanceof Shape.Code);
  }

  private Stream<Finding> findings(Pair pair, Row row) {
    return pair.sentences(row).stream()
        .filter(SentencePair::isLinked)
        .flatMap(
            one ->
                opposite(pair, one.left().orElseThrow(), one.right().orElseThrow())
                    .map(name -> finding(pair, row, one, name))
                    .stream());
  }

  /// The first pair of opposites of which one text has more of the one and the other more of the other.
  private Optional<String> opposite(Pair pair, String left, String right) {
    Map<String, Integer> ours = opposites.of(pair.leftLocale()).count(Tokens.of(left));
    Map<String, Integer> theirs = opposites.of(pair.rightLocale()).count(Tokens.of(right));
    return new LinkedHashMap<>(theirs)
        .keySet().stream()
            .map(kind -> kind.substring(0, kind.lastIndexOf(' ')))
            .distinct()
            .filter(
                name ->
                    isOpposite(ours, theirs, name, ONE, OTHER)
                        || isOpposite(ours, theirs, name, OTHER, ONE))
            .min(String::compareTo);
  }

  private static boolean isOpposite(
      Map<String, Integer> ours, Map<String, Integer> theirs, String name, String a, String b) {
    int lost = theirs.getOrDefault(name + a, 0) - ours.getOrDefault(name + a, 0);
    int gained = ours.getOrDefault(name + b, 0) - theirs.getOrDefault(name + b, 0);
    return lost > 0 && gained > 0 && (!theirs.containsKey(name + b) || !ours.containsKey(name + a));
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
