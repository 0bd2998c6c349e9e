package lockstep.check.rule;

import java.util.stream.Stream;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Severity;

/// Flags commands, their parameters and arguments, and other code that is not what the reference has. A retired command beside its
/// successor is no difference here.
public final class CommandDiffersRule implements PairRule {
  @Override
  public String id() {
    return "command-differs";
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
    return CodeComparison.of(pair).stream()
        .filter(difference -> !difference.kind().isPlaceholder())
        .map(difference -> difference.finding(this, pair));
  }
}
