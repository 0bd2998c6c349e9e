package lockstep.check.rule;

import java.util.stream.Stream;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Rule;
import lockstep.check.Severity;
import lockstep.check.Subject;
import lockstep.retired.RetiredUse;

/// Flags former names of products, programs and features, once a document.
public final class RetiredNameRule implements Rule {
  @Override
  public String id() {
    return "retired-name";
  }

  @Override
  public FindingClass findingClass() {
    return FindingClass.INFO;
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public Stream<Finding> findings(Subject subject) {
    return new RetirementFindings(this, RetiredUse.Rule.RETIRED_NAME).in(subject);
  }
}
