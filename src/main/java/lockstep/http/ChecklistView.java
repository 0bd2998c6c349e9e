package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.checklist.Changes;
import lockstep.checklist.Checklist;
import lockstep.checklist.KnownStep;
import lockstep.identity.Doubt;
import lockstep.identity.Ledger;
import lockstep.knowledge.Generation;
import lockstep.locale.LocaleData;
import lockstep.locale.LocaleResolution;
import lockstep.procedure.StepId;

/// The steps of a procedure to tick.
///
/// @param actors ids of those who look; empty for everyone
/// @param collect what they should have before they start, in the order of the steps
/// @param changes what has become of the steps that the client has ticked, and what is new
@Serdeable
@Schema(name = "Checklist")
record ChecklistView(
    String procedureId,
    String title,
    LocaleView locale,
    List<String> actors,
    List<Collected> collect,
    List<Item> items,
    List<Change> changes,
    String generation) {
  /// One step to tick.
  ///
  /// @param mine whether those who look carry it out
  /// @param command the first command line that it gives
  /// @param filledFrom the locale that alone has the step; `null` where the version has it. The number is that of the locale
  /// @param handOver where the work passes on before this step; `null` where it does not
  /// @param review why nobody should trust a tick before looking at it; `null` where it is surely the step with this id
  @Serdeable
  @Schema(name = "ChecklistItem")
  record Item(
      String stepId,
      int rev,
      String number,
      String task,
      String label,
      boolean mine,
      List<String> actors,
      Optional<String> command,
      List<String> warnings,
      Optional<String> filledFrom,
      Optional<HandOver> handOver,
      Optional<Review> review,
      List<Item> substeps) {
    private static Item of(Checklist.Item item, Map<StepId, Doubt> doubts) {
      return new Item(
          item.step().id().value(),
          item.step().rev(),
          item.step().number(),
          item.task().value(),
          item.label(),
          item.mine(),
          item.actors(),
          item.command(),
          item.warnings(),
          item.filledFrom().map(Checklist.Filled::locale),
          item.handOver().map(one -> new HandOver(one.waitFor(), one.to())),
          item.filledFrom().isEmpty()
              ? Optional.ofNullable(doubts.get(item.step().id())).map(Review::of)
              : Optional.empty(),
          item.substeps().stream().map(substep -> of(substep, doubts)).toList());
    }
  }

  /// Why nobody has confirmed that a step is the one whose id it has.
  ///
  /// @param way how it was found: `aligned`, `contained`, `gap`, ...
  /// @param percent how sure that is
  /// @param locale of the version in which the step was known
  /// @param number that it had there
  /// @param text that it had there
  @Serdeable
  @Schema(name = "ChecklistReview")
  record Review(String way, int percent, String locale, String number, String text) {
    private static Review of(Doubt doubt) {
      return new Review(
          doubt.way().id(), doubt.percent(), doubt.locale(), doubt.number(), doubt.text());
    }
  }

  /// Where the work passes between those who look and others.
  ///
  /// @param waitFor ids of the actors who did the step before
  /// @param to ids of the actors who go on
  @Serdeable
  @Schema(name = "HandOver")
  record HandOver(List<String> waitFor, List<String> to) {}

  /// Something that a step asks for.
  ///
  /// @param kind `information`, `form` or `signature`
  /// @param target where the form is; `null` for others
  @Serdeable
  @Schema(name = "Collected")
  record Collected(
      String stepId, String number, String kind, String label, Optional<String> target) {
    private static Collected of(Checklist.Collected one) {
      return new Collected(
          one.step().id().value(), one.step().number(), one.kind().id(), one.label(), one.target());
    }
  }

  /// What has become of a step since it was ticked.
  ///
  /// @param from the revision that was ticked; 0 for a new step
  /// @param to the revision that is served
  /// @param kind `reworded`, `changed`, `split`, `merged`, `moved`, `retired` or `new`
  /// @param replacedBy ids of the steps that stand in its place, or that say a part of it
  @Serdeable
  @Schema(name = "ChecklistChange")
  record Change(String stepId, int from, int to, String kind, List<String> replacedBy) {
    private static Change of(Changes.Change change) {
      return new Change(
          change.step().value(),
          change.from(),
          change.to(),
          change.kind().id(),
          change.replacedBy().stream().map(StepId::value).toList());
    }
  }

  static ChecklistView of(
      Generation generation,
      Checklist checklist,
      LocaleResolution resolution,
      LocaleData reader,
      List<KnownStep> known) {
    Ledger ledger =
        generation.ledgers().after().find(checklist.version().procedure()).orElse(Ledger.EMPTY);
    return new ChecklistView(
        checklist.version().procedure().toUrl(),
        checklist.version().title(),
        LocaleView.of(resolution, generation.locales(), reader),
        checklist.actors(),
        checklist.collect().stream().map(Collected::of).toList(),
        checklist.items().stream()
            .map(item -> Item.of(item, doubts(ledger, checklist.version().locale())))
            .toList(),
        Changes.of(ledger, checklist, known).stream().map(Change::of).toList(),
        generation.id());
  }

  private static Map<StepId, Doubt> doubts(Ledger ledger, String locale) {
    Map<StepId, Doubt> doubts = new HashMap<>();
    Optional.ofNullable(ledger.versions().get(locale)).stream()
        .flatMap(version -> version.steps().stream())
        .forEach(step -> step.doubt().ifPresent(doubt -> doubts.put(step.id(), doubt)));
    return doubts;
  }
}
