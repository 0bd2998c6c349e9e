package lockstep.markdown;

import java.util.List;
import java.util.stream.IntStream;
import lockstep.source.Complaint;
import lockstep.source.SourceText;

/// Finds what a version control system leaves in a text when two changes could not be joined.
final class MergeMarks {
  private MergeMarks() {}

  /// One complaint at the first mark; the text is read all the same.
  static List<Complaint> find(SourceText text) {
    if (!text.text().contains("<<<<<<< ") && !text.text().contains(">>>>>>> ")) {
      return List.of();
    }
    return IntStream.rangeClosed(1, text.lineCount())
        .filter(n -> text.line(n).startsWith("<<<<<<< ") || text.line(n).startsWith(">>>>>>> "))
        .limit(1)
        .mapToObj(
            n ->
                new Complaint(
                    "merge-conflict",
                    n,
                    1,
                    "an unresolved merge conflict; keep one side and delete the marks"))
        .toList();
  }
}
