package lockstep.source;

import java.util.Comparator;

/// Something in a file that its author should mend.
///
/// @param code kebab-case kind, e.g. `not-utf-8`
/// @param file the file as a reader would name it, `/` between folders
/// @param line 1-based, 1 where the whole file is meant
/// @param column 1-based in UTF-16 units, 1 where the whole line is meant
/// @param message what is wrong; what to do
public record Problem(String code, String file, int line, int column, String message)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  public Problem {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("not a place: " + line + ":" + column);
    }
  }

  /// The same of a file that is named otherwise.
  public Problem in(String name) {
    return new Problem(code, name, line, column, message);
  }

  /// `file:line:column: message`.
  public String toText() {
    return file + ":" + line + ":" + column + ": " + message;
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
