package lockstep.source;

import java.util.Arrays;
import java.util.Objects;

/// The text of one file with LF line ends and its line starts, so that an offset becomes a line and a column.
public final class SourceText {
  private final String text;
  private final int[] lineStarts;
  // Where the last look-up ended; readers go forward. Any value is right, so a race does no harm.
  private int hint;

  private SourceText(String text, int[] lineStarts) {
    this.text = text;
    this.lineStarts = lineStarts;
  }

  /// The given text; CRLF and CR become LF and a byte order mark is dropped.
  public static SourceText of(String raw) {
    String text = raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
    if (text.indexOf('\r') >= 0) {
      text = text.replace("\r\n", "\n").replace('\r', '\n');
    }
    int[] starts = new int[64];
    int lines = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (lines == starts.length) {
        starts = Arrays.copyOf(starts, lines * 2);
      }
      starts[lines++] = at + 1;
    }
    return new SourceText(text, Arrays.copyOf(starts, lines));
  }

  /// The whole text.
  public String text() {
    return text;
  }

  /// Number of lines; a final newline opens one more, empty line.
  public int lineCount() {
    return lineStarts.length;
  }

  /// The text of a 1-based line, without its newline.
  public String line(int line) {
    Objects.checkIndex(line - 1, lineStarts.length);
    int end = line == lineStarts.length ? text.length() : lineStarts[line] - 1;
    return text.substring(lineStarts[line - 1], end);
  }

  /// The 1-based line of a UTF-16 offset in 0..length.
  public int lineAt(int offset) {
    int near = hint;
    if (lineStarts[near] <= offset
        && (near + 1 == lineStarts.length || offset < lineStarts[near + 1])) {
      return near + 1;
    }
    int found = Arrays.binarySearch(lineStarts, offset);
    int index = found >= 0 ? found : -found - 2;
    hint = index;
    return index + 1;
  }

  /// The UTF-16 offset at which a 1-based line begins.
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /// The span of the characters from `start` to before `end`, UTF-16 offsets; an empty stretch is allowed.
  public Span span(int start, int end) {
    int line = lineAt(start);
    int last = lineAt(end);
    if (last > line && lineStarts[last - 1] == end) {
      // A stretch that ends with a newline ends on the line that the newline closes.
      last--;
    }
    return new Span(line, start - lineStarts[line - 1] + 1, last, end - lineStarts[last - 1] + 1);
  }

  /// The UTF-16 offset of the first character of a span.
  public int startOf(Span span) {
    return lineStarts[span.line() - 1] + span.column() - 1;
  }

  /// The UTF-16 offset behind the last character of a span.
  public int endOf(Span span) {
    return lineStarts[span.endLine() - 1] + span.endColumn() - 1;
  }

  /// The characters of a span.
  public String slice(Span span) {
    return text.substring(startOf(span), endOf(span));
  }
}
