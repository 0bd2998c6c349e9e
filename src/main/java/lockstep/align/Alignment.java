package lockstep.align;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.procedure.Block;
import lockstep.procedure.Version;

/// Which block of a version says what which block of the reference says.
///
/// @param left the version that is judged
/// @param right the reference
/// @param rows every block of both is in at least one; in the order of the reference, blocks that it lacks behind the block that they follow
public record Alignment(Version left, Version right, List<Row> rows) {
  public Alignment {
    rows = List.copyOf(rows);
  }

  /// Where in the version a block of the reference belongs: the last block before that place.
  public Optional<Block> before(Block missing) {
    Map<Integer, Block> partners = new HashMap<>();
    for (Row row : rows) {
      if (row.isLinked() && row.relation() != Relation.MOVED) {
        partners.put(row.right().orElseThrow().index(), row.left().orElseThrow());
      }
    }
    for (int index = missing.index() - 1; index >= 0; index--) {
      Block partner = partners.get(index);
      if (partner != null) {
        return Optional.of(partner);
      }
    }
    return Optional.empty();
  }
}
