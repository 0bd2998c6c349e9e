package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.SortedSet;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Languages;
import lockstep.locale.LocaleData;
import lockstep.procedure.Procedure;
import lockstep.procedure.Step;
import lockstep.procedure.Version;

/// The languages of a procedure and how each of them stands.
///
/// @param versions by locale
/// @param unreadable languages in which the document cannot be read and nothing stands in for it
/// @param missingIn languages of other documents that this one does not exist in
@Serdeable
@Schema(name = "Versions")
record VersionsView(
    String procedureId,
    List<Item> versions,
    List<Unreadable> unreadable,
    List<String> missingIn,
    String generation) {
  /// One language.
  ///
  /// @param stepCount steps and substeps
  /// @param href address of this version
  @Serdeable
  @Schema(name = "Version")
  record Item(
      String locale,
      String title,
      String kind,
      FreshnessView freshness,
      ProvenanceView.Translation translation,
      ProvenanceView.Source source,
      int stepCount,
      String href) {}

  /// A language whose document cannot be read.
  ///
  /// @param freshness `broken`, with what is wrong with the file as evidence
  @Serdeable
  @Schema(name = "UnreadableVersion")
  record Unreadable(String locale, FreshnessView freshness) {}

  /// @param reader the language of the evidence
  static VersionsView of(Generation generation, Procedure procedure, LocaleData reader) {
    Languages languages = Languages.of(generation);
    SortedSet<String> existing = languages.of(procedure.id());
    return new VersionsView(
        procedure.id().toUrl(),
        procedure.versions().values().stream()
            .map(version -> item(generation, version, reader))
            .toList(),
        languages.unserved(procedure.id()).stream()
            .map(
                locale ->
                    new Unreadable(
                        locale,
                        FreshnessView.of(generation.freshness(procedure.id(), locale), reader)))
            .toList(),
        languages.all().stream().filter(locale -> !existing.contains(locale)).toList(),
        generation.id());
  }

  private static Item item(Generation generation, Version version, LocaleData reader) {
    List<Step> steps = version.steps().toList();
    return new Item(
        version.locale(),
        version.title(),
        version.kind().id(),
        FreshnessView.of(generation.freshness(version.procedure(), version.locale()), reader),
        ProvenanceView.Translation.of(version.provenance()),
        ProvenanceView.Source.of(version.provenance()),
        steps.size(),
        Addresses.procedure(version.procedure(), version.locale()));
  }
}
