package lockstep.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.locale.LocaleData;
import lockstep.locale.Phrases;
import lockstep.locale.Vocabulary;
import lockstep.markdown.Inline;
import lockstep.markdown.Inlines;
import lockstep.markdown.Node;
import lockstep.procedure.Mention;
import lockstep.source.Span;

/// Reads what a document requires: names behind a label on its line (`**Appropriate roles**: A | B`), or in the list below a label.
final class MentionReader {
  private static final Pattern ORNAMENT =
      Pattern.compile("^[\\s\u00A0\u2013\u2014:*-]+|[\\s\u00A0:.,;*]+$");
  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
  // Longer than any label with what stands around it.
  private static final int MAX_LABEL = 100;

  private final Outline outline;
  private final Vocabulary vocabulary;
  private final Phrases.Labels labels;
  private final Pattern joints;

  private MentionReader(
      Outline outline, Vocabulary vocabulary, Phrases.Labels labels, List<String> joints) {
    this.outline = outline;
    this.vocabulary = vocabulary;
    this.labels = labels;
    String words = joints.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    this.joints =
        Pattern.compile(
            "[,;]" + (words.isEmpty() ? "" : "|(?<=[\\s\u00A0])(?:" + words + ")(?=[\\s\u00A0])"),
            Pattern.CASE_INSENSITIVE);
  }

  /// The required roles.
  static List<Mention> roles(Outline outline, LocaleData locale) {
    Phrases phrases = locale.phrases();
    List<String> joints = Stream.concat(phrases.and().stream(), phrases.or().stream()).toList();
    return new MentionReader(outline, locale.roles(), phrases.roleLabels(), joints).read();
  }

  /// The clouds that the document applies to. Their names hold "and" words of their own, so only commas part them.
  static List<Mention> clouds(Outline outline, LocaleData locale) {
    return new MentionReader(outline, locale.clouds(), locale.phrases().cloudLabels(), List.of()).read();
  }

  private List<Mention> read() {
    List<Mention> found = new ArrayList<>();
    for (Draft draft : outline.drafts()) {
      if (!draft.isTop() || draft.isItem()) {
        continue;
      }
      if (draft.body() instanceof Node.Paragraph(_, var text)) {
        read(draft, text, found);
      } else if (draft.body() instanceof Node.Heading(_, _, var text, _)) {
        read(draft, text, found);
      }
    }
    return found;
  }

  private void read(Draft draft, Inlines text, List<Mention> found) {
    List<Inline> parts = text.parts();
    int start = 0;
    for (int end = 0; end <= parts.size(); end++) {
      boolean last = end == parts.size();
      if (last || parts.get(end) instanceof Inline.Break) {
        readLine(draft, parts.subList(start, end), last, found);
        start = end + 1;
      }
    }
  }

  private void readLine(Draft draft, List<Inline> line, boolean last, List<Mention> found) {
    Optional<String> label = label(line);
    if (label.isEmpty()) {
      return;
    }
    TextRun run = TextRun.of(line);
    int behind = run.text().indexOf(label.get()) + label.get().length();
    if (run.text().substring(behind).chars().anyMatch(Character::isLetter)) {
      readEntries(run, behind, found);
    } else if (last) {
      readList(draft, found);
    }
  }

  /// The label that a line begins with: its bold start, what stands before its colon, or all of it.
  private Optional<String> label(List<Inline> line) {
    for (Inline part : line) {
      if (part instanceof Inline.Text(var text, _)) {
        if (text.isBlank()) {
          continue;
        }
        int colon = text.indexOf(':');
        String start = colon >= 0 ? text.substring(0, colon) : line.size() == 1 ? text : "";
        return Optional.of(start).filter(this::isLabel);
      }
      if (part instanceof Inline.Strong(var children, _)) {
        String bold = TextRun.of(children).text();
        int colon = bold.indexOf(':');
        return Stream.of(bold, colon > 0 ? bold.substring(0, colon) : "").filter(this::isLabel).findFirst();
      }
      if (!(part instanceof Inline.Anchor)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isLabel(String text) {
    return !text.isBlank() && text.length() <= MAX_LABEL && labels.has(text);
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
    for (String entry : text.substring(from).split("\\|", -1)) {
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
        joints
            .splitAsStream(entry)
            .map(MentionReader::behindColon)
            .filter(part -> !part.isBlank())
            .toList();
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
}
