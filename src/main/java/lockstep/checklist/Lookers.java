package lockstep.checklist;

import java.util.Set;
import lockstep.procedure.Step;

/// Those who look at a checklist.
///
/// @param actors ids; empty for everyone
record Lookers(Set<String> actors) {
  private static final String ANY_PARTNER = "partner";

  Lookers {
    actors = Set.copyOf(actors);
  }

  /// A step of which no actor is said is for whoever looks: better shown twice than left undone.
  boolean carryOut(Step step) {
    return actors.isEmpty()
        || step.actors().isEmpty()
        || step.actors().stream().anyMatch(claim -> areMeant(claim.actor()));
  }

  /// "The partner" may be the current or the new one.
  private boolean areMeant(String actor) {
    return actors.contains(actor)
        || actor.equals(ANY_PARTNER)
            && actors.stream().anyMatch(asked -> asked.endsWith("-" + ANY_PARTNER));
  }
}
