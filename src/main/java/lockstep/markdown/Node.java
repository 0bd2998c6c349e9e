package lockstep.markdown;

import java.util.List;
import java.util.Optional;
import lockstep.source.Span;

/// A block of the document tree. Spans run from the first character to the last one, blank lines at the end left out.
public sealed interface Node {
  /// Where the block stands in the file.
  Span span();

  /// A heading.
  ///
  /// @param level 1..6
  /// @param anchors names of its `<a name>` and `<a id>`, in order
  record Heading(Span span, int level, Inlines text, List<String> anchors) implements Node {
    public Heading {
      anchors = List.copyOf(anchors);
    }
  }

  /// A paragraph with text in it.
  record Paragraph(Span span, Inlines text) implements Node {}

  /// A list.
  ///
  /// @param start the first number as written, 0 for bullets
  record ItemList(Span span, boolean ordered, int start, List<Item> items) implements Node {
    public ItemList {
      items = List.copyOf(items);
    }
  }

  /// An item of a list.
  ///
  /// @param marker as written, e.g. `2.` or `-`
  /// @param markerSpan where the marker stands
  record Item(Span span, String marker, Span markerSpan, List<Node> children) implements Node {
    public Item {
      children = List.copyOf(children);
    }
  }

  /// A block quote that is no alert.
  record Quote(Span span, List<Node> children) implements Node {
    public Quote {
      children = List.copyOf(children);
    }
  }

  /// `> [!NOTE] ...` in any spelling.
  record Alert(Span span, AlertKind kind, List<Node> children) implements Node {
    public Alert {
      children = List.copyOf(children);
    }
  }

  /// A fence or an indented code block.
  ///
  /// @param language the first word of a fence's info string, lower-cased
  record Code(Span span, Optional<String> language, String text) implements Node {}

  /// An image that stands alone.
  record Image(Span span, String target, String alternative) implements Node {}

  /// A table, head row first.
  record Table(Span span, List<Row> rows) implements Node {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /// A row of a table.
  record Row(Span span, boolean head, List<Inlines> cells) implements Node {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// Raw HTML that shows text; not safe before it went through [SafeHtml].
  ///
  /// @param text what a reader sees of it
  record Html(Span span, String raw, String text) implements Node {}

  /// `[!INCLUDE [label](target)]` on a line of its own.
  record Include(Span span, String target) implements Node {}

  /// A thematic break; it ends tabs.
  record Rule(Span span) implements Node {}
}
