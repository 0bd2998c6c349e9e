package lockstep.export;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import lockstep.search.Found.Piece;

/// Running text some of whose characters are marked, broken between words.
///
/// @param marked UTF-16 offsets
record MarkedText(String text, BitSet marked) {
  /// The pieces behind each other, harmless for a terminal.
  static MarkedText of(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    BitSet marked = new BitSet();
    for (Piece piece : pieces) {
      int from = text.length();
      text.append(Plain.line(piece.text()));
      marked.set(from, text.length(), piece.isMatch());
    }
    return new MarkedText(text.toString(), marked);
  }

  /// Lines of at most a width where the words allow; blanks where a line ends are left out.
  ///
  /// @param mark makes a marked piece visible
  List<String> lines(int width, UnaryOperator<String> mark) {
    List<String> lines = new ArrayList<>();
    int start = afterBlanks(0);
    int end = start;
    int at = start;
    while (at < text.length()) {
      int wordEnd = wordEnd(at);
      if (end > start && text.codePointCount(start, wordEnd) > width) {
        lines.add(painted(start, end, mark));
        start = at;
      }
      end = wordEnd;
      at = afterBlanks(wordEnd);
    }
    if (end > start) {
      lines.add(painted(start, end, mark));
    }
    return lines;
  }

  private int afterBlanks(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private int wordEnd(int from) {
    int end = text.indexOf(' ', from);
    return end < 0 ? text.length() : end;
  }

  private String painted(int start, int end, UnaryOperator<String> mark) {
    StringBuilder line = new StringBuilder();
    int at = start;
    while (at < end) {
      boolean isMarked = marked.get(at);
      int change = isMarked ? marked.nextClearBit(at) : marked.nextSetBit(at);
      int next = change < 0 ? end : Math.min(change, end);
      String run = text.substring(at, next);
      line.append(isMarked ? mark.apply(run) : run);
      at = next;
    }
    return line.toString();
  }
}
