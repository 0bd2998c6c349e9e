package lockstep.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a reader typed, in its parts. Quotes hold words together, a dash before a word leaves out what has it, `>` goes from menu to menu;
/// nothing else means anything, and what is not closed means nothing.
///
/// @param words everything that is asked for, without the marks
/// @param phrases what must stand together
/// @param without what must not be there
record QueryText(String words, List<String> phrases, List<String> without) {
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

  static QueryText read(String typed) {
    List<String> phrases = new ArrayList<>();
    List<String> without = new ArrayList<>();
    String bare = cut(QUOTED, typed, phrases, true);
    bare = cut(WITHOUT, bare, without, false);
    if (PATH.matcher(bare.strip()).find() && PATH.split(bare.strip()).length > 1) {
      bare = PATH.matcher(bare.strip()).replaceAll(" ").strip();
      phrases.add(bare);
    }
    return new QueryText(bare.strip(), phrases, without);
  }

  private static String cut(Pattern pattern, String text, List<String> found, boolean stays) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder rest = new StringBuilder();
    while (matcher.find()) {
      found.add(matcher.group(1).strip());
      matcher.appendReplacement(
          rest, stays ? Matcher.quoteReplacement(" " + matcher.group(1) + " ") : " ");
    }
    return matcher.appendTail(rest).toString();
  }
}
