package lockstep.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lockstep.locale.Phrases;
import lockstep.locale.Vocabulary;
import lockstep.markdown.Inline;
import lockstep.markdown.Inlines;
import lockstep.markdown.Node;
import lockstep.procedure.Mention;
import lockstep.source.Span;

/// Reads what a document requires, roles and clouds: names behind a label on its line (`**Appropriate roles**: A | B`), or in the list below a label.
final class MentionReader {
  private static final Pattern ORNAMENT =
      Pattern.compile("^[\\s\u00A0\u2013\u2014:*-]+|[\\s\u00A0:.,;*]+$");
  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");

  private final Outline outline;
  private final Requirement roles;
  private final Requirement clouds;

  private MentionReader(Outline outline, Language language) {
    this.outline = outline;
    this.roles =
        new Requirement(
            language.phrases().roleLabels(), language.locale().roles(), language.roleJoints());
    this.clouds =
        new Requirement(
            language.phrases().cloudLabels(), language.locale().clouds(), Language.COMMAS);
  }

  /// One kind of thing that a document may require.
  ///
  /// @param labels that stand before it
  /// @param joints what joins several names in one entry
  private record Requirement(
      Phrases.Labels labels, Vocabulary vocabulary, Pattern joints, List<Mention> found) {
    Requirement(Phrases.Labels labels, Vocabulary vocabulary, Pattern joints) {
      this(labels, vocabulary, joints, new ArrayList<>());
    }
  }

  /// What a document requires.
  record Mentions(List<Mention> roles, List<Mention> clouds) {}

  static Mentions read(Outline outline, Language language) {
    MentionReader reader = new MentionReader(outline, language);
    for (Draft draft : outline.drafts()) {
      if (draft.isTop() && !draft.isItem()) {
        if (draft.body() instanceof Node.Paragraph(_, var text)) {
          reader.read(draft, text);
        } else if (draft.body() instanceof Node.Heading(_, _, var text, _)) {
          reader.read(draft, text);
        }
      }
    }
    return new Mentions(reader.roles.found(), reader.clouds.found());
  }

  private void read(Draft draft, Inlines text) {
    List<Inline> parts = text.parts();
    int start = 0;
    for (int end = 0; end <= parts.size(); end++) {
      boolean last = end == parts.size();
      if (last || parts.get(end) instanceof Inline.Break) {
        readLine(draft, parts.subList(start, end), last);
        start = end + 1;
      }
    }
  }

  private void readLine(Draft draft, List<Inline> line, boolean last) {
    for (String label : labels(line)) {
      Requirement required = roles.labels().has(label) ? roles : clouds;
      if (required.labels().has(label)) {
        TextRun run = TextRun.of(line);
        int behind = run.text().indexOf(label) + label.length();
        if (run.text().substring(behind).chars().anyMatch(Character::isLetter)) {
          readEntries(run, behind, required);
        } else if (last) {
          readList(draft, required);
        }
        return;
      }
    }
  }

  /// What may be the label that a line begins with: its bold start, what stands before its colon, or all of it.
  private static List<String> labels(List<Inline> line) {
    for (Inline part : line) {
      if (part instanceof Inline.Text(var text, _)) {
        if (text.isBlank()) {
          continue;
        }
        int colon = text.indexOf(':');
        return colon > 0
            ? List.of(text.substring(0, colon))
            : isAlone(part, line) ? List.of(text) : List.of();
      }
      if (part instanceof Inline.Strong(var children, _)) {
        boolean plain = children.size() == 1 && children.getFirst() instanceof Inline.Text;
        String bold =
            plain ? ((Inline.Text) children.getFirst()).text() : TextRun.of(children).text();
        int colon = bold.indexOf(':');
        return colon > 0 ? List.of(bold, bold.substring(0, colon)) : List.of(bold);
      }
      if (!(part instanceof Inline.Anchor)) {
        return List.of();
      }
    }
    return List.of();
  }

  private static boolean isAlone(Inline part, List<Inline> line) {
    return line.stream().allMatch(other -> other == part || other instanceof Inline.Anchor);
  }

  private void readList(Draft label, Requirement required) {
    for (int i = label.index() + 1; i < outline.drafts().size(); i++) {
      Draft item = outline.drafts().get(i);
      if (!item.isTop() || !item.isItem() || item.isOrdered()) {
        return;
      }
      if (item.body() instanceof Node.Paragraph(_, var text)) {
        readEntries(TextRun.of(text.parts()), 0, required);
      }
    }
  }

  private static void readEntries(TextRun run, int from, Requirement required) {
    int start = from;
    String text = run.text();
    for (String entry : text.substring(from).split("\\|", -1)) {
      String name = ORNAMENT.matcher(entry).replaceAll("");
      if (name.chars().anyMatch(Character::isLetter)) {
        int at = text.indexOf(name, start);
        required.found().addAll(mentions(name, run.span(at, at + name.length()), required));
      }
      start += entry.length() + 1;
    }
  }

  /// The one role that an entry names, or several joined by commas and "and"; what the vocabulary does not know stays as written.
  private static List<Mention> mentions(String entry, Span span, Requirement required) {
    Vocabulary names = required.vocabulary();
    Optional<String> whole =
        id(names, entry).or(() -> id(names, BRACKETS.matcher(entry).replaceAll("")));
    if (whole.isPresent()) {
      return List.of(new Mention(whole, entry, span));
    }
    List<String> parts =
        required
            .joints()
            .splitAsStream(entry)
            .map(MentionReader::behindColon)
            .filter(part -> !part.isBlank())
            .toList();
    List<Optional<String>> ids = parts.stream().map(part -> id(names, part)).toList();
    if (!ids.isEmpty() && ids.stream().allMatch(Optional::isPresent)) {
      List<Mention> several = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        several.add(new Mention(ids.get(i), parts.get(i).strip(), span));
      }
      return several;
    }
    return List.of(new Mention(names.findDamaged(entry).map(hit -> hit.term().id()), entry, span));
  }

  private static String behindColon(String part) {
    return part.substring(part.lastIndexOf(':') + 1);
  }

  private static Optional<String> id(Vocabulary names, String name) {
    return names.find(name).map(hit -> hit.term().id());
  }
}
