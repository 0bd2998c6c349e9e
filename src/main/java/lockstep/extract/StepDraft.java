package lockstep.extract;

import java.util.ArrayList;
import java.util.List;

/// A step before its actors are known.
final class StepDraft {
  private final Draft block;
  private final List<Draft> parts = new ArrayList<>();
  private final List<StepDraft> substeps = new ArrayList<>();

  /// The step that an item or heading states.
  StepDraft(Draft block) {
    this.block = block;
  }

  Draft block() {
    return block;
  }

  List<Draft> parts() {
    return parts;
  }

  List<StepDraft> substeps() {
    return substeps;
  }

  /// The step of an item with all that is inside it.
  static StepDraft ofItem(Draft item, Outline outline) {
    StepDraft step = new StepDraft(item);
    for (Draft child : outline.children(item)) {
      if (child.isItem()) {
        step.substeps.add(ofItem(child, outline));
      } else {
        step.parts.add(child);
      }
    }
    return step;
  }
}
