package lockstep.checklist;

import lockstep.procedure.StepId;

/// A step that somebody has ticked.
///
/// @param rev the revision that was ticked
public record KnownStep(StepId id, int rev) {}
