package lockstep.check.rule;

import java.util.stream.Stream;
import lockstep.markdown.Inline;
import lockstep.markdown.Inlines;
import lockstep.markdown.Node;

/// What a node of the document tree holds.
final class Pieces {
  private Pieces() {}

  /// The running texts in it, in document order.
  static Stream<Inlines> texts(Node node) {
    return switch (node) {
      case Node.Heading(_, _, var text, _) -> Stream.of(text);
      case Node.Paragraph(_, var text) -> Stream.of(text);
      case Node.ItemList list -> list.items().stream().flatMap(Pieces::texts);
      case Node.Item item -> item.children().stream().flatMap(Pieces::texts);
      case Node.Quote quote -> quote.children().stream().flatMap(Pieces::texts);
      case Node.Alert alert -> alert.children().stream().flatMap(Pieces::texts);
      case Node.Table table -> table.rows().stream().flatMap(Pieces::texts);
      case Node.Row row -> row.cells().stream();
      case Node.Code _, Node.Image _, Node.Html _, Node.Include _, Node.Rule _ -> Stream.empty();
    };
  }

  /// The pieces of all its running text, each before the pieces inside it.
  static Stream<Inline> inlines(Node node) {
    return texts(node).flatMap(Inlines::deep);
  }

  /// The code blocks in it.
  static Stream<Node.Code> codes(Node node) {
    return switch (node) {
      case Node.Code code -> Stream.of(code);
      case Node.ItemList list -> list.items().stream().flatMap(Pieces::codes);
      case Node.Item item -> item.children().stream().flatMap(Pieces::codes);
      case Node.Quote quote -> quote.children().stream().flatMap(Pieces::codes);
      case Node.Alert alert -> alert.children().stream().flatMap(Pieces::codes);
      case Node.Heading _,
          Node.Paragraph _,
          Node.Table _,
          Node.Row _,
          Node.Image _,
          Node.Html _,
          Node.Include _,
          Node.Rule _ ->
          Stream.empty();
    };
  }
}
