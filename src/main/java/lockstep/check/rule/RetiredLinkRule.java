package lockstep.check.rule;

import lockstep.check.FindingClass;
import lockstep.check.Severity;
import lockstep.retired.RetiredUse;

/// Flags links to hosts, portals and reference pages that are gone or have moved.
public final class RetiredLinkRule extends Retirements {
  /// Takes nothing; what is retired comes with the subjects.
  public RetiredLinkRule() {
    super("retired-link", FindingClass.FAULT, Severity.WARNING, RetiredUse.Rule.RETIRED_LINK);
  }
}
