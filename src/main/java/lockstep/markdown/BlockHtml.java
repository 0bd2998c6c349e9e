package lockstep.markdown;

import java.util.List;
import java.util.Locale;

/// Writes a block as HTML for readers. Everything comes out through the allow-list of [SafeHtml].
public final class BlockHtml {
  private final StringBuilder html = new StringBuilder();
  private boolean foreign;

  private BlockHtml() {}

  /// The HTML of a block's own content: running text without an element around it, everything else with its element.
  public static String of(Node node) {
    BlockHtml writer = new BlockHtml();
    switch (node) {
      case Node.Paragraph(_, var text) -> writer.inline(text.parts());
      case Node.Heading(_, _, var text, _) -> writer.inline(text.parts());
      default -> writer.block(node);
    }
    String written = writer.html.toString().strip();
    // Our own elements and escaped text need no sanitiser; what the document brought along does.
    return writer.foreign ? SafeHtml.clean(written) : written;
  }

  private void blocks(List<? extends Node> nodes) {
    nodes.forEach(this::block);
  }

  private void block(Node node) {
    switch (node) {
      case Node.Heading(_, int level, var text, _) ->
          element("h" + level, () -> inline(text.parts()));
      case Node.Paragraph(_, var text) -> element("p", () -> inline(text.parts()));
      case Node.ItemList list -> list(list);
      case Node.Item item -> element("li", () -> blocks(item.children()));
      case Node.Quote quote -> element("blockquote", () -> blocks(quote.children()));
      case Node.Alert alert -> {
        html.append("<div class=\"alert-").append(alert.kind().id()).append("\">");
        blocks(alert.children());
        html.append("</div>");
      }
      case Node.Code(_, var language, var code) -> {
        html.append("<pre><code");
        language.ifPresent(
            name -> html.append(" class=\"language-").append(className(name)).append('"'));
        html.append('>').append(escape(code)).append("</code></pre>");
      }
      case Node.Image(_, var target, var alternative) -> image(target, alternative);
      case Node.Table table -> element("table", () -> blocks(table.rows()));
      case Node.Row row ->
          element(
              "tr",
              () ->
                  row.cells()
                      .forEach(
                          cell -> element(row.head() ? "th" : "td", () -> inline(cell.parts()))));
      case Node.Html(_, var raw, _) -> {
        foreign = true;
        html.append(raw);
      }
      case Node.Include _, Node.Rule _ -> {}
    }
  }

  private void list(Node.ItemList list) {
    String name = list.ordered() ? "ol" : "ul";
    html.append('<').append(name);
    if (list.ordered() && list.start() != 1) {
      html.append(" start=\"").append(list.start()).append('"');
    }
    html.append('>');
    blocks(list.items());
    html.append("</").append(name).append('>');
  }

  private void inline(List<Inline> parts) {
    for (Inline part : parts) {
      switch (part) {
        case Inline.Text(var text, _) -> html.append(escape(text));
        case Inline.Strong(var children, _) -> element("strong", () -> inline(children));
        case Inline.Emphasis(var children, _) -> element("em", () -> inline(children));
        case Inline.Code(var code, _) -> element("code", () -> html.append(escape(code)));
        case Inline.Link(var children, var target, _) -> link(children, target);
        case Inline.Image(var alternative, var target, _) -> image(target, alternative);
        case Inline.Break(boolean hard, _) -> html.append(hard ? "<br>" : "\n");
        case Inline.Placeholder(var word, _) ->
            html.append("<span class=\"placeholder\">").append(escape(word)).append("</span>");
        case Inline.Anchor _ -> {}
        case Inline.Html(var raw, _) -> {
          foreign = true;
          html.append(raw);
        }
      }
    }
  }

  private void link(List<Inline> children, String target) {
    if (!isSafe(target)) {
      inline(children);
      return;
    }
    html.append("<a href=\"").append(escape(target)).append("\">");
    inline(children);
    html.append("</a>");
  }

  private void image(String target, String alternative) {
    if (isSafe(target)) {
      html.append("<img src=\"")
          .append(escape(target))
          .append("\" alt=\"")
          .append(escape(alternative))
          .append("\">");
    } else {
      html.append(escape(alternative));
    }
  }

  /// Relative addresses and those of the web and of mail; anything else could run something.
  private static boolean isSafe(String target) {
    String bare = target.replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
    int colon = bare.indexOf(':');
    boolean scheme = colon >= 0 && bare.substring(0, colon).matches("[a-z][a-z0-9+.-]*");
    return !scheme
        || bare.startsWith("http:")
        || bare.startsWith("https:")
        || bare.startsWith("mailto:");
  }

  private void element(String name, Runnable content) {
    html.append('<').append(name).append('>');
    content.run();
    html.append("</").append(name).append('>');
  }

  private static String className(String language) {
    return language.replaceAll("[^a-z0-9-]", "-");
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
