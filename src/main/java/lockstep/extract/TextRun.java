package lockstep.extract;

import java.util.ArrayList;
import java.util.List;
import lockstep.markdown.Inline;
import lockstep.source.Span;

/// Running text as one string, with the way back from its characters to places in the file.
final class TextRun {
  private final StringBuilder text = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();

  /// @param verbatim whether each character stands in the file as it is
  private record Piece(int start, Span span, boolean verbatim) {}

  private TextRun() {}

  /// The visible characters of some pieces; the end of a source line is a newline.
  static TextRun of(List<Inline> parts) {
    TextRun run = new TextRun();
    run.add(parts);
    return run;
  }

  String text() {
    return text.toString();
  }

  /// The place of the characters from `start` to before `end`, at least one.
  Span span(int start, int end) {
    Span first = place(start);
    Span last = place(end - 1);
    return first.to(last);
  }

  private Span place(int at) {
    int i = pieces.size() - 1;
    while (pieces.get(i).start() > at) {
      i--;
    }
    Piece piece = pieces.get(i);
    Span span = piece.span();
    if (!piece.verbatim()) {
      return span;
    }
    int column = span.column() + at - piece.start();
    return new Span(span.line(), column, span.line(), column + 1);
  }

  private void add(List<Inline> parts) {
    for (Inline part : parts) {
      switch (part) {
        case Inline.Text(var characters, var span) -> append(characters, span);
        case Inline.Code(var code, var span) -> append(code, span);
        case Inline.Placeholder(var word, var span) -> append(word, span);
        case Inline.Image(var alternative, _, var span) -> append(alternative, span);
        case Inline.Break(_, var span) -> append("\n", span);
        case Inline.Strong(var children, _) -> add(children);
        case Inline.Emphasis(var children, _) -> add(children);
        case Inline.Link(var children, _, _) -> add(children);
        case Inline.Anchor _, Inline.Html _ -> {}
      }
    }
  }

  private void append(String characters, Span span) {
    if (characters.isEmpty()) {
      return;
    }
    boolean verbatim =
        span.line() == span.endLine() && span.endColumn() - span.column() == characters.length();
    pieces.add(new Piece(text.length(), span, verbatim));
    text.append(characters);
  }
}
