package lockstep.check.rule;

import java.util.stream.Stream;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Rule;
import lockstep.check.Severity;
import lockstep.check.Subject;
import lockstep.retired.RetiredUse;

/// Flags commands that are gone: a reader who types them gets an error.
public final class RetiredCommandRule implements Rule {
  @Override
  public String id() {
    return "retired-command";
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
    return new RetirementFindings(this, RetiredUse.Rule.RETIRED_COMMAND).in(subject);
  }
}
