package lockstep.check.rule;

import java.util.stream.Stream;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Severity;

/// Flags required roles that are other ones than the reference requires, and a lost line of roles.

public final class RoleDiffersRule implements PairRule {
  @Override
  public String id() {
    return "role-differs";
  }

  @Override
  public FindingClass findingClass() {
    return FindingClass.FAULT;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> findings(Pair pair) {
    return new Mentions(
            pair.leftVersion().roles(),
            pair.rightVersion().roles(),
            pair.leftLocale().roles(),
            pair.rightLocale().roles())
        .findings(this, pair);
  }
}
