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

/// Flags labels of the reference whose words are not bold here, or where other words are.
public final class BoldLostRule implements PairRule {
  @Override
  public String id() {
    return "bold-lost";
  }

  @Override
  public FindingClass findingClass() {
    return FindingClass.MARKUP;
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public Stream<Finding> findings(Pair pair) {
    return BoldComparison.differences(pair).stream()
        .filter(difference -> difference.kind() != BoldComparison.Kind.OTHER_LABEL)
        .map(difference -> finding(difference, pair));
  }

  private Finding finding(BoldComparison.Difference difference, Pair pair) {
    String phrase =
        switch (difference.kind()) {
          case LOST -> "bold.lost";
          case FEWER -> "bold.fewer";
          case ELSEWHERE, OTHER_LABEL -> "bold.elsewhere";
        };
    Map<String, String> values = new HashMap<>();
    values.put("difference", Finding.phrase(phrase));
    values.put("label", difference.label());
    values.put("reference", difference.reference());
    return pair.finding(
        this, difference.here(), Optional.of(difference.there()), difference.reference(), values);
  }
}
