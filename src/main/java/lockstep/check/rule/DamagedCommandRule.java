package lockstep.check.rule;

import java.util.stream.Stream;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Rule;
import lockstep.check.Severity;
import lockstep.check.Subject;
import lockstep.retired.RetiredUse;

/// Flags retired commands that could not be run as they are printed: translation glued or tore their parts.
public final class DamagedCommandRule implements Rule {
  @Override
  public String id() {
    return "damaged-command";
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
  public Stream<Finding> findings(Subject subject) {
    return new RetirementFindings(this, RetiredUse.Rule.DAMAGED_COMMAND).in(subject);
  }
}
