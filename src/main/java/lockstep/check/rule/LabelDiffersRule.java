package lockstep.check.rule;

import java.util.HashMap;
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
        .map(difference -> finding(difference, pair));
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
