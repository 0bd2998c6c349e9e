package lockstep.check.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;
import lockstep.procedure.Step;
import lockstep.procedure.Version;

/// Which blocks of a version state steps or are items, and how deep they stand.
final class StepOutline {
  private final Version version;
  private final Map<Integer, Step> steps = new HashMap<>();

  StepOutline(Version version) {
    this.version = version;
    version.steps().forEach(step -> steps.put(step.block().index(), step));
  }

  /// Whether a block states a step.
  boolean isStep(Block block) {
    return steps.containsKey(block.index());
  }

  /// Whether a block is an item of a list or states a step in another form.
  boolean isItem(Block block) {
    return block.shape() instanceof Shape.Item || isStep(block);
  }

  /// How many steps a step stands in.
  int stepDepth(Block block) {
    return (int) steps.get(block.index()).number().chars().filter(c -> c == '.').count();
  }

  /// How many items a block stands in.
  int itemDepth(Block block) {
    int depth = 0;
    OptionalInt parent = block.parent();
    while (parent.isPresent()) {
      depth++;
      parent = version.blocks().get(parent.getAsInt()).parent();
    }
    return depth;
  }
}
