package lockstep.export;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.markdown.Inline;
import lockstep.markdown.Inlines;

/// Writes running text as Markdown: HTML that the document brought along is left out, everything else is escaped where it needs to be.
final class MarkdownText {
  private static final String BOLD = "**";
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*\\[\\]<]|(?<!\\w)_|_(?!\\w)");
  private static final Pattern BLOCK_TAG =
      Pattern.compile("(?i)</?(?:li|ul|ol|p|div|td|tr|br|dt|dd|h[1-6])\\b");
  private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");
  private static final Pattern LINE_START =
      Pattern.compile("(?m)^(?:([#>|~=]|[-+](?=\\s|$|--))|(\\d+)([.)])(?=\\s|$))");
  // Stands for a line end that the reader sees, until the text is complete.
  private static final char HARD = '\uE000';
  private static final Pattern BREAKS = Pattern.compile("[ \\t]*[\n\uE000][ \\t\n\uE000]*");

  // What would end an address too early.
  private static final Pattern UNPLAIN = Pattern.compile("[\\p{Cntrl} <>()\\\\]");
  private static final Pattern EDGES = Pattern.compile("^[\\s\uE000]+|[\\s\uE000]+$");

  private MarkdownText() {}

  /// The text; source lines stay lines.
  static String of(Inlines text) {
    StringBuilder written = new StringBuilder();
    append(text.parts(), written);
    String lines =
        BREAKS
            .matcher(EDGES.matcher(written).replaceAll(""))
            .replaceAll(end -> end.group().indexOf(HARD) < 0 ? "\n" : HARD + "\n");
    String escaped = LINE_START.matcher(lines).replaceAll(MarkdownText::escapeStart);
    return escaped.replace(HARD, '\\');
  }

  /// The text on one line.
  static String line(Inlines text) {
    return of(new Inlines(flat(text.parts())));
  }

  private static List<Inline> flat(List<Inline> parts) {
    return parts.stream()
        .map(
            part ->
                switch (part) {
                  case Inline.Break(_, var span) -> new Inline.Text(" ", span);
                  case Inline.Text(var text, var span) ->
                      new Inline.Text(text.replace('\n', ' '), span);
                  case Inline.Strong(var children, var span) ->
                      new Inline.Strong(flat(children), span);
                  case Inline.Emphasis(var children, var span) ->
                      new Inline.Emphasis(flat(children), span);
                  case Inline.Link(var children, var target, var span) ->
                      new Inline.Link(flat(children), target, span);
                  case Inline.Code _,
                      Inline.Image _,
                      Inline.Placeholder _,
                      Inline.Anchor _,
                      Inline.Html _ ->
                      part;
                })
        .toList();
  }

  private static String escapeStart(java.util.regex.MatchResult start) {
    String escaped =
        start.group(1) == null ? start.group(2) + "\\" + start.group(3) : "\\" + start.group(1);
    return Matcher.quoteReplacement(escaped);
  }

  private static void append(List<Inline> parts, StringBuilder out) {
    // What needs escaping may be spread over pieces: `&` and `amp;`.
    StringBuilder text = new StringBuilder();
    for (Inline part : parts) {
      switch (part) {
        case Inline.Text(var characters, _) -> text.append(characters);
        case Inline.Placeholder(var word, _) -> text.append(word);
        case Inline.Strong _,
            Inline.Emphasis _,
            Inline.Code _,
            Inline.Link _,
            Inline.Image _,
            Inline.Break _,
            Inline.Anchor _,
            Inline.Html _ -> {
          out.append(escape(text.toString()));
          text.setLength(0);
          appendMarked(part, out);
        }
      }
    }
    out.append(escape(text.toString()));
  }

  private static void appendMarked(Inline part, StringBuilder out) {
    switch (part) {
      case Inline.Strong(var children, _) -> emphasize(BOLD, children, out);
      case Inline.Emphasis(var children, _) -> emphasize("*", children, out);
      case Inline.Code(var code, _) -> out.append(code(code));
      case Inline.Link(var children, var target, _) -> link(children, target, out);
      case Inline.Image(var alternative, var target, _) -> out.append(image(alternative, target));
      case Inline.Break(boolean hard, _) -> out.append(hard ? HARD : '\n');
      // A left-out list item or cell must not join the words around it.
      case Inline.Html(var raw, _) -> out.append(BLOCK_TAG.matcher(raw).lookingAt() ? " " : "");
      case Inline.Text _, Inline.Placeholder _, Inline.Anchor _ -> {}
    }
  }

  /// Marks must touch the text: white space inside them goes outside.
  private static void emphasize(String mark, List<Inline> children, StringBuilder out) {
    StringBuilder inside = new StringBuilder();
    append(children, inside);
    String text = inside.toString();
    String bare = text.strip();
    if (bare.isEmpty()) {
      out.append(text);
      return;
    }
    int start = text.indexOf(bare);
    boolean goesOn = start == 0 && mark.equals(BOLD) && out.toString().endsWith(BOLD);
    if (goesOn) {
      // Two bold pieces side by side are one: `**a****b**` would not be read as two.
      out.setLength(out.length() - BOLD.length());
    } else {
      out.append(text, 0, start).append(mark);
    }
    out.append(bare).append(mark).append(text, start + bare.length(), text.length());
  }

  private static String code(String code) {
    int longest = 0;
    Matcher ticks = Pattern.compile("`+").matcher(code);
    while (ticks.find()) {
      longest = Math.max(longest, ticks.end() - ticks.start());
    }
    String fence = "`".repeat(longest + 1);
    boolean pad = code.startsWith("`") || code.endsWith("`");
    return fence + (pad ? " " + code + " " : code) + fence;
  }

  private static void link(List<Inline> children, String target, StringBuilder out) {
    if (!isSafe(target)) {
      append(children, out);
      return;
    }
    if (target.matches("https?://[^\\s<>]+") && new Inlines(children).plainText().equals(target)) {
      out.append('<').append(target).append('>');
      return;
    }
    out.append('[');
    append(children, out);
    out.append("](").append(address(target)).append(')');
  }

  /// An image; only its alternative text where the target is no plain address.
  static String image(String alternative, String target) {
    return isSafe(target)
        ? "![" + escape(alternative) + "](" + address(target) + ")"
        : escape(alternative);
  }

  private static String address(String target) {
    return UNPLAIN
        .matcher(target)
        .replaceAll(character -> "%%%02X".formatted((int) character.group().charAt(0)));
  }

  /// Relative addresses and those of the web and of mail; anything else could run something.
  private static boolean isSafe(String target) {
    String bare = target.replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
    return !bare.matches("[a-z][a-z0-9+.-]*:.*") || bare.matches("(https?|mailto):.*");
  }

  static String escape(String text) {
    String escaped = SPECIAL.matcher(text).replaceAll("\\\\$0");
    return ENTITY.matcher(escaped).replaceAll("&amp;");
  }
}
