package lockstep.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.procedure.Block;
import lockstep.procedure.Step;
import lockstep.procedure.Version;

/// The blocks of a version, each with those inside it.
///
/// @param branches blocks that stand in no other, in document order
record BlockTree(List<Branch> branches) {
  BlockTree {
    branches = List.copyOf(branches);
  }

  /// A block with the blocks inside it.
  ///
  /// @param step the step that the block states
  /// @param below in document order
  record Branch(Block block, Optional<Step> step, List<Branch> below) {
    Branch {
      below = List.copyOf(below);
    }
  }

  static BlockTree of(Version version) {
    Map<Integer, Step> steps = new HashMap<>();
    version.steps().forEach(step -> steps.put(step.block().index(), step));
    Map<Integer, List<Block>> inside = new HashMap<>();
    for (Block block : version.blocks()) {
      inside.computeIfAbsent(block.parent().orElse(-1), _ -> new ArrayList<>()).add(block);
    }
    return new BlockTree(branches(-1, inside, steps));
  }

  private static List<Branch> branches(
      int parent, Map<Integer, List<Block>> inside, Map<Integer, Step> steps) {
    return inside.getOrDefault(parent, List.of()).stream()
        .map(
            block ->
                new Branch(
                    block,
                    Optional.ofNullable(steps.get(block.index())),
                    branches(block.index(), inside, steps)))
        .toList();
  }
}
