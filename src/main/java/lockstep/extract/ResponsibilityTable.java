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

/// A table that says who does which step: a first column of step numbers, and a head row of actors with a cell filled below those who
/// act, or a column whose cells name the actor.
///
/// @param byStep actors by top-level step number
/// @param rows number of steps that it assigns
record ResponsibilityTable(Map<Integer, List<ActorClaim>> byStep, int rows) {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:[\\p{L}]+[\\s\u00A0]*)?([0-9]{1,2})(?:[.:)\u2013\u2014-].*|[\\s\u00A0]*)");

  ResponsibilityTable {
    byStep = Map.copyOf(byStep);
  }

  /// The tables of an outline that assign at least two steps.
  static List<ResponsibilityTable> in(Outline outline, ActorReader actors) {
    List<ResponsibilityTable> tables = new ArrayList<>();
    List<String> head = List.of();
    Map<Integer, List<ActorClaim>> byStep = new HashMap<>();
    for (Draft draft : outline.drafts()) {
      if (!(draft.body() instanceof Node.Row row)) {
        continue;
      }
      if (row.head()) {
        close(byStep, tables);
        head = cells(row);
      } else if (head.size() > 1) {
        assign(head, cells(row), actors, byStep);
      }
    }
    close(byStep, tables);
    return tables;
  }

  private static List<String> cells(Node.Row row) {
    return row.cells().stream().map(Inlines::plainText).toList();
  }

  private static void assign(
      List<String> head,
      List<String> cells,
      ActorReader actors,
      Map<Integer, List<ActorClaim>> byStep) {
    Matcher number = NUMBER.matcher(cells.getFirst());
    if (!number.matches()) {
      return;
    }
    List<ActorClaim> named =
        cells.stream().skip(1).flatMap(cell -> actors.ofCell(cell).stream()).toList();
    List<ActorClaim> marked = new ArrayList<>();
    int columns = 0;
    for (int i = 1; i < Math.min(cells.size(), head.size()); i++) {
      List<ActorClaim> column = actors.ofCell(head.get(i));
      columns += column.isEmpty() ? 0 : 1;
      if (!actors.isNo(cells.get(i))) {
        marked.addAll(column);
      }
    }
    List<ActorClaim> claims = columns > 1 ? marked : named;
    if (!claims.isEmpty()) {
      byStep.put(Integer.parseInt(number.group(1)), claims);
    }
  }

  private static void close(
      Map<Integer, List<ActorClaim>> byStep, List<ResponsibilityTable> tables) {
    if (byStep.size() > 1) {
      tables.add(new ResponsibilityTable(byStep, byStep.size()));
    }
    byStep.clear();
  }
}
