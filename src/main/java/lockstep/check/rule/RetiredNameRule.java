package lockstep.check.rule;

import lockstep.check.FindingClass;
import lockstep.check.Severity;
import lockstep.retired.RetiredUse;

/// Flags former names of products, programs and features, once a document.
public final class RetiredNameRule extends Retirements {
  /// Takes nothing; what is retired comes with the subjects.
  public RetiredNameRule() {
    super("retired-name", FindingClass.INFO, Severity.NOTE, RetiredUse.Rule.RETIRED_NAME);
  }
}
