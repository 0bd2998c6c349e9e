package lockstep.markdown;

import java.util.Optional;
import lockstep.source.Complaint;
import lockstep.source.SourceText;

/// Finds text nested so deeply that a recursive parser would run out of stack or time, before it is parsed. Real documents nest at
/// most 4 lists.
final class NestingGuard {
  /// Deepest nesting of quotes, lists, brackets or emphasis that is parsed.
  static final int MAX_DEPTH = 100;

  private NestingGuard() {}

  /// The first place that is nested too deeply, with what to do.
  static Optional<Complaint> check(SourceText text) {
    int brackets = 0;
    int marks = 0;
    for (int line = 1; line <= text.lineCount(); line++) {
      String characters = text.line(line);
      if (characters.isBlank()) {
        brackets = 0;
        marks = 0;
        continue;
      }
      int containers = containers(characters);
      if (containers > MAX_DEPTH) {
        return tooDeep(line, 1, "quotes or lists");
      }
      if (isRule(characters)) {
        continue;
      }
      for (int i = 0; i < characters.length(); i++) {
        char c = characters.charAt(i);
        boolean escaped = i > 0 && characters.charAt(i - 1) == '\\';
        if (escaped) {
          continue;
        }
        if (c == '[') {
          brackets++;
        } else if (c == ']' && brackets > 0) {
          brackets--;
        }
        boolean mark = c == '*' || c == '_';
        boolean opens =
            mark && i + 1 < characters.length() && !Inlines.isBlank(characters.charAt(i + 1));
        boolean closes = mark && i > 0 && !Inlines.isBlank(characters.charAt(i - 1));
        marks = !mark ? marks : closes && !opens ? Math.max(0, marks - 1) : opens && !closes ? marks + 1 : marks;
        if (mark && isLongRun(characters, i)) {
          return tooDeep(line, i + 1, "emphasis marks");
        }
        if (brackets > MAX_DEPTH || marks > 10 * MAX_DEPTH) {
          return tooDeep(line, i + 1, brackets > MAX_DEPTH ? "brackets" : "emphasis marks");
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Complaint> tooDeep(int line, int column, String what) {
    return Optional.of(
        new Complaint(
            "too-deep",
            line,
            column,
            what + " nest deeper than " + MAX_DEPTH + " here; flatten them or put the text into a code block"));
  }

  private static boolean isLongRun(String line, int at) {
    char c = line.charAt(at);
    int end = at;
    while (end < line.length() && line.charAt(end) == c) {
      end++;
    }
    return end - at > MAX_DEPTH;
  }

  /// A line of nothing but one mark is a thematic break or an underline however long it is.
  private static boolean isRule(String line) {
    String stripped = line.strip();
    char first = stripped.charAt(0);
    return "*_-=|:+ ".indexOf(first) >= 0
        && stripped.chars().allMatch(c -> c == first || c == ' ' || c == '|' || c == ':');
  }

  /// How many quotes and lists a line is in at most: its quote marks, its leading list markers and its indentation.
  private static int containers(String line) {
    int count = 0;
    int spaces = 0;
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (c == ' ') {
        spaces++;
      } else if (c == '\t') {
        spaces += 4;
      } else if (c == '>') {
        count++;
      } else if ((c == '-' || c == '*' || c == '+') && i + 1 < line.length() && line.charAt(i + 1) == ' ') {
        count++;
      } else if (Character.isDigit(c)) {
        int end = i;
        while (end < line.length() && Character.isDigit(line.charAt(end))) {
          end++;
        }
        if (end + 1 < line.length() && ".)".indexOf(line.charAt(end)) >= 0 && line.charAt(end + 1) == ' ') {
          count++;
          i = end;
        } else {
          return isListMarker(line, i) ? count + spaces / 2 : count;
        }
      } else {
        break;
      }
      i++;
    }
    return i < line.length() && count > 0 ? count + spaces / 2 : count;
  }

  private static boolean isListMarker(String line, int at) {
    return "-*+".indexOf(line.charAt(at)) >= 0;
  }
}
