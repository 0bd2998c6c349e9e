package lockstep.markdown;

import java.util.List;
import java.util.stream.Stream;

/// Running text in reading order.
public record Inlines(List<Inline> parts) {
  /// Text without any piece.
  public static final Inlines NONE = new Inlines(List.of());

  public Inlines {
    parts = List.copyOf(parts);
  }

  /// The text a reader sees: entities decoded, markup removed, white space runs as one space (no-break spaces are kept), stripped.
  public String plainText() {
    if (parts.size() == 1 && parts.getFirst() instanceof Inline.Text(var only, _)) {
      return collapse(only);
    }
    StringBuilder text = new StringBuilder(256);
    append(parts, text);
    return collapse(text.toString());
  }

  /// All pieces, each before the pieces inside it.
  public Stream<Inline> deep() {
    return deep(parts);
  }

  private static Stream<Inline> deep(List<Inline> parts) {
    return parts.stream()
        .flatMap(
            part ->
                switch (part) {
                  case Inline.Strong(var children, _) ->
                      Stream.concat(Stream.of(part), deep(children));
                  case Inline.Emphasis(var children, _) ->
                      Stream.concat(Stream.of(part), deep(children));
                  case Inline.Link(var children, _, _) ->
                      Stream.concat(Stream.of(part), deep(children));
                  case Inline.Text _,
                      Inline.Code _,
                      Inline.Image _,
                      Inline.Break _,
                      Inline.Placeholder _,
                      Inline.Anchor _,
                      Inline.Html _ ->
                      Stream.of(part);
                });
  }

  /// What a reader sees of some pieces, not collapsed.
  static void append(List<Inline> parts, StringBuilder text) {
    for (Inline part : parts) {
      switch (part) {
        case Inline.Text(var characters, _) -> text.append(characters);
        case Inline.Strong(var children, _) -> append(children, text);
        case Inline.Emphasis(var children, _) -> append(children, text);
        case Inline.Link(var children, _, _) -> append(children, text);
        case Inline.Code(var code, _) -> text.append(code);
        case Inline.Image(var alternative, _, _) -> text.append(alternative);
        case Inline.Placeholder(var word, _) -> text.append(word);
        case Inline.Break _ -> text.append('\n');
        case Inline.Html(var raw, _) -> {
          if (HtmlTag.parse(raw).parts()) {
            text.append(' ');
          }
        }
        case Inline.Anchor _ -> {}
      }
    }
  }

  /// White space runs as one space, no-break spaces untouched, both ends stripped.
  static String collapse(String text) {
    int start = 0;
    int end = text.length();
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    if (text.indexOf('\n') < 0 && text.indexOf("  ") < 0 && text.indexOf('\t') < 0) {
      return text.substring(start, end);
    }
    int run = start;
    while (run < end && !isRun(text, run)) {
      run++;
    }
    StringBuilder collapsed = new StringBuilder(end - start).append(text, start, run);
    for (int i = run; i < end; i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        collapsed.append(c);
      } else if (!isSpace(text.charAt(i + 1))) {
        collapsed.append(' ');
      }
    }
    return collapsed.toString();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t';
  }

  /// Whether white space begins here that is not one plain space.
  private static boolean isRun(String text, int at) {
    char c = text.charAt(at);
    return isSpace(c) && (c != ' ' || isSpace(text.charAt(at + 1)));
  }

  /// Whether a character shows nothing: white space, no-break spaces, zero-width space.
  static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u202F' || c == '\u200B' || Character.isWhitespace(c);
  }
}
