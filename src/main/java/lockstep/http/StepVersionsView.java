package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Siblings;
import lockstep.locale.LocaleData;
import lockstep.procedure.Procedure;
import lockstep.procedure.Step;
import lockstep.procedure.Task;
import lockstep.procedure.Version;

/// One step in every language that has it.
///
/// @param versions by locale
/// @param missingIn locales whose version lacks the step
@Serdeable
@Schema(name = "StepVersions")
record StepVersionsView(
    String procedureId,
    String stepId,
    List<Item> versions,
    List<String> missingIn,
    String generation) {
  /// The step in one language.
  @Serdeable
  @Schema(name = "StepVersion")
  record Item(
      String locale, String task, String taskTitle, FreshnessView freshness, StepView step) {}

  /// Empty when no version has the step.
  ///
  /// @param reader the language of the evidence
  static Optional<StepVersionsView> of(
      Generation generation, Procedure procedure, String stepId, LocaleData reader) {
    List<Item> versions =
        procedure.versions().values().stream()
            .flatMap(version -> items(generation, procedure, version, stepId, reader))
            .toList();
    List<String> having = versions.stream().map(Item::locale).toList();
    return versions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new StepVersionsView(
                procedure.id().toUrl(),
                stepId,
                versions,
                procedure.locales().stream().filter(tag -> !having.contains(tag)).toList(),
                generation.id()));
  }

  private static Stream<Item> items(
      Generation generation,
      Procedure procedure,
      Version version,
      String stepId,
      LocaleData reader) {
    return version.tasks().stream()
        .flatMap(
            task ->
                task.deep()
                    .filter(step -> step.id().value().equals(stepId))
                    .limit(1)
                    .map(step -> item(generation, procedure, version, task, step, reader)));
  }

  private static Item item(
      Generation generation,
      Procedure procedure,
      Version version,
      Task task,
      Step step,
      LocaleData reader) {
    return new Item(
        version.locale(),
        task.id().value(),
        task.title(),
        FreshnessView.of(generation.freshness(version.procedure(), version.locale()), reader),
        StepView.of(
            step,
            StepView.Found.of(generation, version, Siblings.of(generation, procedure, version))));
  }
}
