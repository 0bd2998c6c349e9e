package lockstep.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a reader typed, in its parts. Quotes hold words together, a dash before a word leaves out what has it, `>` goes from menu to menu;
/// nothing else means anything, and what is not closed means nothing.
///
/// @param words everything that is asked for, without the marks
/// @param phrases what must stand together
/// @param without what must not be there
/// @param isPath whether it goes from menu to menu: all of it is meant, in its order
record QueryText(String words, List<String> phrases, List<String> without, boolean isPath) {
  private static final Pattern QUOTED =
      Pattern.compile(
          "[\"\u201c\u201d\u201e\u00ab]([^\"\u201c\u201d\u201e\u00ab\u00bb]+)[\"\u201c\u201d\u00bb]");
  private static final Pattern WITHOUT =
      Pattern.compile("(?<=^|\\s)[-\u2212]([\\p{L}\\p{N}][^\\s\"]*)");
  private static final Pattern PATH = Pattern.compile("\\s*[>\u203a\u2192]\\s*");

  QueryText {
    phrases = List.copyOf(phrases);
    without = List.copyOf(without);
  }

  /// @param joining words of the reader's language after which a dash stands for a part that is left out: "priser och -avgifter"
  static QueryText read(String typed, Collection<String> joining) {
    List<String> phrases = new ArrayList<>();
    List<String> without = new ArrayList<>();
    String bare = cutQuotes(typed, phrases);
    bare = cutDashes(bare, joining, without);
    boolean isPath = PATH.split(bare.strip()).length > 1;
    String words = isPath ? PATH.matcher(bare).replaceAll(" ") : bare;
    return new QueryText(words.strip(), phrases, without, isPath);
  }

  /// A text without marks.
  static QueryText plain(String typed) {
    return new QueryText(typed.strip(), List.of(), List.of(), false);
  }

  /// The same with nothing that must stand together.
  QueryText loose() {
    return new QueryText(words, List.of(), without, isPath);
  }

  private static String cutQuotes(String text, List<String> found) {
    Matcher matcher = QUOTED.matcher(text);
    StringBuilder rest = new StringBuilder();
    while (matcher.find()) {
      found.add(matcher.group(1).strip());
      matcher.appendReplacement(rest, Matcher.quoteReplacement(" " + matcher.group(1) + " "));
    }
    return matcher.appendTail(rest).toString();
  }

  private static String cutDashes(String text, Collection<String> joining, List<String> found) {
    Matcher matcher = WITHOUT.matcher(text);
    StringBuilder rest = new StringBuilder();
    while (matcher.find()) {
      String before = text.substring(0, matcher.start()).stripTrailing();
      String last = before.substring(before.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
      if (last.endsWith(",") || joining.contains(last)) {
        matcher.appendReplacement(rest, Matcher.quoteReplacement(matcher.group(1)));
      } else {
        found.add(matcher.group(1));
        matcher.appendReplacement(rest, "");
      }
    }
    return matcher.appendTail(rest).toString();
  }
}
