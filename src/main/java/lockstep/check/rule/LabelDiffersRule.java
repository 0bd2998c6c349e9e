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
        .filter(difference -> isLabel(difference.reference(), pair))
        .map(difference -> finding(difference, pair));
  }

  /// Bold words of a translation that no screen would show so, like "the", are bold that slipped, no label.
  private static boolean isLabel(String reference, Pair pair) {
    return pair.rightLocale().tag().equals(pair.sourceLocale())
        || Wording.words(reference).stream()
            .anyMatch(
                word ->
                    word.length() >= SHORTEST && !pair.rightLocale().functionWords().contains(word))
        || reference.equals(reference.toUpperCase(Locale.ROOT));
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
