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
    StringBuilder text = new StringBuilder();
    append(parts, text);
    return collapse(text);
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
                  case Inline.Strong(var children, _) -> Stream.concat(Stream.of(part), deep(children));
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
        case Inline.Anchor _, Inline.Html _ -> {}
      }
    }
  }

  /// White space runs as one space, no-break spaces untouched, both ends stripped.
  static String collapse(CharSequence text) {
    StringBuilder collapsed = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t') {
        space = true;
        continue;
      }
      if (space && !collapsed.isEmpty()) {
        collapsed.append(' ');
      }
      space = false;
      collapsed.append(c);
    }
    int end = collapsed.length();
    while (end > 0 && isBlank(collapsed.charAt(end - 1))) {
      end--;
    }
    int start = 0;
    while (start < end && isBlank(collapsed.charAt(start))) {
      start++;
    }
    return collapsed.substring(start, end);
  }

  /// Whether a character shows nothing: white space, no-break spaces, zero-width space.
  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\u200B';
  }
}
