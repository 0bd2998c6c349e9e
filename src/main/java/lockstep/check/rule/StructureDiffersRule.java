package lockstep.check.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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

/// Flags blocks of another kind than in the reference where both were made from the same source text, and blocks that were parted or joined.

public final class StructureDiffersRule implements PairRule {
  private static final double SURE = 0.8;

  @Override
  public String id() {
    return "structure-differs";
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
    if (!pair.isSameSource()) {
      return Stream.empty();
    }
    Set<Integer> groups = new HashSet<>();
    int more = pair.leftVersion().blocks().size() - pair.rightVersion().blocks().size();
    List<Finding> findings = new ArrayList<>();
    Optional<Change> before = Optional.empty();
    StepOutline right = new StepOutline(pair.rightVersion());
    for (Row row : pair.rows().filter(Row::isLinked).toList()) {
      if (row.group().isPresent()) {
        boolean sure = row.confidence() >= SURE && fits(row.relation(), more);
        if (sure && groups.add(row.group().getAsInt())) {
          findings.add(finding(row, pair));
        }
        continue;
      }
      Change change = Change.of(row);
      // The items of a list change together.
      if (change.isOne()
          && !isStray(row, pair)
          && !isTold(row, right)
          && !before.equals(Optional.of(change))) {
        findings.add(finding(row, pair));
      }
      before = Optional.of(change);
    }
    return findings.stream();
  }

  /// Whether it is an item only because a word of an item was translated by what looks like a marker: "- 1. (BY)".
  private static boolean isStray(Row row, Pair pair) {
    return Strays.isStray(row.left().orElseThrow(), pair.leftVersion())
        || Strays.isStray(row.right().orElseThrow(), pair.rightVersion());
  }

  /// Whether another rule says that a step has become prose.
  private static boolean isTold(Row row, StepOutline right) {
    return row.left().orElseThrow().shape() instanceof Shape.Paragraph
        && right.isStep(row.right().orElseThrow());
  }

  /// How a block differs in form.
  ///
  /// @param here form of the block
  /// @param there form of its counterpart
  /// @param parent of the block
  private record Change(String here, String there, OptionalInt parent) {
    static Change of(Row row) {
      Block block = row.left().orElseThrow();
      return new Change(
          form(block.shape()), form(row.right().orElseThrow().shape()), block.parent());
    }

    boolean isOne() {
      return !here.equals(there);
    }
  }

  /// Whether a block that was parted or joined fits to how many blocks there are; if not, it was linked wrongly.
  private static boolean fits(Relation relation, int more) {
    return relation == Relation.SPLIT ? more > 0 : more < 0;
  }

  /// What translation must not change; other rules tell of kinds of notes.
  private static String form(Shape shape) {
    return switch (shape) {
      case Shape.Heading(var level, _, _) -> "heading " + level;
      case Shape.Item(var marker, _, _) -> "item " + marker;
      case Shape.TableRow(var head, var cells) -> "table-row " + head + " " + cells.size();
      case Shape.Paragraph _,
          Shape.Note _,
          Shape.Quote _,
          Shape.Code _,
          Shape.Image _,
          Shape.Html _ ->
          shape.kind();
    };
  }

  private Finding finding(Row row, Pair pair) {
    String change =
        switch (row.relation()) {
          case SPLIT -> "split";
          case MERGED -> "merged";
          case SAME, REWORDED, CHANGED, MOVED, MISSING, EXTRA, UNALIGNED -> "other";
        };
    Map<String, String> values =
        Map.of(
            "text", Excerpt.of(row.left().orElseThrow()),
            "change", Finding.phrase("structure." + change));
    return pair.finding(this, row, Excerpt.of(row.right().orElseThrow()), values);
  }
}
