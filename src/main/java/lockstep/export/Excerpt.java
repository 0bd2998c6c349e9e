package lockstep.export;

import lockstep.source.SourceText;
import lockstep.source.Span;

/// What stands at a place, with some of its line around it; harmless to print. A line of a document may be a whole paragraph.
///
/// @param before begins with `…` where more of the line stands before it
/// @param marked the place itself; empty where it is a point
/// @param after ends with `…` where more of the line follows
record Excerpt(String before, String marked, String after) {
  private static final int BEFORE = 30;

  /// The excerpt at the first line of a place that the text has.
  ///
  /// @param width the most characters of the line
  static Excerpt of(SourceText text, Span span, int width) {
    String line = text.line(span.line());
    int from = Math.min(span.column() - 1, line.length());
    int to = span.endLine() == span.line() ? span.endColumn() - 1 : line.length();
    int start = Math.max(0, Math.min(from - BEFORE, line.length() - width));
    int end = outsideOfPair(line, Math.min(line.length(), start + width));
    start = outsideOfPair(line, start);
    to = Math.clamp(to, from, Math.max(from, end));
    return new Excerpt(
        (start > 0 ? "…" : "") + Plain.line(line.substring(start, from)).stripLeading(),
        Plain.line(line.substring(from, to)),
        Plain.line(line.substring(to, Math.max(to, end))).stripTrailing()
            + (end < line.length() ? "…" : ""));
  }

  /// The whole as one line.
  String text() {
    // Once more, because two harmless parts may make a harmful whole.
    return Plain.line(before + marked + after);
  }

  /// What to print below the line: spaces, then a mark for each character, `^` for a point.
  String marks() {
    int length = Lines.length(marked);
    return " ".repeat(Lines.length(before)) + (length == 0 ? "^" : "~".repeat(length));
  }

  private static int outsideOfPair(String line, int at) {
    boolean inside =
        at > 0
            && at < line.length()
            && Character.isLowSurrogate(line.charAt(at))
            && Character.isHighSurrogate(line.charAt(at - 1));
    return inside ? at - 1 : at;
  }
}
