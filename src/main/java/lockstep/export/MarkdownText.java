package lockstep.export;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.markdown.Inline;
import lockstep.markdown.Inlines;

/// Writes running text as Markdown: HTML that the document brought along is left out, everything else is escaped where it needs to be.
final class MarkdownText {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*\\[\\]<]|(?<!\\w)_|_(?!\\w)");
  private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");
  private static final Pattern LINE_START =
      Pattern.compile("(?m)^(?:([#>|~=]|[-+](?=\\s|$|--))|(\\d+)([.)])(?=\\s|$))");
  private static final Pattern BREAK = Pattern.compile("[ \\t]*\\n[ \\t]*");

  private MarkdownText() {}

  /// The text; source lines stay lines.
  static String of(Inlines text) {
    StringBuilder written = new StringBuilder();
    append(text.parts(), written);
    String lines = BREAK.matcher(written.toString().strip()).replaceAll("\n");
    return LINE_START.matcher(lines).replaceAll(MarkdownText::escapeStart);
  }

  /// The text on one line.
  static String line(Inlines text) {
    return of(text).replace("\\\n", " ").replace('\n', ' ');
  }

  private static String escapeStart(java.util.regex.MatchResult start) {
    String escaped =
        start.group(1) == null ? start.group(2) + "\\" + start.group(3) : "\\" + start.group(1);
    return Matcher.quoteReplacement(escaped);
  }

  private static void append(List<Inline> parts, StringBuilder out) {
    for (Inline part : parts) {
      switch (part) {
        case Inline.Text(var text, _) -> out.append(escape(text));
        case Inline.Strong(var children, _) -> emphasize("**", children, out);
        case Inline.Emphasis(var children, _) -> emphasize("*", children, out);
        case Inline.Code(var code, _) -> out.append(code(code));
        case Inline.Link(var children, var target, _) -> link(children, target, out);
        case Inline.Image(var alternative, var target, _) ->
            out.append(image(alternative, target));
        case Inline.Break(boolean hard, _) -> out.append(hard ? "\\\n" : "\n");
        case Inline.Placeholder(var word, _) -> out.append(escape(word));
        case Inline.Anchor _, Inline.Html _ -> {}
      }
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
    out.append(text, 0, start).append(mark).append(bare).append(mark);
    out.append(text, start + bare.length(), text.length());
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
    boolean plain = target.matches("[^\\s()<>]+");
    return plain ? target : "<" + target.replaceAll("[<>\\n]", "") + ">";
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
