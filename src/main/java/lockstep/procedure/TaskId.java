package lockstep.procedure;

/// A task within a procedure: its heading's slug, `~2` for the second of a name, `@variant` for a tab.
public record TaskId(String value) {
  public TaskId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a task id needs a slug");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
