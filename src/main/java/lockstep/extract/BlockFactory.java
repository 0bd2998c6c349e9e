package lockstep.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.locale.Phrases;
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
  private static final Pattern PATH_SEPARATOR =
      Pattern.compile("[\\s\u00A0]*[>\u2192\u203A][\\s\u00A0]*");
  // A label names something on a screen; more words than this are emphasis.
  private static final int MAX_LABEL_WORDS = 8;

  private final List<Block.Label> labels = new ArrayList<>();
  private final List<Block.MenuPath> menuPaths = new ArrayList<>();
  private final List<Block.Link> links = new ArrayList<>();
  private final List<Block.Command> commands = new ArrayList<>();
  private final List<Block.Placeholder> placeholders = new ArrayList<>();

  private final Phrases phrases;

  private BlockFactory(Phrases phrases) {
    this.phrases = phrases;
  }

  /// The block of a draft.
  ///
  /// @param source what it was translated from
  static Block block(Draft draft, Shape shape, Optional<String> source, Phrases phrases) {
    BlockFactory parts = new BlockFactory(phrases);
    parts.read(draft.body(), !draft.isItem());
    parts.placeholders.sort(Comparator.comparing(Block.Placeholder::span));
    if (draft.included()) {
      parts.moveTo(draft.span());
    }
    return new Block(
        draft.index(),
        shape,
        draft.span(),
        draft.parent(),
        draft.text(),
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
          commands.addAll(
              CommandReader.ofCode(
                  language.orElse(""), code, firstCharacter(span, language.isPresent(), code)));
      case Node.Image _, Node.Html _, Node.Include _, Node.Rule _ -> {}
    }
  }

  /// Where the first line of a code block's text begins in the file: below a fence and as far in as it, or where indented code begins.
  private static Span firstCharacter(Span block, boolean named, String code) {
    int lines = (int) code.lines().count();
    boolean fenced = named || block.endLine() - block.line() >= lines;
    int indentation = code.length() - code.stripLeading().length();
    int line = block.line() + (fenced ? 1 : 0);
    int column = fenced ? block.column() : Math.max(1, block.column() - indentation);
    return new Span(line, column, line, column);
  }

  private void readText(Inlines text, boolean paragraph) {
    List<Inline> parts = text.parts();
    if (parts.size() > 1 || !(parts.isEmpty() || parts.getFirst() instanceof Inline.Text)) {
      // A paragraph that is bold as a whole is a heading of an old edition or emphasis, no label.
      readLabels(parts, paragraph && isBold(parts));
      readParts(parts);
    }
    boolean brackets = false;
    for (Inline part : parts) {
      brackets |= part instanceof Inline.Text(var characters, _) && characters.indexOf('<') >= 0;
    }
    if (brackets) {
      readPlaceholders(text);
    }
    readPrompts(parts);
  }

  private static boolean isBold(List<Inline> parts) {
    for (Inline part : parts) {
      boolean blank =
          part instanceof Inline.Break
              || part instanceof Inline.Text(var text, _) && text.isBlank();
      if (!blank && !(part instanceof Inline.Strong)) {
        return false;
      }
    }
    return true;
  }

  private void readParts(List<Inline> parts) {
    for (Inline part : parts) {
      switch (part) {
        case Inline.Link(var children, var target, var span) -> {
          String text = new Inlines(children).plainText();
          links.add(new Block.Link(text, target, LinkKind.of(target), span));
          readParts(children);
        }
        case Inline.Code(var code, var span) ->
            CommandReader.ofInline(code, span).ifPresent(commands::add);
        case Inline.Placeholder(var word, var span) ->
            placeholders.add(new Block.Placeholder(word, span));
        case Inline.Strong(var children, _) -> readParts(children);
        case Inline.Emphasis(var children, _) -> readParts(children);
        case Inline.Text _, Inline.Image _, Inline.Break _, Inline.Anchor _, Inline.Html _ -> {}
      }
    }
  }

  private void readPlaceholders(Inlines text) {
    TextRun run = TextRun.of(text.parts());
    Matcher matcher = PLACEHOLDER.matcher(run.text());
    while (matcher.find()) {
      Block.Placeholder word =
          new Block.Placeholder(matcher.group(), run.span(matcher.start(), matcher.end()));
      if (placeholders.stream().noneMatch(known -> known.text().equals(word.text()))) {
        placeholders.add(word);
      }
    }
  }

  /// Old editions show commands as text or bold text behind a prompt.
  private void readPrompts(List<Inline> parts) {
    boolean starts = true;
    for (Inline part : parts) {
      if (starts && mayHavePrompt(part)) {
        readPromptLines(TextRun.of(parts));
        return;
      }
      starts =
          part instanceof Inline.Break
              || starts && part instanceof Inline.Text(var text, _) && text.isBlank();
    }
  }

  private static boolean mayHavePrompt(Inline part) {
    String start =
        switch (part) {
          case Inline.Text(var text, _) -> text;
          case Inline.Strong(var children, _) ->
              children.isEmpty() ? "" : TextRun.of(children).text();
          case Inline.Emphasis(var children, _) ->
              children.isEmpty() ? "" : TextRun.of(children).text();
          case Inline.Link _,
              Inline.Code _,
              Inline.Image _,
              Inline.Break _,
              Inline.Placeholder _,
              Inline.Anchor _,
              Inline.Html _ ->
              "";
        };
    return CommandReader.mayHavePrompt(start);
  }

  private void readPromptLines(TextRun run) {
    int start = 0;
    for (String line : run.text().split("\n", -1)) {
      if (CommandReader.hasPrompt(line)) {
        CommandReader.ofInline(line, run.span(start, start + line.length()))
            .filter(
                command -> commands.stream().noneMatch(known -> known.raw().equals(command.raw())))
            .ifPresent(commands::add);
      }
      start += line.length() + 1;
    }
  }

  /// @param whole whether the text is bold as a whole and names nothing
  private void readLabels(List<Inline> parts, boolean whole) {
    List<Block.Label> path = new ArrayList<>();
    boolean joined = false;
    boolean starts = true;
    for (int i = 0; i < parts.size(); i++) {
      Inline part = parts.get(i);
      if (part instanceof Inline.Strong(var children, var span)) {
        String bold = new Inlines(children).plainText();
        boolean named = !whole && !(starts && isLeadIn(bold, parts, i));
        if (!joined) {
          close(path);
        }
        path.addAll(named ? labels(bold, span) : List.of());
        joined = false;
      } else if (part instanceof Inline.Text(var text, _) && !path.isEmpty()) {
        // The separator may be cut into pieces by entities: `>` alone joins, white space keeps what
        // was.
        joined = isBlank(text) ? joined : PATH_SEPARATOR.matcher(text).matches();
        if (!joined && !isBlank(text)) {
          close(path);
        }
      } else {
        close(path);
        joined = false;
      }
      starts &= part instanceof Inline.Text(var text, _) && text.isBlank();
      readInside(part);
    }
    close(path);
  }

  /// Bold words at the start with a colon behind them introduce the text; they name nothing on a screen.
  private static boolean isLeadIn(String bold, List<Inline> parts, int at) {
    return bold.endsWith(":")
        || at + 1 < parts.size()
            && parts.get(at + 1) instanceof Inline.Text(var next, _)
            && isColon(next);
  }

  private static boolean isBlank(String text) {
    return text.chars().allMatch(c -> Character.isWhitespace(c) || c == 0xA0);
  }

  private static boolean isColon(String text) {
    return text.startsWith(":") || text.startsWith("\u00A0:") || text.startsWith(" :");
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

  private List<Block.Label> labels(String bold, Span span) {
    if (CommandReader.mayHavePrompt(bold) && CommandReader.hasPrompt(bold)) {
      return List.of();
    }
    List<Block.Label> labels = new ArrayList<>();
    for (String name : isPath(bold) ? PATH_SEPARATOR.split(bold) : new String[] {bold}) {
      String bare = withoutPunctuation(name);
      if (isName(bare) && !phrases.isSectionLabel(bare)) {
        labels.add(new Block.Label(bare, span));
      }
    }
    return labels;
  }

  private static boolean isPath(String bold) {
    return bold.indexOf('>') >= 0 || bold.indexOf('\u2192') >= 0 || bold.indexOf('\u203A') >= 0;
  }

  /// Translation draws punctuation into the bold.
  private static String withoutPunctuation(String name) {
    int end = name.length();
    while (end > 0 && " \t\n\u00A0\u202F.,;:!".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    return name.substring(0, end).strip();
  }

  private static boolean isName(String name) {
    boolean letter = false;
    int words = 1;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      letter |= Character.isLetter(c);
      words += c == ' ' || c == '\u00A0' ? 1 : 0;
    }
    return letter && words <= MAX_LABEL_WORDS;
  }
}
