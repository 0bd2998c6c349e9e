package lockstep.check.rule;

import lockstep.check.FindingClass;
import lockstep.check.Severity;
import lockstep.retired.RetiredUse;

/// Flags commands that are gone: a reader who types them gets an error.
public final class RetiredCommandRule extends Retirements {
  /// Takes nothing; what is retired comes with the subjects.
  public RetiredCommandRule() {
    super("retired-command", FindingClass.FAULT, Severity.ERROR, RetiredUse.Rule.RETIRED_COMMAND);
  }
}
