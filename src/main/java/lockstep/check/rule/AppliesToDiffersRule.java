package lockstep.check.rule;

import java.util.stream.Stream;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Severity;

/// Flags clouds that a version applies to and the reference does not, or the other way round.

public final class AppliesToDiffersRule implements PairRule {
  @Override
  public String id() {
    return "applies-to-differs";
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
    return new Mentions(
            pair.leftVersion().appliesTo(),
            pair.rightVersion().appliesTo(),
            pair.leftLocale().clouds(),
            pair.rightLocale().clouds())
        .findings(this, pair);
  }
}
