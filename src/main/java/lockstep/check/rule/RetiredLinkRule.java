package lockstep.check.rule;

import java.util.stream.Stream;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Rule;
import lockstep.check.Severity;
import lockstep.check.Subject;
import lockstep.retired.RetiredUse;

/// Flags links to hosts, portals and reference pages that are gone or have moved.
public final class RetiredLinkRule implements Rule {
  @Override
  public String id() {
    return "retired-link";
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
  public Stream<Finding> findings(Subject subject) {
    return new RetirementFindings(this, RetiredUse.Rule.RETIRED_LINK).in(subject);
  }
}
