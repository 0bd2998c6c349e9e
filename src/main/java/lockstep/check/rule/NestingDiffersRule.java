package lockstep.check.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lockstep.align.Row;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Severity;
import lockstep.procedure.Block;

/// Flags steps and items that stand on another level than in the reference. What stands in them moves along and is no finding.

public final class NestingDiffersRule implements PairRule {
  @Override
  public String id() {
    return "nesting-differs";
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
    Map<Integer, Row> byLeft = new HashMap<>();
    Map<Integer, Integer> shifts = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Row row : pair.oneToOne().toList()) {
      Block here = row.left().orElseThrow();
      Block there = row.right().orElseThrow();
      if (!left.isItem(here) || !right.isItem(there)) {
        continue;
      }
      boolean steps = left.isStep(here) && right.isStep(there);
      int shift =
          steps
              ? left.stepDepth(here) - right.stepDepth(there)
              : left.itemDepth(here) - right.itemDepth(there);
      shifts.put(here.index(), shift);
      byLeft.put(here.index(), row);
      boolean isStray =
          Strays.isStray(here, pair.leftVersion()) || Strays.isStray(there, pair.rightVersion());
      if (shift != 0 && !isStray && !isKnown(here, there, shift, shifts, byLeft)) {
        findings.add(finding(row, shift, pair));
      }
    }
    return findings.stream();
  }

  /// Whether the item that holds the block has moved as much, or the item before it in the same list.
  private static boolean isKnown(
      Block here, Block there, int shift, Map<Integer, Integer> shifts, Map<Integer, Row> byLeft) {
    if (here.parent().isPresent() && shifts.getOrDefault(here.parent().getAsInt(), 0) == shift) {
      return true;
    }
    for (int before = here.index() - 1; before >= 0; before--) {
      Row row = byLeft.get(before);
      if (row != null && row.left().orElseThrow().parent().equals(here.parent())) {
        return shifts.get(before) == shift
            && row.right().orElseThrow().parent().equals(there.parent());
      }
    }
    return false;
  }

  private Finding finding(Row row, int shift, Pair pair) {
    Map<String, String> values =
        Map.of(
            "text", Excerpt.of(row.left().orElseThrow()),
            "level", Finding.phrase(shift > 0 ? "nesting.deeper" : "nesting.higher"));
    return pair.finding(this, row, Excerpt.of(row.right().orElseThrow()), values);
  }
}
