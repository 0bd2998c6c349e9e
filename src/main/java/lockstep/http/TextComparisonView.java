package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import lockstep.align.Row;
import lockstep.check.Finding;
import lockstep.check.Pair;
import lockstep.check.Place;
import lockstep.knowledge.Generation;
import lockstep.locale.LocaleData;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;
import lockstep.source.Span;

/// How a text that was sent stands beside another.
///
/// @param rows each block of both is in at least one, in the order of the right text
/// @param findings by place in the left text, suppressed ones too
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
  /// @param block kind of the block, of the reference's where both have one
  /// @param confidence in [0, 1]
  /// @param group the same in the rows of one split or merged block
  @Serdeable
  @Schema(name = "TextComparisonRow")
  record RowView(
      String rowId,
      String block,
      String relation,
      double confidence,
      List<EvidenceView> evidence,
      Optional<Cell> left,
      Optional<Cell> right,
      Optional<Integer> group,
      List<String> findings) {

    private static RowView of(int number, Row row, List<Finding> findings, Pair pair) {
      Block shown = row.right().or(row::left).orElseThrow();
      return new RowView(
          "r" + number,
          shown.shape().kind(),
          row.relation().id(),
          Math.round(row.confidence() * 100) / 100.0,
          row.evidence().stream()
              .map(one -> new EvidenceView(one.kind().id(), one.text()))
              .toList(),
          row.left().map(Cell::of),
          row.right().map(Cell::of),
          boxed(row.group()),
          findings.stream()
              .filter(finding -> isOf(finding, row, pair))
              .map(finding -> finding.id().value())
              .toList());
    }

    private static Optional<Integer> boxed(OptionalInt value) {
      return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }

    private static boolean isOf(Finding finding, Row row, Pair pair) {
      return finding.places().stream()
          .anyMatch(
              place ->
                  isLeft(place, pair)
                      ? row.left().filter(block -> touches(block, place.span())).isPresent()
                      : row.right().filter(block -> touches(block, place.span())).isPresent());
    }

    private static boolean touches(Block block, Span span) {
      return !span.isEmpty()
          && block.span().line() <= span.endLine()
          && span.line() <= block.span().endLine();
    }
  }

  /// Why two blocks are linked.
  @Serdeable
  @Schema(name = "RowEvidence")
  record EvidenceView(String kind, String text) {}

  /// A block of one text.
  ///
  /// @param number of an item, e.g. `2.3`
  /// @param lines first and last line, 1-based
  @Serdeable
  @Schema(name = "TextComparisonCell")
  record Cell(Optional<String> number, List<Integer> lines, String text) {
    private static Cell of(Block block) {
      Optional<String> number =
          block.shape() instanceof Shape.Item(_, _, var written)
              ? Optional.of(written)
              : Optional.empty();
      return new Cell(number, TextComparisonView.lines(block.span()), block.text());
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
          .filter(place -> isLeft(place, pair) == left && !place.span().isEmpty())
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

  private static boolean isLeft(Place place, Pair pair) {
    return place.file().equals(pair.left().file());
  }

  static TextComparisonView of(
      Pair pair, List<Finding> findings, Generation generation, LocaleData reader) {
    List<Row> rows = pair.alignment().rows();
    return new TextComparisonView(
        pair.leftLocale().tag(),
        pair.rightLocale().tag(),
        IntStream.range(0, rows.size())
            .mapToObj(n -> RowView.of(n + 1, rows.get(n), findings, pair))
            .toList(),
        findings.stream().map(one -> PairFindingView.of(one, pair, reader)).toList(),
        CheckView.summary(findings),
        generation.id());
  }
}
