package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Siblings;
import lockstep.locale.LocaleData;
import lockstep.locale.LocaleResolution;
import lockstep.procedure.Procedure;
import lockstep.procedure.Version;

/// A procedure in one language.
///
/// @param kind `procedure`, `article` or `announcement`
/// @param appliesTo ids of the clouds, known ones only
/// @param clouds the same with what is written, unknown ones too
/// @param blocks everything that the document says
/// @param availableLocales tags, sorted
@Serdeable
@Schema(name = "Procedure")
record ProcedureView(
    String id,
    String title,
    Optional<String> description,
    String kind,
    LocaleView locale,
    ProvenanceView.Source source,
    ProvenanceView.Translation translation,
    List<String> appliesTo,
    List<TermView> clouds,
    List<TermView> roles,
    List<TermView> actors,
    FreshnessView freshness,
    List<TaskView> tasks,
    List<BlockView> blocks,
    List<String> availableLocales,
    String generation) {

  /// @param reader the language of labels and messages
  static ProcedureView of(
      Generation generation, Procedure procedure, LocaleResolution resolution, LocaleData reader) {
    Version version = procedure.version(resolution.resolved()).orElseThrow();
    Siblings siblings = Siblings.of(generation, procedure, version);
    StepView.Found found = StepView.Found.of(generation, version, siblings);
    return new ProcedureView(
        procedure.id().toUrl(),
        version.title(),
        version.description(),
        version.kind().id(),
        LocaleView.of(resolution, generation.locales(), reader),
        ProvenanceView.Source.of(version.provenance()),
        ProvenanceView.Translation.of(version.provenance()),
        version.appliesTo().stream().flatMap(cloud -> cloud.id().stream()).distinct().toList(),
        version.appliesTo().stream().map(cloud -> TermView.of(cloud, reader.clouds())).toList(),
        siblings.roles().stream().map(role -> TermView.of(role, reader.roles())).toList(),
        siblings.actors().entrySet().stream()
            .map(actor -> TermView.of(actor, reader.actors()))
            .toList(),
        FreshnessView.of(generation.freshness(procedure.id(), version.locale()), reader),
        version.tasks().stream().map(task -> TaskView.of(task, found)).toList(),
        BlockView.of(version, found.retired()),
        procedure.locales(),
        generation.id());
  }
}
