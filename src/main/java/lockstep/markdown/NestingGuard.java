package lockstep.markdown;

import java.util.Optional;
import lockstep.source.Complaint;
import lockstep.source.SourceText;

/// Finds text nested so deeply that a recursive parser would run out of stack or time, before it is parsed. Real documents nest at
/// most 4 lists. One pass over the characters.
final class NestingGuard {
  /// Deepest nesting of quotes, lists, brackets or emphasis that is parsed.
  static final int MAX_DEPTH = 100;

  // Together: a parser walks through all containers of every line. Real documents have some
  // thousands.
  private static final int MAX_CONTAINERS = 100_000;
  // The parser's time grows with the square of a table's rows. Real tables have some hundreds.
  private static final int MAX_ROWS = 10_000;
  // It grows faster still with the lines of a quote that no blank line parts. Real quotes have some
  // dozens.
  private static final int MAX_QUOTED_LINES = 1_000;

  private final SourceText source;
  private final char[] text;
  private int containers;
  private int rows;
  private int quoted;
  private boolean inFence;
  private final int[] listColumns = new int[MAX_DEPTH + 2];
  private int openLists;

  // Of the paragraph that is being read.
  private int brackets;
  private int marks;

  private NestingGuard(SourceText source) {
    this.source = source;
    this.text = source.text().toCharArray();
  }

  /// The first place that is nested too deeply, with what to do.
  static Optional<Complaint> check(SourceText text) {
    return new NestingGuard(text).check();
  }

  private Optional<Complaint> check() {
    int start = 0;
    while (start < text.length) {
      int end = start;
      while (end < text.length && text[end] != '\n') {
        end++;
      }
      int first = start;
      while (first < end && Inlines.isBlank(text[first])) {
        first++;
      }
      if (first == end) {
        brackets = 0;
        marks = 0;
        rows = 0;
        quoted = 0;
      } else {
        Optional<Complaint> found = line(start, first, end);
        if (found.isPresent()) {
          return found;
        }
      }
      start = end + 1;
    }
    return Optional.empty();
  }

  private Optional<Complaint> line(int start, int first, int end) {
    int depth = containers(start, end);
    containers += depth;
    if (depth > MAX_DEPTH) {
      return tooDeep(start, "quotes or lists");
    }
    if (containers > MAX_CONTAINERS) {
      return tooLarge(
          start,
          "more than " + MAX_CONTAINERS + " list items and quoted lines; split the document");
    }
    quoted = text[first] != '>' ? 0 : end - first > depth + 1 ? quoted + 1 : 0;
    if (quoted > MAX_QUOTED_LINES) {
      return tooLarge(
          start,
          "a quote of more than "
              + MAX_QUOTED_LINES
              + " lines without a blank one; part it with blank lines");
    }
    rows = text[first] == '|' ? rows + 1 : 0;
    if (rows > MAX_ROWS) {
      return tooLarge(start, "a table of more than " + MAX_ROWS + " rows; split it");
    }
    if (isFence(first, end)) {
      inFence = !inFence;
    }
    if (inFence || isRule(first, end)) {
      return Optional.empty();
    }
    for (int i = first; i < end; i++) {
      char c = text[i];
      if (c > '`') {
        // All marks are smaller than the letters that most text consists of.
        continue;
      }
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        brackets++;
      } else if (c == ']') {
        brackets = Math.max(0, brackets - 1);
      } else if (c == '*' || c == '_' || c == '`') {
        int run = i;
        while (run < end && text[run] == c) {
          run++;
        }
        if (run - i > MAX_DEPTH) {
          return tooDeep(i, "emphasis or code marks");
        }
        if (c != '`') {
          mark(i, run, start, end);
        }
        i = run - 1;
      }
      if (brackets > MAX_DEPTH || marks > MAX_DEPTH) {
        return tooDeep(i, brackets > MAX_DEPTH ? "brackets" : "emphasis or code marks");
      }
    }
    return Optional.empty();
  }

  /// A run of marks opens where text follows and closes where text stands before; where both hold it does either.
  private void mark(int from, int to, int start, int end) {
    boolean opens = to < end && !Inlines.isBlank(text[to]);
    boolean closes = from > start && !Inlines.isBlank(text[from - 1]);
    if (closes && marks > 0) {
      marks--;
    } else if (opens && !closes) {
      marks++;
    }
  }

  private Optional<Complaint> tooLarge(int at, String message) {
    return Optional.of(new Complaint("too-large", source.lineAt(at), 1, message));
  }

  private Optional<Complaint> tooDeep(int at, String what) {
    int line = source.lineAt(at);
    return Optional.of(
        new Complaint(
            "too-deep",
            line,
            at - source.lineStart(line) + 1,
            what
                + " nest deeper than "
                + MAX_DEPTH
                + " here; flatten them or put the text into a code block"));
  }

  /// Marks inside code mean nothing.
  private boolean isFence(int first, int end) {
    boolean three =
        first + 2 < end && text[first] == text[first + 1] && text[first] == text[first + 2];
    return three && (text[first] == '`' || text[first] == '~');
  }

  /// A line of nothing but one mark is a thematic break, an underline or a table's separator however long it is.
  private boolean isRule(int first, int end) {
    char mark = text[first];
    if ("*_-=|:+".indexOf(mark) < 0) {
      return false;
    }
    for (int i = first; i < end; i++) {
      char c = text[i];
      if (c != mark && c != ' ' && c != '|' && c != ':' && c != '-') {
        return false;
      }
    }
    return true;
  }

  /// How many quotes and lists a line is in: its own markers, and the lists around the first of them.
  private int containers(int start, int end) {
    int markers = 0;
    int indentation = 0;
    int i = start;
    while (i < end) {
      char c = text[i];
      if (c == ' ' || c == '\t') {
        indentation += markers > 0 ? 0 : c == ' ' ? 1 : 4;
        i++;
        continue;
      }
      int length = c == '>' ? 1 : listMarker(i, end);
      if (length == 0) {
        break;
      }
      markers++;
      i += length;
    }
    if (markers == 0) {
      // Text at the margin ends all lists; indented text may belong to any of them.
      openLists = indentation == 0 ? 0 : openLists;
      return 0;
    }
    while (openLists > 0 && listColumns[openLists - 1] >= indentation) {
      openLists--;
    }
    if (openLists < listColumns.length) {
      listColumns[openLists++] = indentation;
    }
    return openLists - 1 + markers;
  }

  /// The length of the list marker at a place; 0 where there is none.
  private int listMarker(int at, int end) {
    char c = text[at];
    if (c == '-' || c == '*' || c == '+') {
      return isFollowedBySpace(at, end) ? 1 : 0;
    }
    int digits = at;
    while (digits < end && Character.isDigit(text[digits])) {
      digits++;
    }
    boolean number =
        digits > at
            && digits < end
            && (text[digits] == '.' || text[digits] == ')')
            && isFollowedBySpace(digits, end);
    return number ? digits + 1 - at : 0;
  }

  private boolean isFollowedBySpace(int at, int end) {
    return at + 1 >= end || text[at + 1] == ' ' || text[at + 1] == '\t';
  }
}
