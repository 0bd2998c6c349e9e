package lockstep.knowledge;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lockstep.check.CommentSuppression;
import lockstep.check.Rules;
import lockstep.source.Complaint;
import lockstep.source.SourceText;

/// What the lines of a text say to the rules; the document tree keeps none of it.
///
/// @param suppressions comments that suppress rules
/// @param complaints about such comments
/// @param includeLines 1-based lines that take another document in
record TextNotes(
    List<CommentSuppression> suppressions, List<Complaint> complaints, Set<Integer> includeLines) {
  private static final Pattern INCLUDE =
      Pattern.compile(
          "^[\\s>]*(?:(?:[-*+]|\\d{1,9}[.)])\\s+)*\\[!INCLUDE\\s*\\[.*", Pattern.CASE_INSENSITIVE);

  TextNotes {
    suppressions = List.copyOf(suppressions);
    complaints = List.copyOf(complaints);
    includeLines = Set.copyOf(includeLines);
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
    return new TextNotes(comments.suppressions(), comments.complaints(), includes);
  }
}
