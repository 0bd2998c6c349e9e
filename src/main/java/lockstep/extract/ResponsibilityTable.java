package lockstep.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.markdown.Inlines;
import lockstep.markdown.Node;
import lockstep.procedure.ActorClaim;

/// A table that says who does which step: a head row of actors, a first column of step numbers.
///
/// @param byStep actors by top-level step number
/// @param rows number of steps that it assigns
record ResponsibilityTable(Map<Integer, List<ActorClaim>> byStep, int rows) {
  private static final Pattern NUMBER =
      Pattern.compile("(?:[\\p{L}]+[\\s\u00A0]*)?([0-9]{1,2})[.:)]?");

  ResponsibilityTable {
    byStep = Map.copyOf(byStep);
  }

  /// The tables of an outline that name at least two actors in their head row.
  static List<ResponsibilityTable> in(Outline outline, ActorReader actors) {
    List<ResponsibilityTable> tables = new ArrayList<>();
    List<String> head = List.of();
    List<List<ActorClaim>> columns = List.of();
    Map<Integer, List<ActorClaim>> byStep = new HashMap<>();
    for (Draft draft : outline.drafts()) {
      if (!(draft.body() instanceof Node.Row row)) {
        continue;
      }
      if (row.head()) {
        close(byStep, tables);
        head = cells(row);
        columns = List.of();
      } else if (head.size() > 2 && NUMBER.matcher(row.cells().getFirst().plainText()).matches()) {
        columns = columns.isEmpty() ? actors.ofTableHead(head) : columns;
        if (columns.stream().filter(column -> !column.isEmpty()).count() > 1) {
          assign(cells(row), columns, byStep);
        }
      }
    }
    close(byStep, tables);
    return tables;
  }

  private static List<String> cells(Node.Row row) {
    return row.cells().stream().map(Inlines::plainText).toList();
  }

  private static void assign(
      List<String> cells, List<List<ActorClaim>> columns, Map<Integer, List<ActorClaim>> byStep) {
    Matcher number = NUMBER.matcher(cells.getFirst());
    if (!number.matches()) {
      return;
    }
    List<ActorClaim> claims = new ArrayList<>();
    for (int i = 1; i < Math.min(cells.size(), columns.size()); i++) {
      if (!cells.get(i).isBlank()) {
        claims.addAll(columns.get(i));
      }
    }
    byStep.put(Integer.parseInt(number.group(1)), claims);
  }

  private static void close(
      Map<Integer, List<ActorClaim>> byStep, List<ResponsibilityTable> tables) {
    if (byStep.size() > 1) {
      tables.add(new ResponsibilityTable(byStep, byStep.size()));
    }
    byStep.clear();
  }
}
