package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import lockstep.checklist.Checklist;
import lockstep.knowledge.Generation;
import lockstep.locale.LocaleData;
import lockstep.locale.LocaleResolution;
import lockstep.procedure.ActorClaim;

/// The steps of a procedure to tick.
///
/// @param actors ids of those who look; empty for everyone
/// @param changes what has become of the steps that the client has ticked
@Serdeable
@Schema(name = "Checklist")
record ChecklistView(
    String procedureId,
    String title,
    LocaleView locale,
    List<String> actors,
    List<Item> items,
    List<Change> changes,
    String generation) {
  /// One step to tick.
  ///
  /// @param mine whether those who look carry it out
  /// @param command the first command line that it gives
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
      List<Item> substeps) {
    private static Item of(Checklist.Item item) {
      return new Item(
          item.step().id().value(),
          item.step().rev(),
          item.step().number(),
          item.task().value(),
          item.label(),
          item.mine(),
          item.step().actors().stream().map(ActorClaim::actor).toList(),
          item.command(),
          item.warnings(),
          item.substeps().stream().map(Item::of).toList());
    }
  }

  /// What has become of a step since it was ticked.
  ///
  /// @param from the revision that was ticked
  /// @param to the revision that is served
  /// @param replacedBy ids of the steps that stand in its place
  @Serdeable
  @Schema(name = "ChecklistChange")
  record Change(String stepId, int from, int to, String kind, List<String> replacedBy) {}

  static ChecklistView of(
      Generation generation,
      Checklist checklist,
      LocaleResolution resolution,
      LocaleData reader,
      List<KnownStep> known) {
    return new ChecklistView(
        checklist.version().procedure().toUrl(),
        checklist.version().title(),
        LocaleView.of(resolution, generation.locales(), reader),
        checklist.actors(),
        checklist.items().stream().map(Item::of).toList(),
        known.stream().flatMap(step -> step.changes(checklist.version())).toList(),
        generation.id());
  }
}
