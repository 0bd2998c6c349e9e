package lockstep.knowledge;

import java.util.List;
import lockstep.markdown.AlertKind;
import lockstep.markdown.Inline;
import lockstep.markdown.Inlines;
import lockstep.markdown.Node;
import lockstep.source.Span;

/// Reads document trees that a [NodeWriter] wrote.
///
/// @param in where they are read from
record NodeReader(ByteReader in) {
  private static final NodeWriter.Kind[] KINDS = NodeWriter.Kind.values();
  private static final AlertKind[] ALERTS = AlertKind.values();

  Span span() {
    int line = in.number();
    int column = in.number();
    return new Span(line, column, line + in.number(), in.number());
  }

  List<Node> nodes() {
    return in.all(this::node);
  }

  Node node() {
    NodeWriter.Kind kind = in.one(KINDS);
    Span span = span();
    return switch (kind) {
      case HEADING -> new Node.Heading(span, in.number(), inlines(), in.texts());
      case PARAGRAPH -> new Node.Paragraph(span, inlines());
      case LIST -> new Node.ItemList(span, in.truth(), in.number(), in.all(this::item));
      case ITEM -> new Node.Item(span, in.text(), span(), nodes());
      case QUOTE -> new Node.Quote(span, nodes());
      case ALERT -> new Node.Alert(span, in.one(ALERTS), nodes());
      case CODE -> new Node.Code(span, in.maybe(in::text), in.text());
      case IMAGE -> new Node.Image(span, in.text(), in.text());
      case TABLE -> new Node.Table(span, in.all(this::row));
      case ROW -> new Node.Row(span, in.truth(), in.all(this::inlines));
      case HTML -> new Node.Html(span, in.text(), in.text());
      case INCLUDE -> new Node.Include(span, in.text());
      case RULE -> new Node.Rule(span);
      case TEXT, STRONG, EMPHASIS, LINK, BREAK, PLACEHOLDER, ANCHOR ->
          throw new IllegalArgumentException(kind + " is no block");
    };
  }

  private Node.Item item() {
    if (node() instanceof Node.Item item) {
      return item;
    }
    throw new IllegalArgumentException("a list holds items");
  }

  private Node.Row row() {
    if (node() instanceof Node.Row row) {
      return row;
    }
    throw new IllegalArgumentException("a table holds rows");
  }

  private Inlines inlines() {
    return new Inlines(parts());
  }

  private List<Inline> parts() {
    return in.all(this::inline);
  }

  private Inline inline() {
    NodeWriter.Kind kind = in.one(KINDS);
    Span span = span();
    return switch (kind) {
      case TEXT -> new Inline.Text(in.text(), span);
      case STRONG -> new Inline.Strong(parts(), span);
      case EMPHASIS -> new Inline.Emphasis(parts(), span);
      case CODE -> new Inline.Code(in.text(), span);
      case LINK -> new Inline.Link(parts(), in.text(), span);
      case IMAGE -> new Inline.Image(in.text(), in.text(), span);
      case BREAK -> new Inline.Break(in.truth(), span);
      case PLACEHOLDER -> new Inline.Placeholder(in.text(), span);
      case ANCHOR -> new Inline.Anchor(in.text(), span);
      case HTML -> new Inline.Html(in.text(), span);
      case HEADING, PARAGRAPH, LIST, ITEM, QUOTE, ALERT, TABLE, ROW, INCLUDE, RULE ->
          throw new IllegalArgumentException(kind + " is no running text");
    };
  }
}
