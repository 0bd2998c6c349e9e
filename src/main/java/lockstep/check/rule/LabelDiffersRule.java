package lockstep.check.rule;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Severity;
import lockstep.locale.LocaleData;

/// Flags labels of the user interface that say something else than the label of the reference.
public final class LabelDiffersRule implements PairRule {
  private static final int SHORTEST = 3;

  @Override
  public String id() {
    return "label-differs";
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
    return BoldComparison.differences(pair).stream()
        .filter(difference -> difference.kind() == BoldComparison.Kind.OTHER_LABEL)
        .filter(difference -> isLabel(difference.reference(), pair.rightLocale(), pair))
        .filter(difference -> isLabel(difference.label(), pair.leftLocale(), pair))
        .map(difference -> finding(difference, pair));
  }

  /// Beside another translation, bold words that no screen would show so, like "the" or "not", are bold that slipped, no label.
  private static boolean isLabel(String words, LocaleData locale, Pair pair) {
    return pair.rightLocale().tag().equals(pair.sourceLocale())
        || Wording.words(words).stream()
            .anyMatch(word -> word.length() >= SHORTEST && !locale.functionWords().contains(word))
        || words.equals(words.toUpperCase(Locale.ROOT));
  }

  private Finding finding(BoldComparison.Difference difference, Pair pair) {
    Map<String, String> values = new HashMap<>();
    values.put("label", difference.label());
    values.put("reference", difference.reference());
    values.put("expected", difference.usual());
    values.put("usual", difference.usual().isEmpty() ? "" : Finding.phrase("label.usual"));
    return pair.finding(
        this,
        difference.here(),
        Optional.of(difference.there()),
        difference.reference() + " -> " + difference.label(),
        values);
  }
}
