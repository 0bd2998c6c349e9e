package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lockstep.identity.Event;
import lockstep.identity.Ledger;
import lockstep.identity.StepRecord;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Siblings;
import lockstep.locale.LocaleData;
import lockstep.procedure.Procedure;
import lockstep.procedure.Step;
import lockstep.procedure.StepId;
import lockstep.procedure.Task;
import lockstep.procedure.Version;

/// One step in every language, and what became of it.
///
/// @param rev the current revision
/// @param versions by locale, those that lack the step too
/// @param missingIn locales whose version has no step of this id
/// @param history the oldest first
@Serdeable
@Schema(name = "StepVersions")
record StepVersionsView(
    String procedureId,
    String stepId,
    int rev,
    List<Item> versions,
    List<String> missingIn,
    List<Past> history,
    String generation) {
  /// The step in one language.
  ///
  /// @param state `current`, `behind` (an older revision), `review` (probably this step, unconfirmed), `merged` (another step says it),
  ///     `in-prose` (running text says it) or `missing`
  /// @param rev the revision that this version has; `null` where it has no step of this id
  /// @param within id of the step that says it, where that is another one
  /// @param step the step, or the one that says it; `null` where there is none
  @Serdeable
  @Schema(name = "StepVersion")
  record Item(
      String locale,
      String state,
      Optional<Integer> rev,
      Optional<String> within,
      Optional<String> task,
      Optional<String> taskTitle,
      FreshnessView freshness,
      Optional<StepView> step) {}

  /// Something that became of the step.
  ///
  /// @param edition of the procedure, counted by this service from 1
  /// @param date when the edition was seen first
  /// @param change `new`, `reworded`, `changed`, `split`, `merged`, `moved`, `retired` or `restored`
  /// @param rev since then
  /// @param others ids of the steps that it came from or that stand in its place
  @Serdeable
  @Schema(name = "StepEvent")
  record Past(int edition, Optional<String> date, String change, int rev, List<String> others) {
    private static Past of(Event event, List<LocalDate> editions) {
      Optional<String> date =
          editions.stream().skip(event.edition() - 1L).map(LocalDate::toString).findFirst();
      return new Past(
          event.edition(),
          date,
          event.change().id(),
          event.rev(),
          event.others().stream().map(StepId::value).toList());
    }
  }

  /// @param record of the step
  /// @param reader the language of the evidence
  static StepVersionsView of(
      Generation generation,
      Procedure procedure,
      Ledger ledger,
      StepId id,
      StepRecord record,
      LocaleData reader) {
    List<Item> versions =
        new StepStates(generation, procedure, ledger, id)
            .all().stream().map(found -> item(generation, procedure, found, id, reader)).toList();
    return new StepVersionsView(
        procedure.id().toUrl(),
        id.value(),
        record.rev(),
        versions,
        versions.stream().filter(item -> item.rev().isEmpty()).map(Item::locale).toList(),
        record.history().stream().map(event -> Past.of(event, ledger.editions())).toList(),
        generation.id());
  }

  private static Item item(
      Generation generation,
      Procedure procedure,
      StepStates.Found found,
      StepId id,
      LocaleData reader) {
    Version version = found.version();
    Optional<Step> own = found.step().filter(step -> step.id().equals(id));
    Optional<Task> task = found.step().flatMap(step -> taskOf(version, step));
    return new Item(
        version.locale(),
        found.state().id(),
        own.map(Step::rev),
        found.step().map(step -> step.id().value()).filter(step -> !step.equals(id.value())),
        task.map(one -> one.id().value()),
        task.map(Task::title),
        FreshnessView.of(generation.freshness(version.procedure(), version.locale()), reader),
        found
            .step()
            .map(
                step ->
                    StepView.of(
                        step,
                        StepView.Found.of(
                            generation, version, Siblings.of(generation, procedure, version)))));
  }

  private static Optional<Task> taskOf(Version version, Step step) {
    return version.tasks().stream()
        .filter(task -> task.deep().anyMatch(one -> one.id().equals(step.id())))
        .findFirst();
  }
}
