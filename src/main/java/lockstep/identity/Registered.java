package lockstep.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lockstep.procedure.StepId;

/// A version as it was seen last, with the ids of its steps.
///
/// @param steps in the order of the outline, one for each of its steps
/// @param tasks lasting ids of tasks, where they differ from what the document names them
public record Registered(Outline outline, List<Assigned> steps, SortedMap<String, String> tasks) {
  public Registered {
    steps = List.copyOf(steps);
    tasks = Collections.unmodifiableSortedMap(new TreeMap<>(tasks));
    if (outline.steps().size() != steps.size()) {
      throw new IllegalArgumentException(
          outline.steps().size() + " steps have " + steps.size() + " ids");
    }
  }

  /// The id of a step in one version.
  ///
  /// @param rev of the source text that this version was made from
  /// @param doubt why a human should confirm that it is this step
  /// @param also other steps that it says too: merged into it, or become a sentence of it
  public record Assigned(
      StepPlace place, StepId id, int rev, Optional<Doubt> doubt, List<StepId> also) {
    public Assigned {
      also = List.copyOf(also);
    }

    /// Whether a human should confirm that it is this step.
    public boolean review() {
      return doubt.isPresent();
    }
  }

  /// What the version says in a step.
  ///
  /// @param text without the step's parts
  public record Statement(Assigned step, String text) {}

  /// What the version says, step by step.
  public List<Statement> statements() {
    List<Statement> statements = new ArrayList<>();
    for (Outline.Line line : outline.lines()) {
      if (line.isStep()) {
        statements.add(new Statement(steps.get(statements.size()), line.passage().text()));
      }
    }
    return statements;
  }

  /// The lasting id of a task.
  public String task(String asNamed) {
    return tasks.getOrDefault(asNamed, asNamed);
  }

  Registered with(List<Assigned> others) {
    return new Registered(outline, others, tasks);
  }

  Registered with(Map<String, String> otherTasks) {
    return new Registered(outline, steps, new TreeMap<>(otherTasks));
  }
}
