package lockstep.extract;

import java.util.List;
import java.util.stream.Collectors;
import lockstep.markdown.Inlines;
import lockstep.markdown.Node;

/// What a reader sees of a block.
final class PlainText {
  private PlainText() {}

  /// The text without markup; blocks inside a note or quote on lines of their own, list items with their markers.
  static String of(Node node) {
    return switch (node) {
      case Node.Heading(_, _, var text, _) -> text.plainText();
      case Node.Paragraph(_, var text) -> text.plainText();
      case Node.ItemList list -> lines(list.items());
      case Node.Item item -> item.marker() + " " + lines(item.children());
      case Node.Quote quote -> lines(quote.children());
      case Node.Alert alert -> lines(alert.children());
      case Node.Code(_, _, var code) -> code;
      case Node.Image(_, _, var alternative) -> alternative;
      case Node.Table table -> lines(table.rows());
      case Node.Row row -> row(row.cells().stream().map(Inlines::plainText).toList());
      case Node.Html(_, _, var text) -> text;
      case Node.Include _, Node.Rule _ -> "";
    };
  }

  /// Empty cells keep their place: a reader must see whose column a text is in.
  private static String row(List<String> cells) {
    return cells.stream().allMatch(String::isEmpty) ? "" : String.join(" | ", cells).strip();
  }

  private static String lines(List<? extends Node> nodes) {
    return nodes.stream()
        .map(PlainText::of)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
