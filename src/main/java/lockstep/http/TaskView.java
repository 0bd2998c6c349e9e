package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import lockstep.procedure.Task;

/// A task as answers show it.
///
/// @param line 1-based line of its heading
/// @param variant key of the tab that it stands in
/// @param variantLabel the tab as the reader sees it
@Serdeable
@Schema(name = "Task")
record TaskView(
    String id,
    String title,
    int line,
    Optional<String> variant,
    Optional<String> variantLabel,
    List<StepView> steps) {
  static TaskView of(Task task, StepView.Found found) {
    return new TaskView(
        task.id().value(),
        task.title(),
        task.line(),
        task.variant().map(Task.Variant::key),
        task.variant().map(Task.Variant::label),
        task.steps().stream().map(step -> StepView.of(step, found)).toList());
  }
}
