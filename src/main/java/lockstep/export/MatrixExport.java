package lockstep.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.export.Matrix.Cell;
import lockstep.export.Matrix.Line;
import lockstep.format.Json;
import lockstep.knowledge.Freshness;

/// Writes how versions stand: as a table for a terminal, as comma-separated values or as JSON.
public final class MatrixExport {
  private static final String NONE = "missing";
  private static final int SHORTEST_NAME = 24;

  private MatrixExport() {}

  /// A line for each procedure, the worst first, and the sums.
  ///
  /// @param colours whether for a terminal that shows them
  /// @param width characters in a line
  public static String text(Matrix matrix, boolean colours, int width) {
    TextStyle style = new TextStyle(colours);
    List<Integer> widths = matrix.locales().stream().map(tag -> widest(matrix, tag)).toList();
    int cells = widths.stream().mapToInt(one -> one + 2).sum();
    int longest =
        matrix.lines().stream().mapToInt(l -> l.procedure().path().length()).max().orElse(0);
    int names = Math.max(SHORTEST_NAME, Math.min(longest, width - cells));
    StringBuilder text = new StringBuilder();
    text.append(" ".repeat(names));
    for (int i = 0; i < widths.size(); i++) {
      text.append("  ").append(padded(matrix.locales().get(i), widths.get(i)));
    }
    newLine(text);
    for (Line line : matrix.lines()) {
      text.append(padded(shortened(line.procedure().path(), names), names));
      for (int i = 0; i < widths.size(); i++) {
        Optional<Cell> cell = cell(line, matrix.locales().get(i));
        String padded = padded(words(cell), widths.get(i));
        text.append("  ").append(cell.map(one -> painted(one, padded, style)).orElse(padded));
      }
      newLine(text);
    }
    text.append('\n').append(byLocale(matrix, colours));
    return text.toString();
  }

  /// A line for each locale: how many versions stand how.
  ///
  /// @param colours whether for a terminal that shows them
  public static String byLocale(Matrix matrix, boolean colours) {
    List<Freshness.State> states = matrix.states();
    List<String> heads =
        Stream.concat(states.stream().map(Freshness.State::id), Stream.of("missing", "faults"))
            .toList();
    int names =
        Math.max(
            "all".length(), matrix.locales().stream().mapToInt(String::length).max().orElse(0));
    TextStyle style = new TextStyle(colours);
    StringBuilder text = new StringBuilder(" ".repeat(names));
    heads.forEach(head -> text.append("  ").append(right(head, columnOf(head))));
    newLine(text);
    List<Long> sums = new ArrayList<>();
    for (String locale : matrix.locales()) {
      List<Long> counts = counts(matrix, locale, states);
      row(text, locale, names, counts, heads);
      for (int i = 0; i < counts.size(); i++) {
        if (sums.size() == i) {
          sums.add(0L);
        }
        sums.set(i, sums.get(i) + counts.get(i));
      }
    }
    row(text, "all", names, sums, heads);
    text.append(
        style.dim(
            matrix.lines().size()
                + " procedure"
                + Comparison.s(matrix.lines().size())
                + "; a number behind a state is that of the faults that lockstep check finds"));
    return text.append('\n').toString();
  }

  private static void row(
      StringBuilder text, String name, int names, List<Long> counts, List<String> heads) {
    text.append(padded(name, names));
    for (int i = 0; i < counts.size(); i++) {
      text.append("  ").append(right(counts.get(i).toString(), columnOf(heads.get(i))));
    }
    newLine(text);
  }

  private static List<Long> counts(Matrix matrix, String locale, List<Freshness.State> states) {
    Map<Freshness.State, Long> byState = matrix.states(locale);
    return Stream.concat(
            states.stream().map(state -> byState.getOrDefault(state, 0L)),
            Stream.of(matrix.missing(locale), matrix.faults(locale)))
        .toList();
  }

  private static int columnOf(String head) {
    return Math.max(head.length(), 6);
  }

  private static int widest(Matrix matrix, String locale) {
    return matrix.lines().stream()
        .mapToInt(line -> words(cell(line, locale)).length())
        .reduce(locale.length(), Math::max);
  }

  private static Optional<Cell> cell(Line line, String locale) {
    return Optional.ofNullable(line.cells().get(locale));
  }

  /// `retired 3`: the state and how many faults there are.
  private static String words(Optional<Cell> cell) {
    return cell.map(
            one ->
                (one.derived() ? "(" + one.state().id() + ")" : one.state().id())
                    + (one.faults() == 0 ? "" : " " + one.faults()))
        .orElse(NONE);
  }

  /// The first two states are those in which a reader comes to harm.
  private static String painted(Cell cell, String text, TextStyle style) {
    return switch (cell.state().ordinal()) {
      case 0, 1 -> style.bad(text);
      default -> cell.faults() > 0 ? style.warning(text) : text;
    };
  }

  private static String shortened(String path, int room) {
    int over = path.length() - room;
    return over <= 0 ? path : "…" + path.substring(over + 1);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - Lines.length(text)));
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - Lines.length(text))) + text;
  }

  private static void newLine(StringBuilder text) {
    while (text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
    text.append('\n');
  }

  /// A row for each procedure: its states, then its faults, by locale.
  public static String csv(Matrix matrix) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        Stream.of(
                Stream.of("procedure", "title"),
                matrix.locales().stream(),
                matrix.locales().stream().map(tag -> tag + " faults"))
            .flatMap(cells -> cells)
            .toList());
    for (Line line : matrix.lines()) {
      rows.add(
          Stream.of(
                  Stream.of(line.procedure().path(), line.title()),
                  matrix.locales().stream()
                      .map(tag -> cell(line, tag).map(one -> one.state().id()).orElse("")),
                  matrix.locales().stream()
                      .map(tag -> cell(line, tag).map(one -> "" + one.faults()).orElse("")))
              .flatMap(cells -> cells)
              .toList());
    }
    return CsvExport.table(rows);
  }

  /// A row for each locale.
  public static String csvByLocale(Matrix matrix) {
    List<Freshness.State> states = matrix.states();
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        Stream.of(
                Stream.of("locale"),
                states.stream().map(Freshness.State::id),
                Stream.of("missing", "faults"))
            .flatMap(cells -> cells)
            .toList());
    for (String locale : matrix.locales()) {
      rows.add(
          Stream.concat(
                  Stream.of(locale), counts(matrix, locale, states).stream().map(String::valueOf))
              .toList());
    }
    return CsvExport.table(rows);
  }

  /// The procedures, the worst first, and the sums by locale.
  public static String json(Matrix matrix) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("locales", matrix.locales());
    tree.put("procedures", matrix.lines().stream().map(MatrixExport::tree).toList());
    Map<String, Object> totals = new LinkedHashMap<>();
    for (String locale : matrix.locales()) {
      Map<String, Object> one = new LinkedHashMap<>();
      Map<Freshness.State, Long> byState = matrix.states(locale);
      matrix.states().forEach(state -> one.put(state.id(), byState.getOrDefault(state, 0L)));
      one.put("missing", matrix.missing(locale));
      one.put("faults", matrix.faults(locale));
      totals.put(locale, one);
    }
    tree.put("totals", totals);
    return Json.pretty(tree);
  }

  private static Map<String, Object> tree(Line line) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", line.procedure().toUrl());
    tree.put("title", line.title());
    tree.put(
        "versions",
        line.cells().entrySet().stream()
            .map(
                entry -> {
                  Map<String, Object> one = new LinkedHashMap<>();
                  one.put("locale", entry.getKey());
                  one.put("state", entry.getValue().state().id());
                  one.put("faults", entry.getValue().faults());
                  one.put("derived", entry.getValue().derived());
                  return one;
                })
            .collect(Collectors.toList()));
    return tree;
  }
}
