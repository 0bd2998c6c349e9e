package lockstep.check.rule;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lockstep.align.Row;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Severity;
import lockstep.procedure.Shape;

/// Flags cells of a table that say nothing where the reference says something.
public final class TableCellEmptyRule implements PairRule {
  @Override
  public String id() {
    return "table-cell-empty";
  }

  @Override
  public FindingClass findingClass() {
    return FindingClass.FAULT;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> findings(Pair pair) {
    return pair.oneToOne().flatMap(row -> findings(row, pair));
  }

  private Stream<Finding> findings(Row row, Pair pair) {
    if (row.left().orElseThrow().shape() instanceof Shape.TableRow(_, var here)
        && row.right().orElseThrow().shape() instanceof Shape.TableRow(_, var there)
        && here.size() == there.size()) {
      return IntStream.range(0, here.size())
          .filter(n -> !says(here.get(n)) && says(there.get(n)))
          .mapToObj(
              n ->
                  pair.finding(
                      this,
                      row,
                      Excerpt.of(there.get(n)),
                      Map.of("text", Excerpt.of(there.get(n)))));
    }
    return Stream.empty();
  }

  private static boolean says(String cell) {
    return cell.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
