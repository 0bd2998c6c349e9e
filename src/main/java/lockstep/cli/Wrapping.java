package lockstep.cli;

/// Lines for a terminal, running text broken between words.
final class Wrapping {
  private final int columns;
  private final StringBuilder text = new StringBuilder();

  /// @param columns characters in a line
  Wrapping(int columns) {
    this.columns = columns;
  }

  /// Adds a line as it is.
  void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  /// Adds an empty line unless nothing is above it.
  void gap() {
    if (!text.isEmpty()) {
      text.append('\n');
    }
  }

  /// Adds running text.
  ///
  /// @param first what stands before the first line
  /// @param next what stands before the others
  void text(String first, String next, String running) {
    text(first, next, running, Integer.MAX_VALUE);
  }

  /// Adds running text, no more than some lines of it.
  ///
  /// @param most lines; what does not fit is shown as `…`
  void text(String first, String next, String running, int most) {
    StringBuilder line = new StringBuilder(first);
    boolean isEmpty = true;
    int lines = 1;
    for (String word : running.strip().split("\\s+")) {
      int room = columns - (lines == most ? 2 : 0);
      if (!isEmpty && length(line) + 1 + length(word) > room) {
        if (lines == most) {
          line.append(" …");
          break;
        }
        line(line.toString());
        line = new StringBuilder(next);
        isEmpty = true;
        lines++;
      }
      line.append(isEmpty ? "" : " ").append(word);
      isEmpty = false;
    }
    line(line.toString());
  }

  private static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
