package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Versions of a procedure beside each other.
///
/// @param base tag of the language that the others are laid beside
/// @param baseWhy why it is this one: `chosen`, `source-document`, `sibling-source` or `newest`
/// @param columns the base first
/// @param rows each block of each version is in at least one, in the order of the base
/// @param findings of each version by place: what the rules find in it, and against the base; one that is about the front matter or the
///     document as a whole, such as `older-source`, is in no row
/// @param summary how many are new, by class
@Serdeable
@Schema(name = "Comparison")
record ComparisonView(
    String procedureId,
    String base,
    String baseWhy,
    List<Column> columns,
    List<RowView> rows,
    List<FindingView> findings,
    Map<String, Long> summary,
    String generation) {

  /// A version.
  ///
  /// @param reference what its freshness rests on; `null` for a version that others are judged against
  @Serdeable
  @Schema(name = "ComparisonColumn")
  record Column(
      String locale,
      String title,
      FreshnessView freshness,
      ProvenanceView.Translation translation,
      ProvenanceView.Source source,
      Optional<ReferenceView> reference) {}

  /// What a version is judged against.
  ///
  /// @param why `source-document`, `own-source` (the source text that the version carries), `sibling-source` or `newest`
  @Serdeable
  @Schema(name = "ComparisonReference")
  record ReferenceView(String locale, String why) {}

  /// Blocks that correspond, or one that has no counterpart.
  ///
  /// @param rowId names the row in this answer
  /// @param stepId the step that it belongs to, of the base where that has it
  /// @param block kind of the block, of the base's where that has it
  /// @param relation the worst of its links
  /// @param confidence of that link, in [0, 1]
  /// @param evidence of that link
  /// @param cells by locale; a version without the block is left out
  /// @param links how each other version stands to the base here, by locale
  @Serdeable
  @Schema(name = "ComparisonRow")
  record RowView(
      String rowId,
      Optional<String> stepId,
      String block,
      String relation,
      double confidence,
      List<RowViews.EvidenceView> evidence,
      Map<String, RowViews.Cell> cells,
      Map<String, LinkView> links,
      List<String> findings) {}

  /// How one version stands to the base in a row.
  ///
  /// @param confidence in [0, 1]
  /// @param group the same in the rows of one split or merged block
  @Serdeable
  @Schema(name = "ComparisonLink")
  record LinkView(
      String relation,
      double confidence,
      List<RowViews.EvidenceView> evidence,
      Optional<Integer> group) {}
}
