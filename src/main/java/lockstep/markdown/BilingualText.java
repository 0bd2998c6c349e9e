package lockstep.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lockstep.source.SourceText;
import lockstep.source.Span;

/// One language's text of a file, with the way back to places in the file. A file that carries its source has units
/// `<span data-ttu-id="x">text</span><span class="sxs-lookup"><span data-stu-id="x">source</span></span>`; in one language's text
/// each unit is that language's part.
final class BilingualText {
  private static final String OPEN = "<span data-ttu-id=\"";
  private static final String BETWEEN = "</span><span class=\"sxs-lookup\"><span data-stu-id=\"";
  private static final String CLOSE = "</span></span>";

  /// A stretch of resolved text that stands in one piece in the file.
  ///
  /// @param at offset in the resolved text
  /// @param file offset in the file
  /// @param unitStart offset in the file where its unit begins, or where the piece itself does
  /// @param unitEnd offset in the file where its unit ends, or where the piece itself does
  private record Piece(int at, int file, int unitStart, int unitEnd) {}

  private final SourceText file;
  private final String text;
  private final Piece[] pieces;
  private final int[] starts;

  private BilingualText(SourceText file, String text, List<Piece> pieces) {
    this.file = file;
    this.text = withBlankLines(text);
    this.pieces = pieces.toArray(Piece[]::new);
    this.starts = pieces.stream().mapToInt(Piece::at).toArray();
  }

  /// The text of a file from an offset on: the localized one, then the source where the file has units.
  static List<BilingualText> of(SourceText file, int from) {
    List<int[]> units = units(file.text(), from);
    if (units.isEmpty()) {
      String body = from == 0 ? file.text() : file.text().substring(from);
      return List.of(
          new BilingualText(file, body, List.of(new Piece(0, from, from, file.text().length()))));
    }
    return List.of(resolve(file, from, units, 1), resolve(file, from, units, 3));
  }

  /// Old editions have lines of no-break spaces where a blank line is meant; Markdown would take them for text.
  private static String withBlankLines(String text) {
    int at = text.indexOf("\n\u00A0");
    if (at < 0) {
      return text;
    }
    StringBuilder blank = new StringBuilder(text);
    for (; at >= 0; at = text.indexOf("\n\u00A0", at + 1)) {
      int end = at + 1;
      while (end < text.length() && (text.charAt(end) == '\u00A0' || text.charAt(end) == ' ')) {
        end++;
      }
      if (end == text.length() || text.charAt(end) == '\n') {
        blank.replace(at + 1, end, " ".repeat(end - at - 1));
      }
    }
    return blank.toString();
  }

  /// Units as {start, text start, text end, source start, source end, end}.
  private static List<int[]> units(String text, int from) {
    List<int[]> units = new ArrayList<>();
    int at = text.indexOf(OPEN, from);
    while (at >= 0) {
      unitAt(text, at).ifPresent(units::add);
      at = text.indexOf(OPEN, units.isEmpty() ? at + 1 : Math.max(at + 1, units.getLast()[5]));
    }
    return units;
  }

  private static Optional<int[]> unitAt(String text, int at) {
    int idEnd = text.indexOf("\">", at + OPEN.length());
    if (idEnd < 0) {
      return Optional.empty();
    }
    String id = text.substring(at + OPEN.length(), idEnd);
    String between = BETWEEN + id + "\">";
    int textStart = idEnd + 2;
    int textEnd = text.indexOf("</span>", textStart);
    if (textEnd < 0 || !text.startsWith(between, textEnd)) {
      return Optional.empty();
    }
    int sourceStart = textEnd + between.length();
    int sourceEnd = text.indexOf(CLOSE, sourceStart);
    return sourceEnd < 0
        ? Optional.empty()
        : Optional.of(
            new int[] {at, textStart, textEnd, sourceStart, sourceEnd, sourceEnd + CLOSE.length()});
  }

  private static BilingualText resolve(SourceText file, int from, List<int[]> units, int side) {
    StringBuilder text = new StringBuilder();
    List<Piece> pieces = new ArrayList<>();
    int at = from;
    for (int[] unit : units) {
      if (unit[0] > at) {
        pieces.add(new Piece(text.length(), at, at, unit[0]));
        text.append(file.text(), at, unit[0]);
      }
      if (unit[side + 1] > unit[side]) {
        pieces.add(new Piece(text.length(), unit[side], unit[0], unit[5]));
        text.append(file.text(), unit[side], unit[side + 1]);
      }
      at = unit[5];
    }
    if (at < file.text().length() || pieces.isEmpty()) {
      pieces.add(new Piece(text.length(), at, at, file.text().length()));
      text.append(file.text(), at, file.text().length());
    }
    return new BilingualText(file, text.toString(), pieces);
  }

  String text() {
    return text;
  }

  /// The place of some characters in the file.
  Span span(int start, int end) {
    int from = inFile(start);
    int to = end > start ? inFile(end - 1) + 1 : from;
    return file.span(from, Math.max(from, to));
  }

  /// The place of a block in the file: units at its ends are taken whole, so that both languages give the same span.
  Span blockSpan(int start, int end) {
    Piece first = pieceAt(start);
    Piece last = pieceAt(Math.max(start, end - 1));
    int from = start == first.at ? Math.min(first.unitStart, inFile(start)) : inFile(start);
    int to = end > start ? inFile(end - 1) + 1 : from;
    boolean unit = last.unitStart != last.file;
    boolean whole = unit && text.substring(end, endOf(last)).isBlank();
    return file.span(from, Math.max(from, whole ? last.unitEnd : to));
  }

  /// The end of the stretch that holds `start` and stands in one piece in the file, at most `end`.
  int pieceEnd(int start, int end) {
    return pieces.length == 1 ? end : Math.min(end, endOf(pieceAt(start)));
  }

  private int endOf(Piece piece) {
    int next = Arrays.binarySearch(starts, piece.at) + 1;
    return next < starts.length ? starts[next] : text.length();
  }

  private int inFile(int offset) {
    Piece piece = pieceAt(offset);
    return piece.file + offset - piece.at;
  }

  private Piece pieceAt(int offset) {
    if (pieces.length == 1) {
      return pieces[0];
    }
    int found = Arrays.binarySearch(starts, offset);
    return pieces[found >= 0 ? found : -found - 2];
  }
}
