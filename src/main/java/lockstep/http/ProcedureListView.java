package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lockstep.knowledge.Freshness;
import lockstep.knowledge.VersionSummary;

/// A page of a list of procedures.
///
/// @param total how many there are on all pages
@Serdeable
@Schema(name = "ProcedureList")
record ProcedureListView(int total, List<Item> items, Page page, String generation) {
  /// A procedure in the language that suits the reader best.
  ///
  /// @param locale tag of that language
  /// @param stepCount top-level steps
  /// @param updated the newest date that the document gives
  @Serdeable
  @Schema(name = "ProcedureSummary")
  record Item(
      String id,
      String locale,
      String title,
      String kind,
      int stepCount,
      List<String> roles,
      List<String> appliesTo,
      List<String> actors,
      Optional<LocalDate> updated,
      State freshness,
      Kind translation,
      List<OtherLocale> otherLocales,
      String href) {
    /// @param freshness how a version of the procedure stands
    static Item of(
        VersionSummary summary,
        List<VersionSummary> siblings,
        Function<VersionSummary, Freshness> freshness) {
      return new Item(
          summary.procedure().toUrl(),
          summary.locale(),
          summary.title(),
          summary.kind().id(),
          summary.stepCount(),
          summary.roles(),
          summary.appliesTo(),
          summary.actors(),
          summary.updated(),
          new State(freshness.apply(summary).state().id(), freshness.apply(summary).onlyHere()),
          new Kind(summary.translation().map(Enum::name)),
          siblings.stream()
              .filter(sibling -> !sibling.locale().equals(summary.locale()))
              .map(
                  sibling ->
                      new OtherLocale(sibling.locale(), freshness.apply(sibling).state().id()))
              .toList(),
          Addresses.procedure(summary.procedure(), summary.locale()));
    }
  }

  /// How a version stands.
  ///
  /// @param onlyHere whether the procedure exists in this language only
  @Serdeable
  @Schema(name = "FreshnessState")
  record State(String state, boolean onlyHere) {}

  /// How a version was translated.
  ///
  /// @param kind `MT` by a machine, `HT` by a human, `null` for a source document
  @Serdeable
  @Schema(name = "TranslationKind")
  record Kind(Optional<String> kind) {}

  /// Another language of the procedure.
  @Serdeable
  @Schema(name = "OtherLocale")
  record OtherLocale(String locale, String state) {}

  /// Which page this is.
  ///
  /// @param next the cursor of the next page; `null` on the last one
  @Serdeable
  @Schema(name = "Page")
  record Page(int limit, Optional<String> next) {}
}
