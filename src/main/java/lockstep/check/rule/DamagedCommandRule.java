package lockstep.check.rule;

import lockstep.check.FindingClass;
import lockstep.check.Severity;
import lockstep.retired.RetiredUse;

/// Flags retired commands that could not be run as they are printed: translation glued or tore their parts.
public final class DamagedCommandRule extends Retirements {
  /// Takes nothing; what is retired comes with the subjects.
  public DamagedCommandRule() {
    super("damaged-command", FindingClass.FAULT, Severity.ERROR, RetiredUse.Rule.DAMAGED_COMMAND);
  }
}
