package lockstep.check.rule;

import lockstep.check.FindingClass;
import lockstep.check.Severity;
import lockstep.retired.RetiredUse;

/// Flags modules and command-line tools that are gone and everything that installs, loads or names them.
public final class RetiredModuleRule extends Retirements {
  /// Takes nothing; what is retired comes with the subjects.
  public RetiredModuleRule() {
    super("retired-module", FindingClass.FAULT, Severity.ERROR, RetiredUse.Rule.RETIRED_MODULE);
  }
}
