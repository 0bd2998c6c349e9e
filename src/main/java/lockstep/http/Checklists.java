package lockstep.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lockstep.check.Subject;
import lockstep.checklist.Checklist;
import lockstep.checklist.Lookers;
import lockstep.checklist.Sibling;
import lockstep.identity.Registered;
import lockstep.knowledge.Comparisons;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Siblings;
import lockstep.locale.LocaleData;
import lockstep.procedure.ActorClaim;
import lockstep.procedure.Procedure;
import lockstep.procedure.StepId;
import lockstep.procedure.Version;

/// Checklists of what is served.
public final class Checklists {
  private Checklists() {}

  /// The checklist of a version, with the steps that only the reference has and the actors that only a sibling names.
  ///
  /// @param actors ids of those who look; empty for everyone
  public static Checklist filled(
      Generation generation, Procedure procedure, Version version, Set<String> actors) {
    Siblings siblings = Siblings.of(generation, procedure, version);
    Map<StepId, List<String>> elsewhere = new HashMap<>();
    version
        .steps()
        .forEach(
            step ->
                siblings
                    .of(step)
                    .ifPresent(claims -> elsewhere.put(step.id(), ids(claims.actors()))));
    Lookers lookers = new Lookers(actors, elsewhere);
    return sibling(generation, procedure, version, procedure.locales())
        .map(sibling -> Checklist.of(version, sibling, lookers, generation.locales()))
        .orElseGet(() -> Checklist.of(version, lookers, generation.locales()));
  }

  private static List<String> ids(List<ActorClaim> claims) {
    return claims.stream().map(ActorClaim::actor).distinct().toList();
  }

  /// The best of some versions beside one that lacks steps of it.
  ///
  /// @param locales of which one is chosen
  static Optional<Sibling> sibling(
      Generation generation, Procedure procedure, Version version, List<String> locales) {
    if (version.tasks().isEmpty()) {
      return Optional.empty();
    }
    Comparisons comparisons = generation.checks().comparisons();
    Optional<Subject> own = comparisons.subject(procedure, version.locale());
    return comparisons
        .best(procedure, locales)
        .filter(best -> !best.locale().equals(version.locale()))
        .flatMap(
            best -> own.flatMap(subject -> sibling(generation, version, subject, best.subject())));
  }

  private static Optional<Sibling> sibling(
      Generation generation, Version version, Subject own, Subject best) {
    Comparisons comparisons = generation.checks().comparisons();
    Optional<Registered> registered =
        generation
            .ledgers()
            .after()
            .find(version.procedure())
            .flatMap(ledger -> Optional.ofNullable(ledger.versions().get(version.locale())));
    Version sibling = best.version().orElseThrow();
    String name =
        generation.locales().find(sibling.locale()).map(LocaleData::name).orElse(sibling.locale());
    return registered
        .filter(_ -> lacksSteps(version, sibling))
        .map(
            one ->
                new Sibling(
                    new Checklist.Filled(sibling.locale(), name),
                    sibling,
                    one,
                    comparisons.pair(own, best).alignment()));
  }

  private static boolean lacksSteps(Version version, Version sibling) {
    var own = version.steps().map(step -> step.id()).toList();
    return sibling.steps().anyMatch(step -> !own.contains(step.id()));
  }
}
