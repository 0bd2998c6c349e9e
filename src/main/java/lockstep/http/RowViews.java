package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lockstep.align.Row;
import lockstep.markdown.BlockHtml;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;

/// What the rows of comparisons have in common.
final class RowViews {
  private RowViews() {}

  /// Why two blocks are linked.
  @Serdeable
  @Schema(name = "RowEvidence")
  record EvidenceView(String kind, String text) {}

  /// A block of one text.
  ///
  /// @param number of an item, e.g. `2.3`
  /// @param lines first and last line, 1-based
  @Serdeable
  @Schema(name = "ComparisonCell")
  record Cell(Optional<String> number, List<Integer> lines, String text, String html) {
    static Cell of(Block block) {
      Optional<String> number =
          block.shape() instanceof Shape.Item(_, _, var written)
              ? Optional.of(written)
              : Optional.empty();
      return new Cell(number, BlockView.lines(block), block.text(), BlockHtml.of(block.body()));
    }
  }

  static List<EvidenceView> evidence(Row row) {
    return row.evidence().stream()
        .map(one -> new EvidenceView(one.kind().id(), one.text()))
        .toList();
  }

  /// To two digits.
  static double confidence(Row row) {
    return Math.round(row.confidence() * 100) / 100.0;
  }

  static Optional<Integer> boxed(OptionalInt value) {
    return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
  }
}
