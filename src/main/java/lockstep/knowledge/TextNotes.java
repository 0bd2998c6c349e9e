package lockstep.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lockstep.check.CommentSuppression;
import lockstep.check.Rules;
import lockstep.source.Complaint;
import lockstep.source.SourceText;
import lockstep.source.Span;

/// What the lines of a text say to the rules; the document tree keeps none of it.
///
/// @param suppressions comments that suppress rules
/// @param complaints about such comments
/// @param includeLines 1-based lines that take another document in
/// @param frontMatter where its keys and values stand, by key
record TextNotes(
    List<CommentSuppression> suppressions,
    List<Complaint> complaints,
    Set<Integer> includeLines,
    Map<String, Span> frontMatter) {
  private static final Pattern INCLUDE =
      Pattern.compile(
          "^[\\s>]*(?:(?:[-*+]|\\d{1,9}[.)])\\s+)*\\[!INCLUDE\\s*\\[.*", Pattern.CASE_INSENSITIVE);

  TextNotes {
    suppressions = List.copyOf(suppressions);
    complaints = List.copyOf(complaints);
    includeLines = Set.copyOf(includeLines);
    frontMatter = Map.copyOf(frontMatter);
  }

  static TextNotes of(SourceText text) {
    CommentSuppression.InText comments = CommentSuppression.in(text, Rules.ids());
    Set<Integer> includes =
        !text.text().contains("[!")
            ? Set.of()
            : IntStream.rangeClosed(1, text.lineCount())
                .filter(line -> text.line(line).contains("[!"))
                .filter(line -> INCLUDE.matcher(text.line(line)).matches())
                .boxed()
                .collect(Collectors.toSet());
    return new TextNotes(
        comments.suppressions(), comments.complaints(), includes, frontMatter(text));
  }

  /// The lines of the front matter that begin with a key; the first of a key counts.
  private static Map<String, Span> frontMatter(SourceText text) {
    Map<String, Span> keys = new HashMap<>();
    if (!text.line(1).stripTrailing().equals("---")) {
      return keys;
    }
    for (int line = 2; line <= text.lineCount(); line++) {
      String written = text.line(line).stripTrailing();
      int colon = written.indexOf(':');
      if (written.equals("---") || written.equals("...")) {
        return keys;
      }
      if (colon > 0 && !Character.isWhitespace(written.charAt(0))) {
        keys.putIfAbsent(
            written.substring(0, colon).strip(), new Span(line, 1, line, written.length() + 1));
      }
    }
    return Map.of();
  }
}
