package lockstep.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Names that are no words of a language: commands, codes, file and property names (`Get-AzRoleAssignment`, `MB-800`, `AppSource`). They
/// are found by their letters and digits alone, and by what stands behind a part of theirs (`RoleAssignment`).
public final class Identifiers {
  // Longer ones are encoded data.
  private static final int LONGEST = 80;
  private static final int MOST_PIECES = 8;

  /// A shorter key is no name.
  public static final int SHORTEST_KEY = 3;

  private Identifiers() {}

  /// The keys under which the names in a text are found, in the order of the text.
  public static Set<String> keysIn(String text) {
    Set<String> keys = new LinkedHashSet<>();
    for (String run : runs(text)) {
      if (isName(run)) {
        keys.addAll(keys(run));
      }
    }
    return keys;
  }

  /// The key of something written: its letters and digits in lower case, accents folded.
  public static String key(String written) {
    StringBuilder key = new StringBuilder();
    String folded = Folding.of(written);
    for (int i = 0; i < folded.length(); i++) {
      if (Character.isLetterOrDigit(folded.charAt(i))) {
        key.append(folded.charAt(i));
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }

  /// The texts between blanks, without the marks at their ends.
  public static List<String> runs(String text) {
    return placed(text).stream().map(Run::text).toList();
  }

  /// A text between blanks.
  ///
  /// @param start UTF-16 offset
  public record Run(String text, int start) {
    /// UTF-16 offset, exclusive.
    public int end() {
      return start + text.length();
    }
  }

  /// The same with their places.
  public static List<Run> placed(String text) {
    List<Run> runs = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && isInside(text.charAt(i));
      if (inside) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        String run = bare(text.substring(start, i));
        if (!run.isEmpty() && run.length() <= LONGEST) {
          runs.add(new Run(run, text.indexOf(run, start)));
        }
        start = -1;
      }
    }
    return runs;
  }

  private static boolean isInside(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == '@';
  }

  private static String bare(String run) {
    int start = 0;
    int end = run.length();
    while (start < end && !Character.isLetterOrDigit(run.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(run.charAt(end - 1))) {
      end--;
    }
    return run.substring(start, end);
  }

  /// Whether something is written like a name: with a digit, a capital after a letter, or a mark inside. A hyphen is such a mark before a
  /// capital or digit only: `Get-AzContext` is a name, `co-sell` is none.
  public static boolean isName(String run) {
    boolean mixed = false;
    for (int i = 1; i < run.length(); i++) {
      char before = run.charAt(i - 1);
      char here = run.charAt(i);
      mixed |=
          Character.isDigit(here)
              || Character.isUpperCase(here) && (Character.isLetter(before) || before == '-')
              || !Character.isLetterOrDigit(here) && here != '-';
    }
    return (mixed || !run.isEmpty() && Character.isDigit(run.charAt(0)))
        && run.length() >= SHORTEST_KEY;
  }

  /// The name's key, and those of its runs of pieces.
  static Set<String> keys(String run) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(key(run));
    List<String> pieces = pieces(run);
    if (pieces.size() <= MOST_PIECES) {
      for (int from = 0; from < pieces.size(); from++) {
        String joined = "";
        for (int to = from; to < pieces.size(); to++) {
          joined += key(pieces.get(to));
          if (joined.length() >= SHORTEST_KEY) {
            keys.add(joined);
          }
        }
      }
    }
    keys.removeIf(key -> key.length() < SHORTEST_KEY);
    return keys;
  }

  /// The parts of a name: at marks, at capitals after small letters, and at the last of several capitals.
  public static List<String> pieces(String run) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= run.length(); i++) {
      if (i == run.length() || isCut(run, i)) {
        String piece = bare(run.substring(start, i));
        if (!piece.isEmpty()) {
          pieces.add(piece);
        }
        start = i;
      }
    }
    return pieces;
  }

  private static boolean isCut(String run, int i) {
    char before = run.charAt(i - 1);
    char here = run.charAt(i);
    if (!Character.isLetterOrDigit(here) || !Character.isLetterOrDigit(before)) {
      return true;
    }
    boolean rises = Character.isUpperCase(here) && !Character.isUpperCase(before);
    boolean lastCapital =
        Character.isUpperCase(before)
            && Character.isUpperCase(here)
            && i + 1 < run.length()
            && Character.isLowerCase(run.charAt(i + 1));
    return rises || lastCapital;
  }
}
