package lockstep.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lockstep.markdown.Inline;
import lockstep.markdown.Inlines;
import lockstep.markdown.Node;
import lockstep.source.Span;

/// Makes lists of paragraphs whose authors typed the markers: `a.`, `b.`, `c.`, bold `**1.**`, `**2.**`, or numbers whose list
/// Markdown does not see because its first marker was lost. Markers count only where they run: at least two, each one behind the last.
final class TypedMarkers {
  private static final Pattern LETTER = Pattern.compile("\\s*([a-z])[.)][\\s\u00A0]+");
  private static final Pattern NUMBER = Pattern.compile("\\s*([0-9]{1,2})[.)][\\s\u00A0]+");
  private static final Pattern BOLD =
      Pattern.compile("[\\s\u00A0]*([0-9]{1,2})[\\s\u00A0]*[.:)][\\s\u00A0]*");

  private TypedMarkers() {}

  private enum Kind {
    LETTER,
    NUMBER,
    BOLD
  }

  private record Marker(Kind kind, int value, String literal, Span span) {}

  /// A paragraph's text from one typed marker to the next, or a block that has none.
  ///
  /// @param whole the block that it was cut from
  private record Segment(Optional<Marker> marker, Node node, Node whole) {}

  /// The same blocks with typed lists as lists, inside items too.
  static List<Node> rewrite(List<Node> nodes) {
    List<Node> rewritten = new ArrayList<>(nodes.size());
    boolean marked = false;
    for (Node node : nodes) {
      rewritten.add(inside(node));
      marked |= node instanceof Node.Paragraph(_, var text) && mayHaveMarker(text.parts());
    }
    if (!marked) {
      return rewritten;
    }
    List<Segment> segments = new ArrayList<>();
    for (Node node : rewritten) {
      if (node instanceof Node.Paragraph paragraph) {
        segments.addAll(split(paragraph));
      } else {
        segments.add(new Segment(Optional.empty(), node, node));
      }
    }
    return lists(segments);
  }

  /// A cheap look at the starts of a paragraph's lines.
  private static boolean mayHaveMarker(List<Inline> parts) {
    boolean starts = true;
    for (Inline part : parts) {
      if (starts && part instanceof Inline.Strong) {
        return true;
      }
      if (starts && part instanceof Inline.Text(var text, _)) {
        String start = text.stripLeading();
        int mark = start.indexOf('.') >= 0 ? start.indexOf('.') : start.indexOf(')');
        if (mark > 0 && mark <= 2 || start.indexOf(')') == 1) {
          return true;
        }
      }
      starts = part instanceof Inline.Break;
    }
    return false;
  }

  private static Node inside(Node node) {
    if (!(node instanceof Node.ItemList(var span, var ordered, var start, var items))) {
      return node;
    }
    List<Node.Item> rewritten = new ArrayList<>(items.size());
    for (Node.Item item : items) {
      boolean plain =
          item.children().size() == 1
              && item.children().getFirst() instanceof Node.Paragraph(_, var text)
              && !mayHaveMarker(text.parts());
      rewritten.add(
          plain
              ? item
              : new Node.Item(
                  item.span(), item.marker(), item.markerSpan(), rewrite(item.children())));
    }
    return new Node.ItemList(span, ordered, start, rewritten);
  }

  private static List<Node> lists(List<Segment> segments) {
    List<Node> out = new ArrayList<>();
    int at = 0;
    while (at < segments.size()) {
      int end = endOfRun(segments, at);
      if (end > at) {
        out.add(list(segments.subList(at, end)));
        at = end;
        continue;
      }
      Segment segment = segments.get(at);
      int last = at + 1;
      while (last < segments.size() && segments.get(last).whole() == segment.whole()) {
        last++;
      }
      boolean begins = at == 0 || segments.get(at - 1).whole() != segment.whole();
      if (begins && IntStream.range(at, last).allMatch(i -> endOfRun(segments, i) == i)) {
        // No run came of it: the paragraph stays as it was written.
        out.add(segment.whole());
        at = last;
      } else {
        out.add(segment.node());
        at++;
      }
    }
    return out;
  }

  /// Index behind the last segment of the run that begins at a segment; the same index where none begins.
  private static int endOfRun(List<Segment> segments, int at) {
    Optional<Marker> first = segments.get(at).marker();
    boolean lostFirst =
        first.isEmpty()
            && segments.get(at).node() instanceof Node.Paragraph
            && at + 1 < segments.size()
            && segments
                .get(at + 1)
                .marker()
                .filter(m -> m.kind() == Kind.NUMBER && m.value() == 2)
                .isPresent();
    if (!lostFirst && first.filter(m -> m.value() == 1 && m.kind() != Kind.NUMBER).isEmpty()) {
      return at;
    }
    Kind kind = first.map(Marker::kind).orElse(Kind.NUMBER);
    int last = 1;
    int end = at;
    int count = 1;
    for (int i = at + 1; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      if (segment.node() instanceof Node.Heading || segment.node() instanceof Node.Rule) {
        break;
      }
      if (segment.marker().isEmpty() || segment.marker().get().kind() != kind) {
        continue;
      }
      int value = segment.marker().get().value();
      // One marker in a run may be lost or damaged; more than that is another list.
      if (value <= last || value > last + 2) {
        break;
      }
      last = value;
      count++;
      end = i + 1;
    }
    return count >= 2 ? end : at;
  }

  private static Node list(List<Segment> run) {
    List<Node.Item> items = new ArrayList<>();
    List<Node> children = new ArrayList<>();
    Marker open = run.getFirst().marker().orElse(lost(run.getFirst().node()));
    for (Segment segment : run) {
      boolean next =
          segment.marker().filter(m -> m.kind() == open.kind()).isPresent() && !children.isEmpty();
      if (next) {
        items.add(item(open(items, run), children));
        children = new ArrayList<>();
      }
      children.add(segment.node());
    }
    items.add(item(open(items, run), children));
    Span span = items.getFirst().span().to(items.getLast().span());
    return new Node.ItemList(span, true, 1, items);
  }

  /// The marker of the item that is being filled: the run's markers in order.
  private static Marker open(List<Node.Item> done, List<Segment> run) {
    Kind kind = run.getFirst().marker().map(Marker::kind).orElse(Kind.NUMBER);
    List<Marker> markers = new ArrayList<>();
    if (run.getFirst().marker().isEmpty()) {
      markers.add(lost(run.getFirst().node()));
    }
    run.stream()
        .flatMap(segment -> segment.marker().stream())
        .filter(marker -> marker.kind() == kind)
        .forEach(markers::add);
    return markers.get(done.size());
  }

  private static Marker lost(Node first) {
    Span start = first.span();
    Span place = new Span(start.line(), start.column(), start.line(), start.column());
    return new Marker(Kind.NUMBER, 1, "", place);
  }

  private static Node.Item item(Marker marker, List<Node> children) {
    Span span = marker.span().to(children.getLast().span());
    return new Node.Item(span, marker.literal(), marker.span(), children);
  }

  /// A paragraph cut before each line that begins with a typed marker; the markers are taken off.
  private static List<Segment> split(Node.Paragraph paragraph) {
    List<Segment> segments = new ArrayList<>();
    List<Inline> line = new ArrayList<>();
    Optional<Marker> open = Optional.empty();
    for (Inline part : paragraph.text().parts()) {
      boolean startsLine = line.isEmpty() && segments.isEmpty() && open.isEmpty() || endsLine(line);
      Optional<Marker> marker =
          startsLine ? marker(part, segments.isEmpty() && line.isEmpty()) : Optional.empty();
      if (marker.isPresent()) {
        close(open, line, paragraph, segments);
        line = new ArrayList<>();
        open = marker;
        rest(part).ifPresent(line::add);
      } else {
        line.add(part);
      }
    }
    if (segments.isEmpty() && open.isEmpty()) {
      return List.of(new Segment(Optional.empty(), paragraph, paragraph));
    }
    close(open, line, paragraph, segments);
    return segments;
  }

  private static boolean endsLine(List<Inline> line) {
    return !line.isEmpty() && line.getLast() instanceof Inline.Break;
  }

  private static void close(
      Optional<Marker> marker, List<Inline> line, Node whole, List<Segment> segments) {
    while (endsLine(line)) {
      line.removeLast();
    }
    if (line.isEmpty() && marker.isEmpty()) {
      return;
    }
    Span end = line.isEmpty() ? marker.get().span() : line.getLast().span();
    Span start = line.isEmpty() ? end : line.getFirst().span();
    segments.add(new Segment(marker, new Node.Paragraph(start.to(end), new Inlines(line)), whole));
  }

  private static Optional<Marker> marker(Inline part, boolean startsParagraph) {
    return switch (part) {
      case Inline.Text(var text, var span) ->
          match(LETTER, Kind.LETTER, text, span)
              .or(
                  () ->
                      startsParagraph ? Optional.empty() : match(NUMBER, Kind.NUMBER, text, span));
      case Inline.Strong(var children, var span) when !children.isEmpty() ->
          children.getFirst() instanceof Inline.Text(var text, _)
              ? match(BOLD, Kind.BOLD, text, span)
              : Optional.empty();
      case Inline.Strong _,
          Inline.Emphasis _,
          Inline.Code _,
          Inline.Link _,
          Inline.Image _,
          Inline.Break _,
          Inline.Placeholder _,
          Inline.Anchor _,
          Inline.Html _ ->
          Optional.empty();
    };
  }

  private static Optional<Marker> match(Pattern pattern, Kind kind, String text, Span span) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    String mark = matcher.group(1);
    int value = kind == Kind.LETTER ? mark.charAt(0) - 'a' + 1 : Integer.parseInt(mark);
    Span place =
        kind == Kind.BOLD
            ? span
            : new Span(span.line(), span.column(), span.line(), span.column() + matcher.end());
    return Optional.of(new Marker(kind, value, matcher.group().strip(), place));
  }

  /// The part without its marker.
  private static Optional<Inline> rest(Inline part) {
    return switch (part) {
      case Inline.Text(var text, var span) ->
          cut(text, span, LETTER.matcher(text).lookingAt() ? LETTER : NUMBER);
      case Inline.Strong(var children, var span) -> {
        List<Inline> inner = new ArrayList<>(children);
        if (inner.removeFirst() instanceof Inline.Text(var text, var place)) {
          cut(text, place, BOLD).ifPresent(inner::addFirst);
        }
        yield inner.isEmpty() ? Optional.empty() : Optional.of(new Inline.Strong(inner, span));
      }
      case Inline.Emphasis _,
          Inline.Code _,
          Inline.Link _,
          Inline.Image _,
          Inline.Break _,
          Inline.Placeholder _,
          Inline.Anchor _,
          Inline.Html _ ->
          Optional.of(part);
    };
  }

  private static Optional<Inline> cut(String text, Span span, Pattern marker) {
    Matcher matcher = marker.matcher(text);
    if (!matcher.lookingAt() || matcher.end() == text.length()) {
      return Optional.empty();
    }
    Span place =
        new Span(span.line(), span.column() + matcher.end(), span.endLine(), span.endColumn());
    return Optional.of(new Inline.Text(text.substring(matcher.end()), place));
  }
}
