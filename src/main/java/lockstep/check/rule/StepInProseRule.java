package lockstep.check.rule;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lockstep.align.Row;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Severity;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;

/// Flags steps of the reference that stand without a number inside a paragraph or another step.

public final class StepInProseRule implements PairRule {
  @Override
  public String id() {
    return "step-in-prose";
  }

  @Override
  public FindingClass findingClass() {
    return FindingClass.SUSPICION;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> findings(Pair pair) {
    StepOutline left = new StepOutline(pair.leftVersion());
    StepOutline right = new StepOutline(pair.rightVersion());
    Set<Integer> told = new HashSet<>();
    // A step that is a step here too, and goes on in a paragraph, is none of these.
    pair.rows()
        .filter(row -> row.isLinked() && left.isItem(row.left().orElseThrow()))
        .forEach(row -> told.add(row.right().orElseThrow().index()));
    // A paragraph that holds several steps is told of once.
    Set<Integer> prose = new HashSet<>();
    return pair.rows()
        .filter(Row::isLinked)
        .filter(row -> right.isStep(row.right().orElseThrow()))
        .filter(row -> isProse(row, left))
        .filter(row -> told.add(row.right().orElseThrow().index()))
        .filter(row -> prose.add(row.left().orElseThrow().index()))
        .map(row -> finding(row, pair));
  }

  private static boolean isProse(Row row, StepOutline left) {
    Block here = row.left().orElseThrow();
    return !left.isItem(here) && here.shape() instanceof Shape.Paragraph;
  }

  private Finding finding(Row row, Pair pair) {
    String text = Excerpt.of(row.right().orElseThrow());
    return pair.finding(this, row, text, Map.of("text", Excerpt.of(row.left().orElseThrow())));
  }
}
