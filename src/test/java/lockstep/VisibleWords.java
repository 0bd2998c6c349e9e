package lockstep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;

/// The words that a reader of a Markdown file sees, found by cutting the markup away with patterns: another way than that of the
/// program, so that both can be compared.
final class VisibleWords {
  private static final String TAGS =
      "br|col|colgroup|div|h[1-6]|hr|img|li|ol|p|pre|table|tbody|td|th|thead|tr|ul|iframe|details|summary|center|blockquote";
  private static final String TAGS_IN_WORDS =
      "a|b|code|em|font|i|s|span|strong|sub|sup|u|kbd|small|strike|del|ins|nobr";
  private static final List<Map.Entry<Pattern, String>> CUTS =
      List.of(
          cut("(?s)\\A\uFEFF?---\\s*\\n.*?\\n---[ \\t]*(?:\\n|\\z)", ""),
          cut("(?s)<!--.*?-->", " "),
          cut("(?s)<(script|style)\\b.*?</\\1>", " "),
          cut("(?m)^[ \\t>]*(?:[-*+] +|[0-9]+[.)] +)?(?:```+|~~~+)[^\\n`]*$", ""),
          cut("(?m)^ {0,3}\\[[^\\]\\n]+\\]:[ \\t]+\\S+.*$", ""),
          cut(
              "(?s):::\\s*image\\b(?:(?!:::).)*?alt-text\\s*=\\s*\"([^\"]*)\"(?:(?!:::).)*?:::",
              " $1 "),
          cut("(?s):::\\s*[a-z-]+(?:(?!:::)[^\\n])*(?::::)?", " "),
          cut("(?i)\\[!INCLUDE[^\\n]*", " "),
          cut("(?i)\\[!VIDEO\\b", " "),
          cut("(?i)\\[!\\s*(?:note|tip|important|caution|warning)\\s*\\]", " "),
          cut("(?i)</?(?:" + TAGS + ")(?:\\s[^<>]*)?/?>", " "),
          cut("(?i)</?(?:" + TAGS_IN_WORDS + ")(?:\\s[^<>]*)?/?>", ""),
          cut("!\\[([^\\]]*)\\]\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)", " $1 "),
          cut("\\[([^\\[\\]]*)\\]\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)", "$1"),
          cut("(?m)^([ \\t>]*)(?:(?:[0-9]{1,9}[.)]|[-*+])[ \\t]+)+", "$1"));
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#([0-9]+)|#x([0-9a-fA-F]+)|[A-Za-z]+);");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private VisibleWords() {}

  private static Map.Entry<Pattern, String> cut(String pattern, String with) {
    return Map.entry(Pattern.compile(pattern), with);
  }

  /// The words of a file that its blocks do not have, each as often as it is missing.
  static List<String> lost(String file, List<Block> blocks) {
    Map<String, Integer> counts = new HashMap<>();
    for (Block block : blocks) {
      count(words(block.text()), counts);
      if (block.shape() instanceof Shape.Item(_, var literal, _)) {
        // Typed markers, such as `a.`, are cut off the text.
        count(words(literal), counts);
      }
    }
    List<String> lost = new ArrayList<>();
    for (String word : words(visible(file))) {
      if (counts.merge(word, -1, Integer::sum) < 0) {
        lost.add(word);
      }
    }
    return lost;
  }

  private static void count(List<String> words, Map<String, Integer> counts) {
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
  }

  private static String visible(String file) {
    String text = file.replace("\r\n", "\n");
    for (Map.Entry<Pattern, String> cut : CUTS) {
      text = cut.getKey().matcher(text).replaceAll(cut.getValue());
    }
    // Marks inside a word do not part it.
    return decoded(text).replaceAll("[*`\\\\]", "");
  }

  private static String decoded(String text) {
    return ENTITY
        .matcher(text)
        .replaceAll(
            entity -> {
              String decimal = entity.group(1);
              String hexadecimal = entity.group(2);
              int code =
                  decimal != null
                      ? Integer.parseInt(decimal)
                      : hexadecimal != null ? Integer.parseInt(hexadecimal, 16) : ' ';
              return Matcher.quoteReplacement(Character.toString(code));
            });
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.replaceAll("[*`\\\\]", ""))
        .results()
        .map(found -> found.group().toLowerCase(Locale.ROOT))
        .toList();
  }
}
