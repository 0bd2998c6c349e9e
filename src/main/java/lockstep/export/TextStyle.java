package lockstep.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lockstep.align.Relation;
import lockstep.check.Finding;
import lockstep.check.Severity;
import lockstep.source.SourceText;
import lockstep.source.Span;

/// Colours of a terminal, where it shows them.
///
/// @param on whether it does
record TextStyle(boolean on) {
  private static final int LONGEST_PIECE = 60;

  String bold(String text) {
    return paint(text, "1");
  }

  String dim(String text) {
    return paint(text, "2");
  }

  String bad(String text) {
    return paint(text, "31");
  }

  String warning(String text) {
    return paint(text, "33");
  }

  String good(String text) {
    return paint(text, "32");
  }

  String severity(Severity severity, String text) {
    return paint(
        text,
        switch (severity) {
          case ERROR -> "31";
          case WARNING -> "33";
          case NOTE -> "36";
        });
  }

  String severitySign(Severity severity) {
    return switch (severity) {
      case ERROR -> "✗";
      case WARNING -> "!";
      case NOTE -> "·";
    };
  }

  String mark(Relation relation) {
    String mark = ComparisonWords.mark(relation);
    return switch (relation) {
      case SAME -> mark;
      case REWORDED, SPLIT, MERGED, MOVED -> paint(mark, "33");
      case CHANGED, MISSING, EXTRA -> paint(mark, "31");
      case UNALIGNED -> paint(mark, "36");
    };
  }

  /// What findings quote, as far as it is short enough to be found in a line.
  List<String> pieces(List<Finding> findings, Function<String, Optional<SourceText>> texts) {
    return on
        ? findings.stream()
            .flatMap(finding -> finding.places().stream())
            .filter(place -> isPiece(place.span()))
            .flatMap(
                place ->
                    texts.apply(place.file()).stream()
                        .filter(text -> place.span().line() <= text.lineCount())
                        .map(text -> Excerpt.of(text, place.span(), LONGEST_PIECE * 2).marked()))
            .map(piece -> piece.replaceAll("[*`_]", "").strip())
            .filter(piece -> !piece.isEmpty())
            .distinct()
            .toList()
        : List.of();
  }

  private static boolean isPiece(Span span) {
    return span.line() == span.endLine()
        && !span.isEmpty()
        && span.endColumn() - span.column() <= LONGEST_PIECE;
  }

  /// A line with the pieces in it made visible.
  String marked(String line, List<String> pieces) {
    for (String piece : pieces) {
      int at = line.indexOf(piece);
      if (at >= 0) {
        return line.substring(0, at)
            + paint(piece, "1;4;33")
            + marked(line.substring(at + piece.length()), pieces);
      }
    }
    return line;
  }

  private String paint(String painted, String colour) {
    return on && !painted.isEmpty() ? "\u001B[" + colour + "m" + painted + "\u001B[0m" : painted;
  }
}
