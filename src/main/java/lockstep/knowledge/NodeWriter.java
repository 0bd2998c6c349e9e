package lockstep.knowledge;

import java.util.List;
import lockstep.markdown.Inline;
import lockstep.markdown.Inlines;
import lockstep.markdown.Node;
import lockstep.source.Span;

/// Writes document trees; [NodeReader] reads them.
///
/// @param out where they are written to
record NodeWriter(ByteWriter out) {
  /// What a node or a piece of running text is.
  enum Kind {
    HEADING,
    PARAGRAPH,
    LIST,
    ITEM,
    QUOTE,
    ALERT,
    CODE,
    IMAGE,
    TABLE,
    ROW,
    HTML,
    INCLUDE,
    RULE,
    TEXT,
    STRONG,
    EMPHASIS,
    LINK,
    BREAK,
    PLACEHOLDER,
    ANCHOR
  }

  void span(Span span) {
    out.number(span.line());
    out.number(span.column());
    out.number(span.endLine() - span.line());
    out.number(span.endColumn());
  }

  private void begin(Kind kind, Span span) {
    out.one(kind);
    span(span);
  }

  void nodes(List<Node> nodes) {
    out.all(nodes, this::node);
  }

  void node(Node node) {
    switch (node) {
      case Node.Heading(var span, var level, var text, var anchors) -> {
        begin(Kind.HEADING, span);
        out.number(level);
        inlines(text);
        out.texts(anchors);
      }
      case Node.Paragraph(var span, var text) -> {
        begin(Kind.PARAGRAPH, span);
        inlines(text);
      }
      case Node.ItemList(var span, var ordered, var start, var items) -> {
        begin(Kind.LIST, span);
        out.truth(ordered);
        out.number(start);
        out.all(items, this::node);
      }
      case Node.Item(var span, var marker, var markerSpan, var children) -> {
        begin(Kind.ITEM, span);
        out.text(marker);
        span(markerSpan);
        nodes(children);
      }
      case Node.Quote(var span, var children) -> {
        begin(Kind.QUOTE, span);
        nodes(children);
      }
      case Node.Alert(var span, var kind, var children) -> {
        begin(Kind.ALERT, span);
        out.one(kind);
        nodes(children);
      }
      case Node.Code(var span, var language, var text) -> {
        begin(Kind.CODE, span);
        out.maybe(language, out::text);
        out.text(text);
      }
      case Node.Image(var span, var target, var alternative) -> {
        begin(Kind.IMAGE, span);
        out.text(target);
        out.text(alternative);
      }
      case Node.Table(var span, var rows) -> {
        begin(Kind.TABLE, span);
        out.all(rows, this::node);
      }
      case Node.Row(var span, var head, var cells) -> {
        begin(Kind.ROW, span);
        out.truth(head);
        out.all(cells, this::inlines);
      }
      case Node.Html(var span, var raw, var text) -> {
        begin(Kind.HTML, span);
        out.text(raw);
        out.text(text);
      }
      case Node.Include(var span, var target) -> {
        begin(Kind.INCLUDE, span);
        out.text(target);
      }
      case Node.Rule(var span) -> begin(Kind.RULE, span);
    }
  }

  private void inlines(Inlines text) {
    inlines(text.parts());
  }

  private void inlines(List<Inline> parts) {
    out.all(parts, this::inline);
  }

  private void inline(Inline part) {
    switch (part) {
      case Inline.Text(var text, var span) -> {
        begin(Kind.TEXT, span);
        out.text(text);
      }
      case Inline.Strong(var children, var span) -> {
        begin(Kind.STRONG, span);
        inlines(children);
      }
      case Inline.Emphasis(var children, var span) -> {
        begin(Kind.EMPHASIS, span);
        inlines(children);
      }
      case Inline.Code(var text, var span) -> {
        begin(Kind.CODE, span);
        out.text(text);
      }
      case Inline.Link(var children, var target, var span) -> {
        begin(Kind.LINK, span);
        inlines(children);
        out.text(target);
      }
      case Inline.Image(var alternative, var target, var span) -> {
        begin(Kind.IMAGE, span);
        out.text(alternative);
        out.text(target);
      }
      case Inline.Break(var hard, var span) -> {
        begin(Kind.BREAK, span);
        out.truth(hard);
      }
      case Inline.Placeholder(var text, var span) -> {
        begin(Kind.PLACEHOLDER, span);
        out.text(text);
      }
      case Inline.Anchor(var name, var span) -> {
        begin(Kind.ANCHOR, span);
        out.text(name);
      }
      case Inline.Html(var raw, var span) -> {
        begin(Kind.HTML, span);
        out.text(raw);
      }
    }
  }
}
