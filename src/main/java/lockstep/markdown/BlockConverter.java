package lockstep.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.source.Complaint;
import lockstep.source.Span;

/// Turns the parser's block nodes into [Node]s.
final class BlockConverter {
  // docs: "[!INCLUDE [<title>](<filepath>)]" (learn.microsoft.com/contribute, Markdown reference)
  private static final Pattern INCLUDE =
      Pattern.compile(
          "\\[!INCLUDE\\s*\\[[^\\]]*\\]\\s*\\(<?([^)\\s>]+)>?\\)\\s*\\]", Pattern.CASE_INSENSITIVE);

  // docs: "[!VIDEO <embedded_video_link>]"
  private static final Pattern VIDEO = Pattern.compile("\\[!VIDEO\\s+([^\\]\\s]+)\\s*\\]");

  private final BilingualText text;
  private final InlineConverter inlines;
  private final List<Complaint> complaints = new ArrayList<>();

  BlockConverter(BilingualText text, Document document) {
    this.text = text;
    this.inlines = new InlineConverter(text, document);
  }

  /// What the conversion found wrong, with lines of the file.
  List<Complaint> complaints() {
    return List.copyOf(complaints);
  }

  /// The blocks inside a node.
  List<Node> children(com.vladsch.flexmark.util.ast.Node parent) {
    List<Node> out = new ArrayList<>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
      add(node, out);
    }
    return out;
  }

  private void add(com.vladsch.flexmark.util.ast.Node node, List<Node> out) {
    switch (node) {
      case com.vladsch.flexmark.ast.Heading heading -> out.add(heading(heading));
      case com.vladsch.flexmark.ast.Paragraph paragraph -> addParagraph(paragraph, out);
      case ListBlock list -> out.add(list(list));
      case BlockQuote quote -> out.addAll(Alerts.split(span(quote), children(quote)));
      case FencedCodeBlock code -> out.add(fence(code));
      case IndentedCodeBlock code -> addIndented(code, out);
      case TripleColonBlocks.DirectiveBlock directive -> addDirective(directive, out);
      case TableBlock table -> out.add(table(table));
      case HtmlCommentBlock _, Reference _ -> {}
      case HtmlBlock html -> out.add(html(html));
      case ThematicBreak rule -> out.add(new Node.Rule(span(rule)));
      case Block other -> out.addAll(children(other));
      default -> throw new IllegalStateException("no block: " + node.getNodeName());
    }
  }

  private Node heading(com.vladsch.flexmark.ast.Heading heading) {
    Inlines content = inlines.of(heading);
    List<String> anchors = new ArrayList<>();
    for (Inline part : content.parts()) {
      if (part instanceof Inline.Anchor(var name, _)) {
        anchors.add(name);
      }
    }
    return new Node.Heading(span(heading), heading.getLevel(), content, anchors);
  }

  private void addParagraph(com.vladsch.flexmark.ast.Paragraph paragraph, List<Node> out) {
    if (paragraph.getChars().startsWith("[!")) {
      Matcher include = INCLUDE.matcher(paragraph.getChars().trim().toString());
      if (include.matches()) {
        out.add(new Node.Include(span(paragraph), include.group(1)));
        return;
      }
      Matcher video = VIDEO.matcher(paragraph.getChars().trim());
      if (video.matches()) {
        out.add(video(video.group(1), span(paragraph)));
        return;
      }
    }
    Inlines content = inlines.of(paragraph);
    List<Node> images = new ArrayList<>();
    for (Inline part : content.parts()) {
      if (part instanceof Inline.Image(var alternative, var target, var place)) {
        images.add(new Node.Image(place, target, alternative));
      } else if (isVisible(part)) {
        out.add(new Node.Paragraph(span(paragraph), content));
        return;
      }
    }
    out.addAll(images);
  }

  private static Node video(String address, Span span) {
    Inline text = new Inline.Text(address, span);
    Inline link = new Inline.Link(List.of(text), address, span);
    return new Node.Paragraph(span, new Inlines(List.of(link)));
  }

  private static boolean isVisible(Inline part) {
    return switch (part) {
      case Inline.Text(var characters, _) -> !isBlank(characters);
      case Inline.Break _, Inline.Anchor _ -> false;
      case Inline.Strong _,
          Inline.Emphasis _,
          Inline.Code _,
          Inline.Link _,
          Inline.Image _,
          Inline.Placeholder _,
          Inline.Html _ ->
          true;
    };
  }

  private static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Inlines.isBlank(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private Node list(ListBlock list) {
    List<Node.Item> items = new ArrayList<>();
    for (var node = list.getFirstChild(); node != null; node = node.getNext()) {
      ListItem item = (ListItem) node;
      var marker = item.getOpeningMarker();
      items.add(
          new Node.Item(
              span(item),
              marker.toString().strip(),
              text.span(marker.getStartOffset(), marker.getEndOffset()),
              children(item)));
    }
    boolean ordered = list instanceof OrderedList;
    int start = list instanceof OrderedList numbers ? numbers.getStartNumber() : 0;
    return new Node.ItemList(span(list), ordered, start, items);
  }

  private Node fence(FencedCodeBlock code) {
    Span span = span(code);
    if (code.getClosingMarker().isEmpty()) {
      complaints.add(
          new Complaint(
              "unclosed-fence",
              span.line(),
              span.column(),
              "the code fence is never closed; add a line like its first one behind the code"));
    }
    String info = code.getInfo().unescape().strip();
    Optional<String> language =
        info.isEmpty()
            ? Optional.empty()
            : Optional.of(info.split("[\\s{,]", 2)[0].toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty());
    return new Node.Code(span, language, code.getContentChars().toString().stripTrailing());
  }

  private void addIndented(IndentedCodeBlock code, List<Node> out) {
    String content = code.getContentChars().toString();
    if (!isBlank(content)) {
      out.add(new Node.Code(span(code), Optional.empty(), content.stripTrailing()));
    }
  }

  private void addDirective(TripleColonBlocks.DirectiveBlock directive, List<Node> out) {
    TripleColon.image(directive.getChars().toString())
        .ifPresent(
            image ->
                out.add(
                    new Node.Image(
                        span(directive),
                        image.target(),
                        Escaping.unescapeHtml(image.alternative()))));
  }

  private Node table(TableBlock table) {
    List<Node.Row> rows = new ArrayList<>();
    for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof TableSeparator) {
        continue;
      }
      for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow) {
          rows.add(row(row, part instanceof TableHead));
        }
      }
    }
    return new Node.Table(span(table), rows);
  }

  private Node.Row row(com.vladsch.flexmark.util.ast.Node row, boolean head) {
    List<Inlines> cells = new ArrayList<>();
    for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell) {
        cells.add(inlines.of(cell));
      }
    }
    return new Node.Row(span(row), head, cells);
  }

  private Node html(HtmlBlock html) {
    String raw = html.getChars().toString();
    if (HtmlTag.parse(raw.strip()).isKnown()) {
      return new Node.Html(span(html), raw.stripTrailing(), SafeHtml.visibleText(raw));
    }
    // `<word>` alone on a line opens an HTML block for the parser; for the reader it is a word to
    // replace.
    Inline.Placeholder words = new Inline.Placeholder(raw.strip(), span(html));
    return new Node.Paragraph(span(html), new Inlines(List.of(words)));
  }

  /// A block's place without blank lines and indentation around it.
  private Span span(com.vladsch.flexmark.util.ast.Node node) {
    String characters = text.text();
    int start = node.getStartOffset();
    int end = node.getEndOffset();
    while (end > start && Character.isWhitespace(characters.charAt(end - 1))) {
      end--;
    }
    while (start < end && Character.isWhitespace(characters.charAt(start))) {
      start++;
    }
    return text.blockSpan(start, end);
  }
}
