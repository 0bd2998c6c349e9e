package lockstep.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tab-separated values with a head line; blank lines and lines that begin with `#` are passed over.
public final class Tsv {
  private Tsv() {}

  /// One row.
  ///
  /// @param line 1-based line in the file
  /// @param cells by column name, every column of the head present
  public record Row(int line, Map<String, String> cells) {
    public Row {
      cells = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /// The cell of a column, stripped.
    ///
    /// @throws IllegalArgumentException when the head has no such column
    public String cell(String column) {
      String value = cells.get(column);
      if (value == null) {
        throw new IllegalArgumentException("line " + line + ": no column " + column);
      }
      return value;
    }
  }

  /// The rows of a text in order. Missing cells at a row's end are empty.
  ///
  /// @throws IllegalArgumentException when a row has more cells than the head; the message begins with the line
  public static List<Row> parse(String text) {
    List<Row> rows = new ArrayList<>();
    String[] head = {};
    String[] lines = text.split("\n", -1);
    for (int n = 0; n < lines.length; n++) {
      String line = lines[n].replace("\r", "");
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (head.length == 0) {
        head = cells;
        continue;
      }
      if (cells.length > head.length) {
        throw new IllegalArgumentException(
            (n + 1) + ": " + cells.length + " cells under " + head.length + " heads; remove a tab");
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < head.length; i++) {
        row.put(head[i].strip(), i < cells.length ? cells[i].strip() : "");
      }
      rows.add(new Row(n + 1, row));
    }
    return rows;
  }
}
