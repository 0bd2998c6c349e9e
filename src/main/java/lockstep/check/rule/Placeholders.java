package lockstep.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import lockstep.align.Lexicon;
import lockstep.check.Pair;

/// Words in brackets that the reader replaces.
final class Placeholders {
  // A letter or a closing bracket before it makes it a type's parameter: List<string>.
  private static final Pattern IN_CODE =
      Pattern.compile("(?<![\\w)\\]])<(?!/|!)[\\p{L}][^<>\n]{0,60}>|\\{[\\p{L}][\\p{L}\\d_-]*}");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]+");
  private static final int SAME_BEGINNING = 5;

  private Placeholders() {}

  /// The placeholders of a line of code.
  static List<String> of(String code) {
    return code.indexOf('<') < 0 && code.indexOf('{') < 0
        ? List.of()
        : IN_CODE.matcher(code).results().map(match -> match.group()).toList();
  }

  /// A line of code without the words of its placeholders.
  static String blanked(String code) {
    return code.indexOf('<') < 0 && code.indexOf('{') < 0
        ? code
        : IN_CODE.matcher(code).replaceAll("<>");
  }

  /// The words of a placeholder in lower case.
  static List<String> words(String placeholder) {
    List<String> words = new ArrayList<>();
    for (String word : NO_WORD.split(placeholder.toLowerCase(Locale.ROOT))) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /// Whether one placeholder is the other in another language.
  static boolean isTranslation(String left, String right, Pair pair) {
    String from = pair.leftLocale().tag();
    String to = pair.rightLocale().tag();
    if (from.equals(to)) {
      return false;
    }
    List<String> ours = words(left);
    List<String> theirs = words(right);
    Lexicon lexicon = pair.learning().lexicon();
    return !ours.isEmpty()
        && !ours.equals(theirs)
        && ours.stream()
            .allMatch(
                word ->
                    theirs.contains(word)
                        || stands(lexicon, new Lexicon.Direction(from, to), word, theirs)
                        || theirs.stream()
                            .anyMatch(
                                other ->
                                    stands(
                                        lexicon,
                                        new Lexicon.Direction(to, from),
                                        other,
                                        List.of(word))));
  }

  private static boolean stands(
      Lexicon lexicon, Lexicon.Direction direction, String word, List<String> others) {
    return lexicon.translations(direction, word).stream()
        .anyMatch(
            translation ->
                others.stream()
                    .anyMatch(
                        other ->
                            other.equals(translation.word())
                                || begins(other, translation.word())
                                || begins(translation.word(), other)));
  }

  private static boolean begins(String word, String start) {
    return start.length() >= SAME_BEGINNING && word.startsWith(start);
  }
}
