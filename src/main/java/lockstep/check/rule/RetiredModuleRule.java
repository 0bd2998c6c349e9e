package lockstep.check.rule;

import java.util.stream.Stream;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Rule;
import lockstep.check.Severity;
import lockstep.check.Subject;
import lockstep.retired.RetiredUse;

/// Flags modules and command-line tools that are gone and everything that installs, loads or names them.
public final class RetiredModuleRule implements Rule {
  @Override
  public String id() {
    return "retired-module";
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
    return new RetirementFindings(this, RetiredUse.Rule.RETIRED_MODULE).in(subject);
  }
}
