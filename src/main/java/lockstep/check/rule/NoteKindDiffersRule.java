package lockstep.check.rule;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.align.Row;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Severity;
import lockstep.procedure.Shape;

/// Flags notes that are of another kind than in the reference: a warning that became a tip.
public final class NoteKindDiffersRule implements PairRule {
  @Override
  public String id() {
    return "note-kind-differs";
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
    return pair.oneToOne().flatMap(row -> finding(row, pair).stream());
  }

  private Optional<Finding> finding(Row row, Pair pair) {
    if (row.left().orElseThrow().shape() instanceof Shape.Note(var here)
        && row.right().orElseThrow().shape() instanceof Shape.Note(var there)
        && here != there) {
      Map<String, String> values =
          Map.of(
              "here", Finding.phrase("note." + here.id()),
              "there", Finding.phrase("note." + there.id()));
      return Optional.of(pair.finding(this, row, there.id() + " > " + here.id(), values));
    }
    return Optional.empty();
  }
}
