package lockstep.check.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Severity;
import lockstep.locale.EditDistance;
import lockstep.locale.Normal;

/// Flags labels of the reference that this version translates in several ways.
public final class LabelInconsistentRule implements PairRule {
  // Endings differ by case and number; what differs more is another word.
  private static final int FORMS = 3;

  @Override
  public String id() {
    return "label-inconsistent";
  }

  @Override
  public FindingClass findingClass() {
    return FindingClass.SUSPICION;
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public Stream<Finding> findings(Pair pair) {
    // Of a translation nobody knows whether its own words for the label are always the same.
    if (!pair.rightLocale().tag().equals(pair.sourceLocale())) {
      return Stream.empty();
    }
    Map<String, List<BoldComparison.Match>> byLabel = new LinkedHashMap<>();
    for (BoldComparison.Match match : BoldComparison.matches(pair)) {
      byLabel
          .computeIfAbsent(Normal.words(match.right().text()), _ -> new ArrayList<>())
          .add(match);
    }
    return byLabel.values().stream().flatMap(matches -> findings(matches, pair));
  }

  /// The translations that are not the most frequent one, the first of equally frequent ones, once each.
  private Stream<Finding> findings(List<BoldComparison.Match> matches, Pair pair) {
    Map<String, List<BoldComparison.Match>> ways = new LinkedHashMap<>();
    for (BoldComparison.Match match : matches) {
      String own = Normal.of(match.left().text());
      String way =
          ways.keySet().stream().filter(known -> isForm(known, own)).findFirst().orElse(own);
      ways.computeIfAbsent(way, _ -> new ArrayList<>()).add(match);
    }
    int most = ways.values().stream().mapToInt(List::size).max().orElse(0);
    List<BoldComparison.Match> usual =
        ways.values().stream().filter(way -> way.size() == most).findFirst().orElse(List.of());
    return ways.values().stream()
        .filter(way -> way != usual)
        .map(way -> finding(way.getFirst(), usual.getFirst(), pair));
  }

  /// Whether two labels differ by no more than an ending, an article or a word that translation drew into the bold.
  private static boolean isForm(String one, String other) {
    return one.contains(other) || other.contains(one) || EditDistance.within(one, other, FORMS);
  }

  private Finding finding(BoldComparison.Match match, BoldComparison.Match usual, Pair pair) {
    return pair.finding(
            this,
            match.left().span(),
            Optional.of(match.right().span()),
            match.right().text() + " -> " + match.left().text(),
            Map.of(
                "reference", match.right().text(),
                "label", match.left().text(),
                "expected", usual.left().text()))
        .withRelated(List.of(pair.left().place(usual.left().span())));
  }
}
