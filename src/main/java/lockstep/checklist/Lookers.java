package lockstep.checklist;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lockstep.procedure.ActorClaim;
import lockstep.procedure.Step;
import lockstep.procedure.StepId;

/// Those who look at a checklist, and who carries steps out.
///
/// @param actors ids; empty for everyone
/// @param elsewhere by step, ids of the actors that only another language names
public record Lookers(Set<String> actors, Map<StepId, List<String>> elsewhere) {
  private static final String ANY_PARTNER = "partner";

  public Lookers {
    actors = Set.copyOf(actors);
    elsewhere = Map.copyOf(elsewhere);
  }

  /// Ids of those who carry a step out, as the step itself says or else another language; empty where none does.
  List<String> actorsOf(Step step) {
    return step.actors().isEmpty()
        ? elsewhere.getOrDefault(step.id(), List.of())
        : step.actors().stream().map(ActorClaim::actor).distinct().toList();
  }

  /// A step of which no actor is said is for whoever looks: better shown twice than left undone.
  boolean carryOut(Step step) {
    List<String> said = actorsOf(step);
    return actors.isEmpty() || said.isEmpty() || said.stream().anyMatch(this::areMeant);
  }

  /// "The partner" may be the current or the new one.
  private boolean areMeant(String actor) {
    return actors.contains(actor)
        || actor.equals(ANY_PARTNER)
            && actors.stream().anyMatch(asked -> asked.endsWith("-" + ANY_PARTNER));
  }
}
