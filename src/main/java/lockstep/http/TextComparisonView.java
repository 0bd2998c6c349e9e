package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lockstep.align.Relation;
import lockstep.align.Row;
import lockstep.check.Finding;
import lockstep.check.JudgedRow;
import lockstep.check.Pair;
import lockstep.knowledge.Generation;
import lockstep.locale.LocaleData;
import lockstep.procedure.Block;
import lockstep.source.Span;

/// How a text that was sent stands beside another.
///
/// @param rows each block of both is in at least one, in the order of the right text; with `only=differences` those that differ
/// @param findings by place in the left text, suppressed ones too; one that is about the front matter or the document as a whole, such
///     as `older-source`, is in no row
/// @param summary how many are new, by class
@Serdeable
@Schema(name = "TextComparison")
record TextComparisonView(
    String leftLocale,
    String rightLocale,
    List<RowView> rows,
    List<PairFindingView> findings,
    Map<String, Long> summary,
    String generation) {

  /// Blocks that correspond, or one that has no counterpart.
  ///
  /// @param rowId names the row in this answer
  /// @param stepId the step that it belongs to, of the right text where that has it
  /// @param block kind of the block, of the reference's where both have one
  /// @param confidence in [0, 1]
  /// @param group the same in the rows of one split or merged block
  @Serdeable
  @Schema(name = "TextComparisonRow")
  record RowView(
      String rowId,
      Optional<String> stepId,
      String block,
      String relation,
      double confidence,
      List<RowViews.EvidenceView> evidence,
      Optional<RowViews.Cell> left,
      Optional<RowViews.Cell> right,
      Optional<Integer> group,
      List<String> findings) {

    private static RowView of(int number, JudgedRow judged) {
      Row row = judged.row();
      Block shown = row.right().or(row::left).orElseThrow();
      return new RowView(
          "r" + number,
          judged.step().map(step -> step.id().value()),
          shown.shape().kind(),
          judged.relation().id(),
          RowViews.confidence(row),
          RowViews.evidence(row),
          row.left().map(RowViews.Cell::of),
          row.right().map(RowViews.Cell::of),
          RowViews.boxed(row.group()),
          judged.findings().stream().map(finding -> finding.id().value()).toList());
    }

    private boolean isSame() {
      return relation.equals(Relation.SAME.id()) && findings.isEmpty();
    }
  }

  /// A finding with its place in either text.
  ///
  /// @param left the lines in the left text; null where it lacks what the finding is about
  /// @param right the lines in the right text
  @Serdeable(naming = ClassNaming.class)
  @Schema(name = "TextComparisonFinding")
  record PairFindingView(
      String id,
      String rule,
      @Schema(name = "class") String findingClass,
      String severity,
      String state,
      Optional<String> reason,
      String message,
      Optional<Side> left,
      Optional<Side> right,
      List<FindingView.Evidence> evidence,
      Optional<FindingView.Fix> fix,
      List<String> replacements) {

    private static PairFindingView of(Finding finding, Pair pair, LocaleData reader) {
      FindingView view = FindingView.of(finding, reader, List.of());
      return new PairFindingView(
          view.id(),
          view.rule(),
          view.findingClass(),
          view.severity(),
          view.state(),
          view.reason(),
          view.message(),
          side(finding, pair, true),
          side(finding, pair, false),
          view.evidence(),
          view.fix(),
          view.replacements());
    }

    private static Optional<Side> side(Finding finding, Pair pair, boolean left) {
      return finding.places().stream()
          .filter(place -> left ? JudgedRow.isLeft(place, pair) : JudgedRow.isRight(place, pair))
          .filter(place -> !place.span().isEmpty())
          .findFirst()
          .map(place -> new Side(TextComparisonView.lines(place.span()), place.span().column()));
    }
  }

  /// Where in a text.
  @Serdeable
  @Schema(name = "TextComparisonSide")
  record Side(List<Integer> lines, int column) {}

  private static List<Integer> lines(Span span) {
    return List.of(span.line(), span.endLine());
  }

  /// @param reader the language of messages
  static TextComparisonView of(
      Pair pair,
      List<Finding> findings,
      Generation generation,
      LocaleData reader,
      boolean onlyDifferences) {
    List<JudgedRow> rows = JudgedRow.of(pair, findings);
    return new TextComparisonView(
        pair.leftLocale().tag(),
        pair.rightLocale().tag(),
        IntStream.range(0, rows.size())
            .mapToObj(n -> RowView.of(n + 1, rows.get(n)))
            .filter(row -> !onlyDifferences || !row.isSame())
            .toList(),
        findings.stream().map(one -> PairFindingView.of(one, pair, reader)).toList(),
        CheckView.summary(findings),
        generation.id());
  }
}
