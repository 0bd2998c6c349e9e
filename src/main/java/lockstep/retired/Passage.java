package lockstep.retired;

import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import lockstep.source.Span;

/// A stretch of text that a reader sees in one piece: a paragraph, a heading, a row of a table, a code block. Its characters know their
/// place in the file and how they are shown.
final class Passage {
  static final int BOLD = 1;
  static final int CODE = 2;
  static final int LINK = 4;
  static final int ADDRESS = 8;

  /// How far a line, a sentence or a comment is looked at, so that a text of one line costs no more than any other.
  static final int LONGEST_LINE = 1000;

  /// What kind of block it is.
  enum Block {
    PARAGRAPH,
    /// First text of a list item.
    ITEM,
    /// First text of a numbered list item.
    STEP,
    HEADING,
    ROW,
    CODE_BLOCK
  }

  final Block block;
  final boolean isSource;

  /// First word of the fence's info string; empty without one and outside fences.
  final Optional<String> language;

  private final StringBuilder characters = new StringBuilder();
  private int[] starts = new int[8];
  private int[] lines = new int[8];
  private int[] columns = new int[8];
  private int[] styles = new int[8];
  private boolean[] verbatim = new boolean[8];

  // First and last piece of the stretch that is shown like a piece.
  private int[] firsts = new int[1];
  private int[] lasts = new int[1];
  private int pieces;
  private String text = "";
  private final TreeMap<Integer, Sentence> sentences = new TreeMap<>();

  Passage(Block block, boolean isSource, Optional<String> language) {
    this.block = block;
    this.isSource = isSource;
    this.language = language;
  }

  /// Adds characters that stand in the file as they are, from a place on.
  void add(String part, int line, int column, int style) {
    append(part, line, column, style, true);
  }

  /// Adds characters that are written another way at a place of the file.
  void addDecoded(String part, Span span, int style) {
    append(part, span.line(), span.column(), style, false);
  }

  private void append(String part, int line, int column, int style, boolean asWritten) {
    if (part.isEmpty()) {
      return;
    }
    if (pieces == starts.length) {
      starts = Arrays.copyOf(starts, pieces * 2);
      lines = Arrays.copyOf(lines, pieces * 2);
      columns = Arrays.copyOf(columns, pieces * 2);
      styles = Arrays.copyOf(styles, pieces * 2);
      verbatim = Arrays.copyOf(verbatim, pieces * 2);
    }
    starts[pieces] = characters.length();
    lines[pieces] = line;
    columns[pieces] = column;
    styles[pieces] = style;
    verbatim[pieces++] = asWritten;
    characters.append(part);
  }

  /// Ends the adding.
  Passage done() {
    text = characters.toString();
    characters.setLength(0);
    characters.trimToSize();
    firsts = new int[Math.max(1, pieces)];
    lasts = new int[Math.max(1, pieces)];
    for (int i = 1; i < pieces; i++) {
      firsts[i] = styles[i] == styles[i - 1] ? firsts[i - 1] : i;
    }
    for (int i = pieces - 1; i >= 0; i--) {
      lasts[i] = i + 1 < pieces && styles[i] == styles[i + 1] ? lasts[i + 1] : i;
    }
    return this;
  }

  /// The visible characters; a line end of the source is a newline.
  String text() {
    return text;
  }

  boolean isCode() {
    return block == Block.CODE_BLOCK;
  }

  /// How the character at an offset is shown.
  int style(int at) {
    return styles[piece(at)];
  }

  /// Whether the character is shown another way than the one before it.
  boolean isEdge(int at) {
    return at <= 0 || at >= text.length() || style(at) != style(at - 1);
  }

  /// The offset where the stretch shown like this character begins.
  int styleStart(int at) {
    return starts[firsts[piece(at)]];
  }

  /// The offset where the stretch shown like this character ends.
  int styleEnd(int at) {
    int next = lasts[piece(at)] + 1;
    return next < pieces ? starts[next] : text.length();
  }

  /// The offset at which the line of an offset begins, or one that is far enough before it.
  int lineStart(int at) {
    int start = at;
    int least = Math.max(0, at - LONGEST_LINE);
    while (start > least && text.charAt(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  /// The offset at which the line of an offset ends, or one that is far enough behind it.
  int lineEnd(int at) {
    int end = at;
    int most = Math.min(text.length(), at + LONGEST_LINE);
    while (end < most && text.charAt(end) != '\n') {
      end++;
    }
    return end;
  }

  /// The place of the characters from `start` to before `end`, at least one.
  Span span(int start, int end) {
    int first = piece(start);
    int last = piece(end - 1);
    int line = lines[first];
    int column = columns[first] + (verbatim[first] ? start - starts[first] : 0);
    int endLine = lines[last];
    int endColumn = columns[last] + (verbatim[last] ? end - starts[last] : 1);
    return endLine > line || endLine == line && endColumn >= column
        ? new Span(line, column, endLine, endColumn)
        : new Span(line, column, line, column + 1);
  }

  /// The sentence that an offset stands in, the row, or the line of code; of a very long one a part that all names in it share.
  Sentence sentence(int at) {
    if (sentences.isEmpty()) {
      int start = 0;
      while (start < text.length()) {
        int end = sentenceEnd(start);
        sentences.put(start, new Sentence(start, text.substring(start, end)));
        start = end;
      }
    }
    return sentences.floorEntry(at).getValue();
  }

  private int sentenceEnd(int start) {
    int most = Math.min(text.length(), start + 2 * LONGEST_LINE);
    for (int at = start; at < most; at++) {
      boolean ends = isCode() ? text.charAt(at) == '\n' : block != Block.ROW && endsSentence(at);
      if (ends) {
        return at + 1;
      }
    }
    int gap = most;
    while (most < text.length() && gap > start + 1 && text.charAt(gap - 1) != ' ') {
      gap--;
    }
    return gap > start + 1 ? gap : most;
  }

  private boolean endsSentence(int at) {
    char c = text.charAt(at);
    if (c != '.' && c != '!' && c != '?'
        || at + 1 >= text.length()
        || !Character.isWhitespace(text.charAt(at + 1))) {
      return false;
    }
    int next = at + 1;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next >= text.length() || !Character.isLowerCase(text.charAt(next));
  }

  private int piece(int at) {
    int found = Arrays.binarySearch(starts, 0, pieces, at);
    return Math.max(0, found >= 0 ? found : -found - 2);
  }
}
