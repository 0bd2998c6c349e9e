package lockstep.align;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lockstep.procedure.Block;

/// A block of the reference and what corresponds to it, or a block that has no counterpart.
///
/// @param left block of the version that is judged, empty where it lacks one
/// @param right block of the reference, empty where it lacks one; one of the two is present
/// @param confidence how sure the link is, or that there is none, in [0, 1]: of the rows with 0.9, 9 of 10 are right
/// @param evidence why, the most telling first
/// @param group the same number for the rows of one split or merged block
public record Row(
    Optional<Block> left,
    Optional<Block> right,
    Relation relation,
    double confidence,
    List<Evidence> evidence,
    OptionalInt group) {
  public Row {
    if (left.isEmpty() && right.isEmpty() || confidence < 0 || confidence > 1) {
      throw new IllegalArgumentException(relation + " with confidence " + confidence);
    }
    evidence = List.copyOf(evidence);
  }

  /// Whether both sides have a block.
  public boolean isLinked() {
    return left.isPresent() && right.isPresent();
  }

  /// Whether the row links one block with one block.
  public boolean isOneToOne() {
    return isLinked() && group.isEmpty();
  }

  /// Whether both blocks were compared by the source text that both carry, so that the relation is certain.
  public boolean isExact() {
    return evidence.stream().anyMatch(one -> one.kind() == Evidence.Kind.SOURCE);
  }
}
