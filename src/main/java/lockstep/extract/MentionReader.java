package lockstep.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lockstep.locale.LocaleData;
import lockstep.locale.Vocabulary;
import lockstep.markdown.Inline;
import lockstep.markdown.Inlines;
import lockstep.markdown.Node;
import lockstep.procedure.Mention;
import lockstep.source.Span;

/// Reads what a document requires: names behind a label on its line (`**Appropriate roles**: A | B`), or in the list below a label.
final class MentionReader {
  private static final Pattern SEPARATOR = Pattern.compile("\\|");
  private static final Pattern ORNAMENT = Pattern.compile("^[\\s\u00A0\u2013\u2014:*-]+|[\\s\u00A0:.,;*]+$");
  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");

  private final Outline outline;
  private final Vocabulary vocabulary;
  private final Predicate<String> isLabel;
  private final Pattern joints;

  private MentionReader(Outline outline, Vocabulary vocabulary, Predicate<String> isLabel, List<String> and) {
    this.outline = outline;
    this.vocabulary = vocabulary;
    this.isLabel = isLabel;
    String words = and.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    this.joints =
        Pattern.compile(
            "[,;]" + (words.isEmpty() ? "" : "|(?<=[\\s\u00A0])(?:" + words + ")(?=[\\s\u00A0])"),
            Pattern.CASE_INSENSITIVE);
  }

  /// The required roles.
  static List<Mention> roles(Outline outline, LocaleData locale) {
    return new MentionReader(outline, locale.roles(), locale.phrases()::isRoleLabel, locale.phrases().and()).read();
  }

  /// The clouds that the document applies to. Their names hold "and" words of their own, so only commas part them.
  static List<Mention> clouds(Outline outline, LocaleData locale) {
    return new MentionReader(outline, locale.clouds(), locale.phrases()::isCloudLabel, List.of()).read();
  }

  private record Line(List<Inline> parts) {
    TextRun run() {
      return TextRun.of(parts);
    }
  }

  private List<Mention> read() {
    List<Mention> found = new ArrayList<>();
    for (Draft draft : outline.drafts()) {
      if (!draft.isTop()) {
        continue;
      }
      switch (draft.body()) {
        case Node.Paragraph(_, var text) -> read(draft, text, found);
        case Node.Heading(_, _, var text, _) -> read(draft, text, found);
        case Node.ItemList _,
            Node.Item _,
            Node.Quote _,
            Node.Alert _,
            Node.Code _,
            Node.Image _,
            Node.Table _,
            Node.Row _,
            Node.Html _,
            Node.Include _,
            Node.Rule _ -> {}
      }
    }
    return found;
  }

  private void read(Draft draft, Inlines text, List<Mention> found) {
    List<Line> lines = lines(text);
    for (int n = 0; n < lines.size(); n++) {
      TextRun run = lines.get(n).run();
      int behind = behindLabel(lines.get(n), run.text());
      if (behind < 0) {
        continue;
      }
      if (run.text().substring(behind).chars().anyMatch(Character::isLetter)) {
        readEntries(run, behind, found);
      } else if (n == lines.size() - 1) {
        readList(draft, found);
      }
    }
  }

  /// Where the text behind the label begins; -1 where the line begins with none.
  private int behindLabel(Line line, String text) {
    Optional<Inline> first =
        line.parts().stream().filter(part -> !(part instanceof Inline.Text(var blank, _) && blank.isBlank())).findFirst();
    if (first.isPresent() && first.get() instanceof Inline.Strong(var children, _)) {
      String bold = TextRun.of(children).text();
      if (isLabel.test(bold)) {
        return text.indexOf(bold) + bold.length();
      }
    }
    int colon = text.indexOf(':');
    if (colon > 0 && isLabel.test(text.substring(0, colon))) {
      return colon + 1;
    }
    return isLabel.test(text) ? text.length() : -1;
  }

  private void readList(Draft label, List<Mention> found) {
    for (int i = label.index() + 1; i < outline.drafts().size(); i++) {
      Draft item = outline.drafts().get(i);
      if (!item.isTop() || !item.isItem() || item.isOrdered()) {
        return;
      }
      if (item.body() instanceof Node.Paragraph(_, var text)) {
        readEntries(TextRun.of(text.parts()), 0, found);
      }
    }
  }

  private void readEntries(TextRun run, int from, List<Mention> found) {
    int start = from;
    String text = run.text();
    for (String entry : SEPARATOR.split(text.substring(from), -1)) {
      String name = ORNAMENT.matcher(entry).replaceAll("");
      if (name.chars().anyMatch(Character::isLetter)) {
        int at = text.indexOf(name, start);
        found.addAll(mentions(name, run.span(at, at + name.length())));
      }
      start += entry.length() + 1;
    }
  }

  /// The one role that an entry names, or several joined by commas and "and"; what the vocabulary does not know stays as written.
  private List<Mention> mentions(String entry, Span span) {
    Optional<String> whole = id(entry).or(() -> id(BRACKETS.matcher(entry).replaceAll("")));
    if (whole.isPresent()) {
      return List.of(new Mention(whole, entry, span));
    }
    List<String> parts =
        joints.splitAsStream(entry).map(MentionReader::behindColon).filter(part -> !part.isBlank()).toList();
    List<Optional<String>> ids = parts.stream().map(this::id).toList();
    if (!ids.isEmpty() && ids.stream().allMatch(Optional::isPresent)) {
      List<Mention> several = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        several.add(new Mention(ids.get(i), parts.get(i).strip(), span));
      }
      return several;
    }
    return List.of(new Mention(vocabulary.findDamaged(entry).map(hit -> hit.term().id()), entry, span));
  }

  private static String behindColon(String part) {
    return part.substring(part.lastIndexOf(':') + 1);
  }

  private Optional<String> id(String name) {
    return vocabulary.find(name).map(hit -> hit.term().id());
  }

  private static List<Line> lines(Inlines text) {
    List<Line> lines = new ArrayList<>();
    List<Inline> line = new ArrayList<>();
    for (Inline part : text.parts()) {
      if (part instanceof Inline.Break) {
        lines.add(new Line(List.copyOf(line)));
        line.clear();
      } else {
        line.add(part);
      }
    }
    lines.add(new Line(line));
    return lines;
  }
}
