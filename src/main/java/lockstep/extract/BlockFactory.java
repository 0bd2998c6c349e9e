package lockstep.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.markdown.Inline;
import lockstep.markdown.Inlines;
import lockstep.markdown.Node;
import lockstep.procedure.Block;
import lockstep.procedure.LinkKind;
import lockstep.procedure.Shape;
import lockstep.source.Span;

/// Makes the block of a draft: its text and everything in it that carries meaning.
final class BlockFactory {
  // Words in angle brackets that Markdown left as text, such as <your tenant's name>.
  private static final Pattern PLACEHOLDER = Pattern.compile("<[\\p{L}][^<>\n@:]{0,60}>");
  private static final Pattern TRAILING = Pattern.compile("[\\s\u00A0\u202F.,;:!]+$");
  private static final Pattern PATH_SEPARATOR = Pattern.compile("[\\s\u00A0]*[>\u2192\u203A][\\s\u00A0]*");
  // A label names something on a screen; more words than this are emphasis.
  private static final int MAX_LABEL_WORDS = 8;

  private final List<Block.Label> labels = new ArrayList<>();
  private final List<Block.MenuPath> menuPaths = new ArrayList<>();
  private final List<Block.Link> links = new ArrayList<>();
  private final List<Block.Command> commands = new ArrayList<>();
  private final List<Block.Placeholder> placeholders = new ArrayList<>();

  private BlockFactory() {}

  /// The block of a draft.
  ///
  /// @param source what it was translated from
  static Block block(Draft draft, Shape shape, Optional<String> source) {
    BlockFactory parts = new BlockFactory();
    parts.read(draft.body(), !draft.isItem());
    if (draft.included()) {
      parts.moveTo(draft.span());
    }
    return new Block(
        draft.index(),
        shape,
        draft.span(),
        draft.parent(),
        PlainText.of(draft.body()),
        draft.body(),
        parts.labels,
        parts.menuPaths,
        parts.links,
        parts.commands,
        parts.placeholders,
        source);
  }

  /// Places in an included document mean nothing in the document that takes it in; all of them are the directive's.
  private void moveTo(Span directive) {
    labels.replaceAll(label -> new Block.Label(label.text(), directive));
    menuPaths.replaceAll(path -> new Block.MenuPath(path.labels(), directive));
    links.replaceAll(link -> new Block.Link(link.text(), link.target(), link.kind(), directive));
    commands.replaceAll(command -> new Block.Command(command.raw(), command.name(), directive));
    placeholders.replaceAll(word -> new Block.Placeholder(word.text(), directive));
  }

  private void read(Node node, boolean paragraph) {
    switch (node) {
      case Node.Heading(_, _, var text, _) -> readText(text, false);
      case Node.Paragraph(_, var text) -> readText(text, paragraph);
      case Node.ItemList list -> list.items().forEach(item -> read(item, false));
      case Node.Item item -> item.children().forEach(child -> read(child, false));
      case Node.Quote quote -> quote.children().forEach(child -> read(child, true));
      case Node.Alert alert -> alert.children().forEach(child -> read(child, true));
      case Node.Table table -> table.rows().forEach(row -> read(row, false));
      case Node.Row row -> row.cells().forEach(cell -> readText(cell, false));
      case Node.Code(var span, var language, var code) ->
          commands.addAll(CommandReader.ofCode(language.orElse(""), code, span.line() + (span.endLine() > span.line() ? 1 : 0)));
      case Node.Image _, Node.Html _, Node.Include _, Node.Rule _ -> {}
    }
  }

  private void readText(Inlines text, boolean paragraph) {
    // A paragraph that is bold as a whole is a heading of an old edition or emphasis, no label.
    boolean whole =
        paragraph && text.parts().stream().filter(BlockFactory::isText).allMatch(Inline.Strong.class::isInstance);
    readLabels(text.parts(), whole);
    text.deep()
        .forEach(
            part -> {
              switch (part) {
                case Inline.Link(var children, var target, var span) ->
                    links.add(
                        new Block.Link(
                            new Inlines(children).plainText(), target, LinkKind.of(target), span));
                case Inline.Code(var code, var span) -> CommandReader.ofInline(code, span).ifPresent(commands::add);
                case Inline.Placeholder(var word, var span) ->
                    placeholders.add(new Block.Placeholder(word, span));
                case Inline.Text _,
                    Inline.Strong _,
                    Inline.Emphasis _,
                    Inline.Image _,
                    Inline.Break _,
                    Inline.Anchor _,
                    Inline.Html _ -> {}
              }
            });
    readPlaceholders(text);
    readPrompts(text);
  }

  private static boolean isText(Inline part) {
    return !(part instanceof Inline.Break) && !(part instanceof Inline.Text(var text, _) && text.isBlank());
  }

  private void readPlaceholders(Inlines text) {
    if (text.deep().noneMatch(part -> part instanceof Inline.Text(var characters, _) && characters.contains("<"))) {
      return;
    }
    TextRun run = TextRun.of(text.parts());
    Matcher matcher = PLACEHOLDER.matcher(run.text());
    while (matcher.find()) {
      Block.Placeholder word = new Block.Placeholder(matcher.group(), run.span(matcher.start(), matcher.end()));
      if (placeholders.stream().noneMatch(known -> known.text().equals(word.text()))) {
        placeholders.add(word);
      }
    }
  }

  /// Old editions show commands as text or bold text behind a prompt.
  private void readPrompts(Inlines text) {
    TextRun run = TextRun.of(text.parts());
    int start = 0;
    for (String line : run.text().split("\n", -1)) {
      if (CommandReader.hasPrompt(line)) {
        CommandReader.ofInline(line, run.span(start, start + line.length()))
            .filter(command -> commands.stream().noneMatch(known -> known.raw().equals(command.raw())))
            .ifPresent(commands::add);
      }
      start += line.length() + 1;
    }
  }

  private void readLabels(List<Inline> parts, boolean whole) {
    List<Block.Label> path = new ArrayList<>();
    boolean joined = false;
    for (Inline part : parts) {
      if (part instanceof Inline.Strong(var children, var span)) {
        List<Block.Label> found = whole ? List.of() : labels(new Inlines(children).plainText(), span);
        if (!joined) {
          close(path);
        }
        path.addAll(found);
        joined = false;
      } else if (part instanceof Inline.Text(var text, _) && !path.isEmpty()) {
        // The separator may be cut into pieces by entities: `>` alone joins, white space keeps what was.
        joined = text.isBlank() ? joined : PATH_SEPARATOR.matcher(text).matches();
        if (!joined && !text.isBlank()) {
          close(path);
        }
      } else {
        close(path);
        joined = false;
      }
      readInside(part);
    }
    close(path);
  }

  private void readInside(Inline part) {
    if (part instanceof Inline.Link(var children, _, _)) {
      readLabels(children, false);
    } else if (part instanceof Inline.Emphasis(var children, _)) {
      readLabels(children, false);
    }
  }

  private void close(List<Block.Label> path) {
    labels.addAll(path);
    if (path.size() > 1) {
      Span span = path.getFirst().span().to(path.getLast().span());
      menuPaths.add(new Block.MenuPath(path.stream().map(Block.Label::text).toList(), span));
    }
    path.clear();
  }

  private static List<Block.Label> labels(String bold, Span span) {
    if (CommandReader.hasPrompt(bold)) {
      return List.of();
    }
    return PATH_SEPARATOR
        .splitAsStream(bold)
        .map(name -> TRAILING.matcher(name).replaceFirst("").strip())
        .filter(BlockFactory::isName)
        .map(name -> new Block.Label(name, span))
        .toList();
  }

  private static boolean isName(String name) {
    return name.chars().anyMatch(Character::isLetter) && name.split("[\\s\u00A0]+").length <= MAX_LABEL_WORDS;
  }
}
