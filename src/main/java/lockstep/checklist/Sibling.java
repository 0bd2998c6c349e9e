package lockstep.checklist;

import java.util.HashMap;
import java.util.Map;
import lockstep.align.Alignment;
import lockstep.checklist.Checklist.Filled;
import lockstep.identity.Registered;
import lockstep.procedure.Step;
import lockstep.procedure.StepId;
import lockstep.procedure.Version;

/// A version that has steps which another one lacks.
///
/// @param name its language
/// @param registered the version that lacks them, as the ledger knows it
/// @param alignment of that version with this one
public record Sibling(Filled name, Version version, Registered registered, Alignment alignment) {
  /// The steps that say what a step of a version says, by the id of the latter: itself, or the one that says it too.
  Map<StepId, Step> stepsOf(Version lacking) {
    Map<StepId, Step> steps = new HashMap<>();
    lacking.steps().forEach(step -> steps.put(step.id(), step));
    for (Registered.Assigned one : registered.steps()) {
      Step step = steps.get(one.id());
      if (step != null) {
        one.also().forEach(other -> steps.putIfAbsent(other, step));
      }
    }
    return steps;
  }

  /// Where another version says what is a step of its own here.
  public Elsewhere in(Version lacking) {
    return Elsewhere.in(lacking, this);
  }
}
