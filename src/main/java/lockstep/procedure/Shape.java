package lockstep.procedure;

import java.util.List;
import java.util.Optional;
import lockstep.markdown.AlertKind;

/// What kind of block a block is, with what only that kind has.
public sealed interface Shape {
  /// The kind's name in answers.
  String kind();

  /// A heading.
  ///
  /// @param level 1..6
  /// @param slug its first anchor, or what its text gives; the English slug is the same in all locales
  /// @param occurrence 1 for the first heading of the document with this slug
  record Heading(int level, String slug, int occurrence) implements Shape {
    @Override
    public String kind() {
      return "heading";
    }
  }

  /// A list item's own text.
  ///
  /// @param marker whether the item is counted
  /// @param literal the marker as written
  /// @param number place in its lists, e.g. `2.3` or `6.a`
  record Item(Marker marker, String literal, String number) implements Shape {
    @Override
    public String kind() {
      return "item";
    }
  }

  /// Running text.
  record Paragraph() implements Shape {
    @Override
    public String kind() {
      return "paragraph";
    }
  }

  /// An alert with all that is in it.
  record Note(AlertKind noteKind) implements Shape {
    @Override
    public String kind() {
      return "note";
    }
  }

  /// A block quote that is no alert.
  record Quote() implements Shape {
    @Override
    public String kind() {
      return "quote";
    }
  }

  /// Code as written.
  record Code(Optional<String> language) implements Shape {
    @Override
    public String kind() {
      return "code";
    }
  }

  /// An image that stands alone; the block's text is its alternative text.
  record Image(String target) implements Shape {
    @Override
    public String kind() {
      return "image";
    }
  }

  /// A row of a table.
  record TableRow(boolean head, List<String> cells) implements Shape {
    public TableRow {
      cells = List.copyOf(cells);
    }

    @Override
    public String kind() {
      return "table-row";
    }
  }

  /// Raw HTML that carries text.
  record Html() implements Shape {
    @Override
    public String kind() {
      return "html";
    }
  }

  /// How list items are marked.
  enum Marker {
    /// Counted.
    ORDINAL,
    /// Not counted.
    BULLET
  }
}
