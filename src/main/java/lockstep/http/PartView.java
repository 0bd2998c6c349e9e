package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lockstep.markdown.BlockHtml;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;

/// What stands inside a step beside its instruction. Neighbouring rows make one table.
///
/// @param kind `paragraph`, `note`, `code`, `image`, `table` or another kind of block
/// @param lines first and last line, 1-based
/// @param rows the cells of a table, head row first
@Serdeable
@Schema(name = "Part")
record PartView(
    String kind,
    List<Integer> lines,
    String text,
    String html,
    Optional<String> source,
    Optional<String> noteKind,
    Optional<String> language,
    Optional<String> target,
    List<List<String>> rows) {

  /// The parts that some blocks make, in their order.
  static List<PartView> of(List<Block> blocks) {
    List<PartView> parts = new ArrayList<>();
    List<Block> table = new ArrayList<>();
    for (Block block : blocks) {
      boolean row = block.shape() instanceof Shape.TableRow;
      boolean newTable = block.shape() instanceof Shape.TableRow(boolean head, _) && head;
      if (!row || newTable) {
        close(table, parts);
      }
      if (row) {
        table.add(block);
      } else {
        parts.add(of(block));
      }
    }
    close(table, parts);
    return parts;
  }

  private static void close(List<Block> table, List<PartView> parts) {
    if (!table.isEmpty()) {
      parts.add(table(table));
      table.clear();
    }
  }

  private static PartView table(List<Block> rows) {
    String html =
        rows.stream().map(row -> BlockHtml.of(row.body())).collect(Collectors.joining("\n"));
    return new PartView(
        "table",
        List.of(rows.getFirst().span().line(), rows.getLast().span().endLine()),
        rows.stream().map(Block::text).collect(Collectors.joining("\n")),
        "<table>\n" + html + "\n</table>",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        rows.stream().map(row -> BlockView.Facts.of(row.shape()).cells()).toList());
  }

  private static PartView of(Block block) {
    BlockView.Facts facts = BlockView.Facts.of(block.shape());
    return new PartView(
        block.shape().kind(),
        BlockView.lines(block),
        block.text(),
        BlockHtml.of(block.body()),
        block.source(),
        facts.noteKind(),
        facts.language(),
        facts.target(),
        List.of());
  }
}
