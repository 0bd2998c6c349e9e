package lockstep.procedure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A section with steps.
///
/// @param title its heading's text
/// @param line 1-based line of the heading, or of the first step where no heading stands above it
/// @param variant the tab's key where the procedure stands in tabs
/// @param steps in order, never empty
public record Task(TaskId id, String title, int line, Optional<Variant> variant, List<Step> steps) {
  public Task {
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("task " + id + " has no steps");
    }
    steps = List.copyOf(steps);
  }

  /// All steps and substeps in document order.
  public Stream<Step> deep() {
    return steps.stream().flatMap(Step::deep);
  }

  /// One tab of several that show the same procedure.
  ///
  /// @param key as in `#tab/key`, the same in all locales
  /// @param label as the reader sees it
  public record Variant(String key, String label) {}
}
