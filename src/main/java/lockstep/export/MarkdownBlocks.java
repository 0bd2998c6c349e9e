package lockstep.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lockstep.markdown.Inlines;
import lockstep.markdown.Node;

/// Writes blocks as lines of Markdown.
final class MarkdownBlocks {
  /// Names that need no escaping in HTML.
  static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.~@-]+");

  private static final Pattern FENCE = Pattern.compile("(?m)^\\s*(`{3,})");

  private MarkdownBlocks() {}

  /// The lines of a block without indent; none for a block that shows nothing.
  static List<String> of(Node node) {
    return switch (node) {
      case Node.Heading(_, int level, var text, var anchors) ->
          List.of("#".repeat(level) + " " + names(anchors) + MarkdownText.line(text));
      case Node.Paragraph(_, var text) -> lines(MarkdownText.of(text));
      case Node.ItemList list -> list(list);
      case Node.Item item -> all(item.children());
      case Node.Quote quote -> prefixed("> ", all(quote.children()));
      case Node.Alert alert -> {
        List<String> lines = new ArrayList<>(List.of("[!" + alert.kind().name() + "]"));
        lines.addAll(all(alert.children()));
        yield prefixed("> ", lines);
      }
      case Node.Code(_, var language, var text) -> code(language.orElse(""), text);
      case Node.Image(_, var target, var alternative) ->
          List.of(MarkdownText.image(alternative, target));
      case Node.Table table -> table(table.rows());
      case Node.Row row -> table(List.of(row));
      case Node.Html(_, _, var text) -> lines(MarkdownText.escape(text));
      case Node.Include _, Node.Rule _ -> List.of();
    };
  }

  /// The places that links lead to; without them, links of a translation lead nowhere.
  private static String names(List<String> anchors) {
    return anchors.stream()
        .filter(name -> NAME.matcher(name).matches())
        .map(name -> "<a name=\"" + name + "\"></a>")
        .collect(Collectors.joining());
  }

  /// The rows of one table; the first row is the head, or an empty one is put above it.
  static List<String> table(List<Node.Row> rows) {
    int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    if (!rows.getFirst().head()) {
      lines.add("|" + "  |".repeat(columns));
      lines.add("|" + " --- |".repeat(columns));
    }
    for (Node.Row row : rows) {
      lines.add(row(row, columns));
      if (row.head() && lines.size() == 1) {
        lines.add("|" + " --- |".repeat(columns));
      }
    }
    return lines;
  }

  private static String row(Node.Row row, int columns) {
    StringBuilder line = new StringBuilder("|");
    for (int i = 0; i < columns; i++) {
      Inlines cell = i < row.cells().size() ? row.cells().get(i) : Inlines.NONE;
      String text = MarkdownText.line(cell).replaceFirst("^\\\\\\|", "|");
      line.append(' ').append(text.replace("|", "\\|")).append(" |");
    }
    return line.toString();
  }

  private static List<String> list(Node.ItemList list) {
    List<String> lines = new ArrayList<>();
    int number = list.start();
    for (Node.Item item : list.items()) {
      String marker = list.ordered() ? number++ + ". " : "- ";
      lines.addAll(item(marker, all(item.children())));
    }
    return lines;
  }

  /// Lines as a list item: the marker before the first, the others below its text.
  static List<String> item(String marker, List<String> content) {
    if (content.isEmpty()) {
      return List.of(marker.strip());
    }
    List<String> lines = new ArrayList<>();
    lines.add(marker + content.getFirst());
    lines.addAll(prefixed(" ".repeat(marker.length()), content.subList(1, content.size())));
    return lines;
  }

  private static List<String> all(List<Node> nodes) {
    List<String> lines = new ArrayList<>();
    for (Node node : nodes) {
      join(lines, of(node));
    }
    return lines;
  }

  /// Adds a block below others, an empty line between them.
  static void join(List<String> lines, List<String> block) {
    if (!lines.isEmpty() && !block.isEmpty()) {
      lines.add("");
    }
    lines.addAll(block);
  }

  private static List<String> prefixed(String prefix, List<String> lines) {
    return lines.stream().map(line -> line.isEmpty() ? prefix.strip() : prefix + line).toList();
  }

  private static List<String> code(String language, String text) {
    String fence = "```";
    Matcher inside = FENCE.matcher(text);
    while (inside.find()) {
      if (inside.group(1).length() >= fence.length()) {
        fence = inside.group(1) + "`";
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(fence + language);
    lines.addAll(lines(text.replaceFirst("\\n$", "")));
    lines.add(fence);
    return lines;
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
  }
}
