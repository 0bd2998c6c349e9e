package lockstep.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lockstep.procedure.Task.Variant;
import lockstep.procedure.TaskId;

/// A task before its steps' actors are known.
///
/// @param line 1-based
/// @param stepHeadings whether its steps are headings
/// @param steps filled while the document is read
record TaskDraft(
    TaskId id,
    String title,
    int line,
    Optional<Variant> variant,
    boolean stepHeadings,
    List<StepDraft> steps) {
  TaskDraft(TaskId id, String title, int line, Optional<Variant> variant, boolean stepHeadings) {
    this(id, title, line, variant, stepHeadings, new ArrayList<>());
  }
}
