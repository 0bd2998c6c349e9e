package lockstep.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/// Counts as a table: a row for each construct, a column for each locale. More locales than fit go into further tables below.
final class CountTable {
  private static final int WIDTH = 100;
  private static final int MIN_COLUMN = 6;

  private CountTable() {}

  /// The table as text.
  ///
  /// @param counts by locale tag, then by construct
  static String of(SortedMap<String, SortedMap<String, Long>> counts) {
    TreeSet<String> constructs = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    counts.values().forEach(locale -> constructs.addAll(locale.keySet()));
    List<String> rows = List.copyOf(constructs);
    int names = rows.stream().mapToInt(String::length).max().orElse(0);
    List<String> columns = new ArrayList<>(counts.keySet());
    int width = columns.stream().mapToInt(tag -> columnWidth(tag, counts.get(tag))).max().orElse(0);
    int fit = Math.max(1, (WIDTH - names) / (width + 2));
    StringBuilder text = new StringBuilder();
    for (int from = 0; from < columns.size(); from += fit) {
      if (from > 0) {
        text.append('\n');
      }
      List<String> part = columns.subList(from, Math.min(columns.size(), from + fit));
      table(rows, part, counts, names, width, text);
    }
    return text.toString();
  }

  private static int columnWidth(String tag, SortedMap<String, Long> counts) {
    int widest = counts.values().stream().mapToInt(n -> n.toString().length()).max().orElse(0);
    return Math.max(MIN_COLUMN, Math.max(tag.length(), widest));
  }

  private static void table(
      List<String> rows,
      List<String> columns,
      SortedMap<String, SortedMap<String, Long>> counts,
      int names,
      int width,
      StringBuilder text) {
    text.append(" ".repeat(names));
    columns.forEach(tag -> text.append(" ".repeat(width + 2 - tag.length())).append(tag));
    text.append('\n');
    for (String row : rows) {
      text.append(row).append(" ".repeat(names - row.length()));
      for (String column : columns) {
        String count = String.valueOf(counts.get(column).getOrDefault(row, 0L));
        text.append(" ".repeat(width + 2 - count.length())).append(count);
      }
      text.append('\n');
    }
  }
}
