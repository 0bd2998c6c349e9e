package lockstep.export;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lockstep.procedure.Block;
import lockstep.procedure.Step;

/// A block or a substep of a step.
sealed interface StepContent {
  /// Place in the version's blocks.
  int index();

  /// What a step consists of, in document order.
  static List<StepContent> of(Step step) {
    Stream<StepContent> said = step.blocks().map(Said::new);
    Stream<StepContent> below = step.substeps().stream().map(Below::new);
    return Stream.concat(said, below).sorted(Comparator.comparingInt(StepContent::index)).toList();
  }

  /// A block of the step's own.
  record Said(Block block) implements StepContent {
    @Override
    public int index() {
      return block.index();
    }
  }

  /// A step below it.
  record Below(Step substep) implements StepContent {
    @Override
    public int index() {
      return substep.block().index();
    }
  }
}
