package lockstep.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tab-separated values with a head line; blank lines and lines that begin with `#` are passed over.
public final class Tsv {
  private Tsv() {}

  /// The columns of a table.
  public static final class Head {
    private final Map<String, Integer> places = new LinkedHashMap<>();

    private Head(List<String> names) {
      for (int i = 0; i < names.size(); i++) {
        places.put(names.get(i), i);
      }
    }

    /// Their names from left to right.
    public List<String> names() {
      return List.copyOf(places.keySet());
    }
  }

  /// One row.
  ///
  /// @param line 1-based line in the file
  /// @param head shared by all rows of the table
  /// @param cells stripped, from left to right; those that are missing at the end are empty
  public record Row(int line, Head head, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /// Whether the table has a column.
    public boolean has(String column) {
      return head.places.containsKey(column);
    }

    /// The cell of a column.
    ///
    /// @throws IllegalArgumentException when the table has no such column
    public String cell(String column) {
      Integer at = head.places.get(column);
      if (at == null) {
        throw new IllegalArgumentException("line " + line + ": no column " + column);
      }
      return at < cells.size() ? cells.get(at) : "";
    }
  }

  /// The rows of a text in order.
  ///
  /// @throws IllegalArgumentException when a row has more cells than the head; the message begins with the line
  public static List<Row> parse(String text) {
    List<Row> rows = new ArrayList<>();
    Optional<Head> head = Optional.empty();
    int line = 0;
    int from = 0;
    while (from < text.length()) {
      int newline = text.indexOf('\n', from);
      int end = newline < 0 ? text.length() : newline;
      line++;
      if (text.charAt(from) != '#' && !isBlank(text, from, end)) {
        List<String> cells = cells(text, from, end);
        if (head.isEmpty()) {
          head = Optional.of(new Head(cells));
        } else {
          rows.add(row(line, head.orElseThrow(), cells));
        }
      }
      from = end + 1;
    }
    return rows;
  }

  private static Row row(int line, Head head, List<String> cells) {
    int columns = head.places.size();
    if (cells.size() > columns) {
      throw new IllegalArgumentException(
          line + ": " + cells.size() + " cells under " + columns + " heads; remove a tab");
    }
    return new Row(line, head, cells);
  }

  private static boolean isBlank(String text, int from, int end) {
    int at = from;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at == end;
  }

  // Tables of thousands of rows are read while somebody waits: no pattern, no copy of a line.
  private static List<String> cells(String text, int from, int end) {
    List<String> cells = new ArrayList<>(16);
    int start = from;
    while (start <= end) {
      int tab = text.indexOf('\t', start);
      int stop = tab < 0 || tab > end ? end : tab;
      cells.add(stop == start ? "" : text.substring(start, stop).strip());
      start = stop + 1;
    }
    return List.copyOf(cells);
  }
}
