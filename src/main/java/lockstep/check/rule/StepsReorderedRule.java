package lockstep.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.align.Relation;
import lockstep.align.Row;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Severity;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;

/// Flags steps that stand at another place than in the reference. A section that moved as a whole is one finding.

public final class StepsReorderedRule implements PairRule {
  @Override
  public String id() {
    return "steps-reordered";
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
    StepOutline left = new StepOutline(pair.leftVersion());
    StepOutline right = new StepOutline(pair.rightVersion());
    return runs(pair).stream()
        .flatMap(run -> first(run, left, right))
        .map(row -> finding(row, pair));
  }

  /// Moved rows that follow each other in both versions.
  private static List<List<Row>> runs(Pair pair) {
    List<List<Row>> runs = new ArrayList<>();
    for (Row row : pair.rows().filter(one -> one.relation() == Relation.MOVED).toList()) {
      boolean goesOn = !runs.isEmpty() && follows(row, runs.getLast().getLast());
      if (!goesOn) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(row);
    }
    return runs;
  }

  private static boolean follows(Row row, Row before) {
    return here(row).index() == here(before).index() + 1
        && there(row).index() == there(before).index() + 1;
  }

  private static Stream<Row> first(List<Row> run, StepOutline left, StepOutline right) {
    Optional<Row> heading =
        run.stream().filter(row -> there(row).shape() instanceof Shape.Heading).findFirst();
    if (heading.isPresent()) {
      return heading.stream();
    }
    Set<Integer> moved = run.stream().map(row -> there(row).index()).collect(Collectors.toSet());
    return run.stream()
        .filter(row -> left.isItem(here(row)) && right.isItem(there(row)))
        .filter(
            row ->
                there(row).parent().isEmpty() || !moved.contains(there(row).parent().getAsInt()));
  }

  private Finding finding(Row row, Pair pair) {
    String text = Excerpt.of(there(row));
    return pair.finding(this, row, text, Map.of("text", Excerpt.of(here(row))));
  }

  private static Block here(Row row) {
    return row.left().orElseThrow();
  }

  private static Block there(Row row) {
    return row.right().orElseThrow();
  }
}
