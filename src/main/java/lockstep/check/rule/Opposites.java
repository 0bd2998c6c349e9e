package lockstep.check.rule;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import lockstep.align.Row;
import lockstep.check.Pair;
import lockstep.procedure.Block;

/// Blocks of two versions of the same source text that were not linked one with one and yet belong together: they stand opposite each
/// other between the same linked neighbours, as many and of the same kinds. Such blocks are translations of each other, only too short
/// or too free to be recognised.
///
/// @param here indexes of blocks of the version
/// @param there indexes of blocks of the reference
record Opposites(Set<Integer> here, Set<Integer> there) {
  Opposites {
    here = Set.copyOf(here);
    there = Set.copyOf(there);
  }

  /// The opposite blocks of a pair, none where the source texts are not known to be the same.
  static Opposites of(Pair pair) {
    Set<Integer> left = new HashSet<>();
    Set<Integer> right = new HashSet<>();
    if (pair.isSameSource()) {
      SortedMap<Integer, Block> here = new TreeMap<>();
      SortedMap<Integer, Block> there = new TreeMap<>();
      boolean parted = false;
      for (Row row : pair.rows().toList()) {
        if (row.isOneToOne()) {
          close(here, there, parted, left, right);
          parted = false;
        } else {
          parted |= row.group().isPresent();
          row.left().ifPresent(block -> here.put(block.index(), block));
          row.right().ifPresent(block -> there.put(block.index(), block));
        }
      }
      close(here, there, parted, left, right);
    }
    return new Opposites(left, right);
  }

  /// Adds a run that ends here.
  ///
  /// @param parted whether a block of it was linked with two; items among such may have changed places
  private static void close(
      SortedMap<Integer, Block> here,
      SortedMap<Integer, Block> there,
      boolean parted,
      Set<Integer> left,
      Set<Integer> right) {
    List<String> kinds = kinds(here.values());
    if (kinds.equals(kinds(there.values())) && !(parted && kinds.contains("item"))) {
      left.addAll(here.keySet());
      right.addAll(there.keySet());
    }
    here.clear();
    there.clear();
  }

  private static List<String> kinds(Collection<Block> blocks) {
    return blocks.stream().map(block -> block.shape().kind()).toList();
  }
}
