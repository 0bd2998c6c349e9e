package lockstep.export;

import java.util.ArrayList;
import java.util.List;

/// Lines of plain text, running text broken between words so that no line is longer than a width where its words allow.
final class Lines {
  private final int width;
  private final List<String> lines = new ArrayList<>();

  /// @param width characters
  Lines(int width) {
    this.width = width;
  }

  /// Adds running text.
  ///
  /// @param first what stands before the first line
  /// @param next what stands before the others
  void text(String first, String next, String text) {
    String prefix = first;
    for (String paragraph : text.split("\n", -1)) {
      StringBuilder line = new StringBuilder(prefix);
      boolean empty = true;
      for (String word : paragraph.split(" +")) {
        if (!empty && length(line) + 1 + length(word) > width) {
          add(line.toString());
          line = new StringBuilder(next);
          empty = true;
        }
        line.append(empty ? "" : " ").append(word);
        empty = false;
      }
      add(line.toString());
      prefix = next;
    }
  }

  /// Adds lines as they are.
  void verbatim(String prefix, String text) {
    text.lines().forEach(line -> add(prefix + line));
  }

  /// Adds an empty line unless there is one or nothing above it.
  void gap() {
    if (!lines.isEmpty() && !lines.getLast().isEmpty()) {
      lines.add("");
    }
  }

  /// Adds a heading, underlined.
  void heading(String text, char underline) {
    gap();
    int from = lines.size();
    text("", "", text);
    int longest = lines.stream().skip(from).mapToInt(Lines::length).max().orElse(0);
    add(String.valueOf(underline).repeat(longest));
    gap();
  }

  private void add(String line) {
    lines.add(line.stripTrailing());
  }

  static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
