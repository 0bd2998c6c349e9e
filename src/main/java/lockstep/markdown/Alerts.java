package lockstep.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.source.Span;

/// Tells alerts from quotes: what follows a `[!Note]` at the start of a line inside a quote, up to the next one, is a note.
final class Alerts {
  private static final Pattern MARKER = Pattern.compile("\\s*\\[!\\s*([A-Za-z]+)\\s*\\]\\s*");

  // docs: "> [!div class="nextstepaction"]": how the quote looks, nothing to read
  private static final Pattern DIV = Pattern.compile("\\s*\\[!div\\b[^\\]]*\\]\\s*");

  private Alerts() {}

  /// The notes and quotes that a block quote holds.
  static List<Node> split(Span quote, List<Node> children) {
    List<Node> out = new ArrayList<>();
    List<Node> open = new ArrayList<>();
    Optional<AlertKind> kind = Optional.empty();
    Span start = quote;
    for (Node child : children) {
      if (!(child instanceof Node.Paragraph(var _, var content))) {
        open.add(child);
        continue;
      }
      List<Inline> line = new ArrayList<>();
      for (Inline part : content.parts()) {
        Optional<AlertKind> marker = startsLine(line) ? marker(part) : Optional.empty();
        if (marker.isEmpty()) {
          line.add(part);
          continue;
        }
        addText(line, open);
        line.clear();
        if (kind.isPresent() || !open.isEmpty()) {
          close(start, kind, open, out);
          start = part.span().to(quote);
        }
        kind = marker;
        open.clear();
      }
      addText(line, open);
    }
    if (kind.isPresent() || !open.isEmpty()) {
      close(start, kind, open, out);
    }
    return out;
  }

  private static void close(
      Span start, Optional<AlertKind> kind, List<Node> children, List<Node> out) {
    Span span = children.isEmpty() ? start : start.to(children.getLast().span());
    Node node =
        switch (kind.orElse(null)) {
          case AlertKind alert -> new Node.Alert(span, alert, children);
          case null -> new Node.Quote(span, children);
        };
    out.add(node);
  }

  private static boolean startsLine(List<Inline> line) {
    return line.isEmpty() || line.getLast() instanceof Inline.Break;
  }

  private static Optional<AlertKind> marker(Inline part) {
    if (part instanceof Inline.Text(var characters, _)) {
      Matcher matcher = MARKER.matcher(characters);
      return matcher.matches() ? AlertKind.of(matcher.group(1)) : Optional.empty();
    }
    return Optional.empty();
  }

  private static void addText(List<Inline> line, List<Node> open) {
    line.removeIf(part -> part instanceof Inline.Text(var text, _) && DIV.matcher(text).matches());
    while (!line.isEmpty() && line.getLast() instanceof Inline.Break) {
      line.removeLast();
    }
    while (!line.isEmpty() && line.getFirst() instanceof Inline.Break) {
      line.removeFirst();
    }
    if (!line.isEmpty()) {
      Span span = line.getFirst().span().to(line.getLast().span());
      open.add(new Node.Paragraph(span, new Inlines(line)));
    }
  }
}
