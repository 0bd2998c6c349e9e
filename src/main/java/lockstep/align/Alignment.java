package lockstep.align;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import lockstep.procedure.Block;
import lockstep.procedure.Version;

/// Which block of a version says what which block of the reference says. Immutable.
public final class Alignment {
  private final Version left;
  private final Version right;
  private final List<Row> rows;
  private final TreeMap<Integer, Block> partners = new TreeMap<>();

  /// @param left the version that is judged
  /// @param right the reference
  /// @param rows every block of both is in at least one; in the order of the reference, blocks that it lacks behind the block that they follow
  Alignment(Version left, Version right, List<Row> rows) {
    this.left = left;
    this.right = right;
    this.rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.isLinked() && row.relation() != Relation.MOVED) {
        partners.put(row.right().orElseThrow().index(), row.left().orElseThrow());
      }
    }
  }

  /// The version that is judged.
  public Version left() {
    return left;
  }

  /// The reference.
  public Version right() {
    return right;
  }

  /// Every block of both in at least one; in the order of the reference, blocks that it lacks behind the block that they follow.
  public List<Row> rows() {
    return rows;
  }

  /// Where in the version a block of the reference belongs: the last block before that place.
  public Optional<Block> before(Block missing) {
    return Optional.ofNullable(partners.lowerEntry(missing.index())).map(entry -> entry.getValue());
  }
}
