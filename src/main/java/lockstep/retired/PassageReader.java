package lockstep.retired;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lockstep.markdown.Document;
import lockstep.markdown.Inline;
import lockstep.markdown.Inlines;
import lockstep.markdown.Node;
import lockstep.retired.Passage.Block;
import lockstep.source.SourceText;
import lockstep.source.Span;

/// Takes a document tree apart into passages and link targets.
final class PassageReader {
  /// A link's target and where it is written.
  record Target(String address, Span span, boolean isSource) {}

  private final SourceText file;
  private final boolean isSource;
  private final List<Passage> passages = new ArrayList<>();
  private final List<Target> targets = new ArrayList<>();

  private PassageReader(SourceText file, boolean isSource) {
    this.file = file;
    this.isSource = isSource;
  }

  /// What a document says.
  ///
  /// @param isSource whether it is the source text that a bilingual file carries along
  static PassageReader of(SourceText file, Document document, boolean isSource) {
    PassageReader reader = new PassageReader(file, isSource);
    document.children().forEach(node -> reader.add(node, Block.PARAGRAPH));
    return reader;
  }

  List<Passage> passages() {
    return passages;
  }

  List<Target> targets() {
    return targets;
  }

  private void add(Node node, Block block) {
    switch (node) {
      case Node.Heading(_, _, var text, _) -> addText(Block.HEADING, text);
      case Node.Paragraph(_, var text) -> addText(block, text);
      case Node.ItemList(_, var ordered, _, var items) ->
          items.forEach(item -> addItem(item, ordered ? Block.STEP : Block.ITEM));
      case Node.Item item -> addItem(item, Block.ITEM);
      case Node.Quote(_, var children) -> children.forEach(child -> add(child, Block.PARAGRAPH));
      case Node.Alert(_, _, var children) -> children.forEach(child -> add(child, Block.PARAGRAPH));
      case Node.Code code -> addCode(code);
      case Node.Table(_, var rows) -> rows.forEach(row -> addRow(row));
      case Node.Row row -> addRow(row);
      case Node.Html html -> addHtml(html);
      case Node.Image _, Node.Include _, Node.Rule _ -> {}
    }
  }

  private void addItem(Node.Item item, Block begin) {
    boolean first = true;
    for (Node child : item.children()) {
      add(child, first ? begin : Block.PARAGRAPH);
      first = false;
    }
  }

  private void addText(Block block, Inlines text) {
    Passage passage = new Passage(block, isSource, Optional.empty());
    addInlines(passage, text.parts(), 0);
    passages.add(passage.done());
  }

  private void addRow(Node.Row row) {
    Passage passage = new Passage(Block.ROW, isSource, Optional.empty());
    boolean first = true;
    for (Inlines cell : row.cells()) {
      if (!first) {
        passage.addDecoded(" | ", row.span(), 0);
      }
      addInlines(passage, cell.parts(), 0);
      first = false;
    }
    passages.add(passage.done());
  }

  private void addInlines(Passage passage, List<Inline> parts, int style) {
    for (Inline part : parts) {
      switch (part) {
        case Inline.Text(var characters, var span) ->
            addCharacters(passage, characters, span, style);
        case Inline.Code(var code, var span) ->
            addCodeSpan(passage, code, span, style | Passage.CODE);
        case Inline.Placeholder(var word, var span) -> addCharacters(passage, word, span, style);
        case Inline.Break(_, var span) -> passage.addDecoded("\n", span, style);
        case Inline.Strong(var children, _) -> addInlines(passage, children, style | Passage.BOLD);
        case Inline.Emphasis(var children, _) -> addInlines(passage, children, style);
        case Inline.Link link -> addLink(passage, link, style);
        case Inline.Image(_, _, var span) -> passage.addDecoded(" ", span, style);
        case Inline.Anchor _, Inline.Html _ -> {}
      }
    }
  }

  private void addLink(Passage passage, Inline.Link link, int style) {
    boolean bare =
        link.children().size() == 1
            && link.children().getFirst() instanceof Inline.Text(var text, _)
            && link.target().endsWith(text);
    String written = slice(link.span());
    int at = bare ? written.indexOf(link.target()) : written.lastIndexOf(link.target());
    targets.add(
        new Target(
            link.target(),
            at < 0 ? link.span() : within(link.span(), written, at, link.target()),
            isSource));
    addInlines(passage, link.children(), style | Passage.LINK | (bare ? Passage.ADDRESS : 0));
  }

  /// The place of a part of what is written at a span; parts on later lines keep the whole span.
  private static Span within(Span span, String written, int at, String part) {
    if (written.lastIndexOf('\n', at) >= 0) {
      return span;
    }
    int column = span.column() + at;
    return new Span(span.line(), column, span.line(), column + part.length());
  }

  private String slice(Span span) {
    return file.slice(span);
  }

  private void addCharacters(Passage passage, String characters, Span span, int style) {
    if (span.line() == span.endLine() && span.endColumn() - span.column() == characters.length()) {
      passage.add(characters, span.line(), span.column(), style);
    } else {
      passage.addDecoded(characters, span, style);
    }
  }

  private void addCodeSpan(Passage passage, String code, Span span, int style) {
    String written = slice(span);
    int at = written.indexOf(code);
    if (span.endLine() > span.line()) {
      addCodeLines(passage, code.split("\\s*\n\\s*"), span, style);
    } else if (at < 0) {
      passage.addDecoded(code, span, style);
    } else {
      passage.add(code, span.line(), span.column() + at, style);
    }
  }

  /// Inline code over several lines: a reader sees a space where a line ends.
  private void addCodeLines(Passage passage, String[] parts, Span span, int style) {
    int line = span.line();
    int from = span.column() - 1;
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        passage.addDecoded(" ", span, style);
      }
      int at = file.line(line).indexOf(parts[i], Math.min(from, file.line(line).length()));
      if (at < 0) {
        passage.addDecoded(parts[i], span, style);
      } else {
        passage.add(parts[i], line, at + 1, style);
      }
      line = Math.min(line + 1, file.lineCount());
      from = 0;
    }
  }

  private void addCode(Node.Code code) {
    Passage passage =
        new Passage(Block.CODE_BLOCK, isSource, Optional.of(code.language().orElse("")));
    String[] lines = code.text().split("\n", -1);
    int line = code.span().line();
    String opening =
        file.line(line).substring(Math.min(code.span().column() - 1, file.line(line).length()));
    boolean fence =
        (opening.startsWith("```") || opening.startsWith("~~~")) && !opening.equals(lines[0]);
    if (fence) {
      line++;
    } else if (lines[0].isBlank() || !file.line(line).contains(lines[0].strip())) {
      line = firstLine(code.span(), lines);
    }
    for (String one : lines) {
      addLine(passage, one, line++);
    }
    passages.add(passage.done());
  }

  /// The line of the file that holds the first line of code that says anything.
  private int firstLine(Span span, String[] lines) {
    int blank = 0;
    while (blank < lines.length - 1 && lines[blank].isBlank()) {
      blank++;
    }
    for (int line = span.line(); line <= span.endLine(); line++) {
      if (file.line(line).contains(lines[blank].strip())) {
        return Math.max(1, line - blank);
      }
    }
    return span.line();
  }

  private void addLine(Passage passage, String code, int line) {
    int last = Math.min(line, file.lineCount());
    int at = Math.max(0, file.line(last).indexOf(code));
    passage.add(code + "\n", last, at + 1, Passage.CODE);
  }

  /// What a reader sees of raw HTML: tags and comments are spaces, entities stay as they are written.
  private void addHtml(Node.Html html) {
    Passage passage = new Passage(Block.PARAGRAPH, isSource, Optional.empty());
    int line = html.span().line();
    boolean inTag = false;
    boolean inComment = false;
    for (String raw : html.raw().split("\n", -1)) {
      StringBuilder seen = new StringBuilder(raw);
      for (int i = 0; i < raw.length(); i++) {
        inComment |= raw.startsWith("<!--", i);
        inTag |=
            !inComment
                && raw.charAt(i) == '<'
                && i + 1 < raw.length()
                && !Character.isWhitespace(raw.charAt(i + 1));
        boolean ends = inComment ? raw.startsWith("-->", Math.max(0, i - 2)) : raw.charAt(i) == '>';
        if (inTag || inComment) {
          seen.setCharAt(i, ' ');
          inTag &= !ends;
          inComment &= !ends;
        }
      }
      int last = Math.min(line++, file.lineCount());
      int at = Math.max(0, file.line(last).indexOf(raw));
      passage.add(seen + "\n", last, at + 1, 0);
    }
    passages.add(passage.done());
  }
}
