package lockstep.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.checklist.Elsewhere;
import lockstep.identity.Ledger;
import lockstep.identity.Registered.Assigned;
import lockstep.knowledge.Generation;
import lockstep.procedure.Block;
import lockstep.procedure.Procedure;
import lockstep.procedure.Step;
import lockstep.procedure.StepId;
import lockstep.procedure.Version;

/// How a step stands in each language.
record StepStates(Generation generation, Procedure procedure, Ledger ledger, StepId id) {
  /// How a version has a step.
  enum State {
    /// As it is now.
    CURRENT,
    /// As it was.
    BEHIND,
    /// Probably; nobody has confirmed that it is this step.
    REVIEW,
    /// Another step says it too.
    MERGED,
    /// Running text says it.
    IN_PROSE,
    /// Not at all.
    MISSING;

    /// `current`, `in-prose`, ...
    String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// A step in a language.
  ///
  /// @param step that says it; for running text the step that this is part of, if any
  record Found(Version version, State state, Optional<Step> step) {}

  /// One for each language of the procedure.
  List<Found> all() {
    return procedure.versions().values().stream().map(this::in).toList();
  }

  private Found in(Version version) {
    return step(version, id)
        .map(step -> new Found(version, state(version, step), Optional.of(step)))
        .orElseGet(() -> otherwise(version));
  }

  private static Optional<Step> step(Version version, StepId id) {
    return version.steps().filter(step -> step.id().equals(id)).findFirst();
  }

  private Stream<Assigned> assigned(Version version) {
    return Optional.ofNullable(ledger.versions().get(version.locale())).stream()
        .flatMap(registered -> registered.steps().stream());
  }

  private State state(Version version, Step step) {
    if (assigned(version).anyMatch(one -> one.id().equals(id) && one.review())) {
      return State.REVIEW;
    }
    boolean old = ledger.step(id).filter(record -> record.rev() > step.rev()).isPresent();
    return old ? State.BEHIND : State.CURRENT;
  }

  /// Where no step of the version has the id.
  private Found otherwise(Version version) {
    List<String> having =
        procedure.versions().values().stream()
            .filter(one -> step(one, id).isPresent())
            .map(Version::locale)
            .toList();
    return Checklists.sibling(generation, procedure, version, having)
        .map(sibling -> sibling.in(version))
        .flatMap(elsewhere -> elsewhere.of(id).map(block -> told(version, elsewhere, block)))
        .orElseGet(() -> new Found(version, State.MISSING, Optional.empty()));
  }

  private Found told(Version version, Elsewhere elsewhere, Block block) {
    Optional<Step> teller = elsewhere.statedBy(block);
    if (teller.isEmpty()) {
      return new Found(version, State.IN_PROSE, elsewhere.holderOf(block));
    }
    boolean isMerged = teller.filter(step -> isAnother(version, step)).isPresent();
    return new Found(version, isMerged ? State.MERGED : State.REVIEW, teller);
  }

  /// Whether a step is known to be another one, or to say this one too. What only its version knows may be this one.
  private boolean isAnother(Version version, Step teller) {
    return assigned(version)
            .anyMatch(one -> one.id().equals(teller.id()) && one.also().contains(id))
        || procedure.versions().values().stream()
            .filter(one -> one != version)
            .anyMatch(one -> step(one, teller.id()).isPresent());
  }
}
