package lockstep.identity;

import java.util.Optional;

/// Where a step stands in one version. No identity: places change with every step that is put in before.
///
/// @param task the task as the document itself names it
/// @param number e.g. `2.3` or `6.a`
public record StepPlace(String task, String number) {
  /// The place of the step that this one is a substep of.
  Optional<StepPlace> parent() {
    int dot = number.lastIndexOf('.');
    return dot < 0 ? Optional.empty() : Optional.of(new StepPlace(task, number.substring(0, dot)));
  }

  @Override
  public String toString() {
    return task + " " + number;
  }
}
