package lockstep.checklist;

import java.util.List;
import java.util.Optional;
import lockstep.checklist.Checklist.Item;
import lockstep.checklist.Checklist.Section;
import lockstep.procedure.Step;
import lockstep.procedure.Task;
import lockstep.procedure.TaskId;

/// Makes items of steps as they are.
record Drafting(Lookers lookers) {
  Section section(Task task) {
    List<Item> items = task.steps().stream().map(step -> item(step, task.id())).toList();
    return new Section(task, Optional.empty(), items);
  }

  private Item item(Step step, TaskId task) {
    List<Item> substeps = step.substeps().stream().map(substep -> item(substep, task)).toList();
    return new Item(
        step,
        task,
        lookers.actorsOf(step),
        lookers.carryOut(step),
        Optional.empty(),
        Optional.empty(),
        substeps);
  }
}
