package lockstep.source;

/// A stretch of a file, by line and column.
///
/// @param line 1-based line of the first character
/// @param column 1-based column of the first character, in UTF-16 units
/// @param endLine 1-based line of the last character
/// @param endColumn 1-based column behind the last character, in UTF-16 units; `column` again for a stretch without
///     characters, which is the point before that column
public record Span(int line, int column, int endLine, int endColumn) implements Comparable<Span> {
  public Span {
    if (line < 1 || column < 1 || endColumn < 1 || endLine < line) {
      throw new IllegalArgumentException(
          "not a span: " + line + ":" + column + "-" + endLine + ":" + endColumn);
    }
  }

  /// Whether it holds no character and so is a point between two.
  public boolean isEmpty() {
    return line == endLine && column == endColumn;
  }

  /// The span from the start of this one to the end of the other.
  public Span to(Span last) {
    return new Span(line, column, last.endLine, last.endColumn);
  }

  /// By start, then by end.
  @Override
  public int compareTo(Span other) {
    int byLine = Integer.compare(line, other.line);
    if (byLine != 0) {
      return byLine;
    }
    int byColumn = Integer.compare(column, other.column);
    if (byColumn != 0) {
      return byColumn;
    }
    int byEndLine = Integer.compare(endLine, other.endLine);
    return byEndLine != 0 ? byEndLine : Integer.compare(endColumn, other.endColumn);
  }
}
