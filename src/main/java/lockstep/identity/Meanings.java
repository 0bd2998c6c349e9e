package lockstep.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.align.Passage;
import lockstep.format.Yaml;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;

/// Tells whether two texts of one language that have nearly all words in common mean something else all the same: one negates, one says
/// the opposite, or they have other numbers. Safe for use by several threads.
public final class Meanings {
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");

  private final Locales locales;
  private final Map<String, Words> byLocale = new ConcurrentHashMap<>();

  /// @param locales know the words
  public Meanings(Locales locales) {
    this.locales = locales;
  }

  /// Whether two texts mean something else, as far as single words tell.
  ///
  /// @param language tag of both
  /// @param before bare, see [Passage#bare(String)]
  /// @param after likewise
  boolean differ(String language, String before, String after) {
    return locales
        .find(language)
        .map(locale -> byLocale.computeIfAbsent(locale.tag(), _ -> Words.of(locale)))
        .filter(words -> words.differ(' ' + before + ' ', ' ' + after + ' '))
        .isPresent();
  }

  /// What turns a text of a language round, each with spaces around it.
  private record Words(
      List<String> negations, List<Opposites> opposites, Map<String, String> numbers) {
    static Words of(LocaleData locale) {
      Yaml data = locale.comparison();
      List<Opposites> opposites = new ArrayList<>();
      for (String pair : data.at("opposites").values().keySet()) {
        Yaml both = data.at("opposites").at(pair);
        opposites.add(new Opposites(spaced(both.texts("one")), spaced(both.texts("other"))));
      }
      Map<String, String> numbers = new HashMap<>();
      Yaml named = data.at("numbers").at("words");
      for (String number : named.values().keySet()) {
        named.texts(number).forEach(word -> numbers.put(Passage.bare(word), number));
      }
      return new Words(spaced(data.at("negation").texts("words")), opposites, numbers);
    }

    private static List<String> spaced(List<String> words) {
      return words.stream()
          // Of "ne ... pas" both words stand in the list too.
          .filter(word -> !word.contains("..."))
          .map(word -> ' ' + Passage.bare(word) + (word.endsWith("*") ? "" : " "))
          .filter(word -> !word.isBlank())
          .distinct()
          .toList();
    }

    boolean differ(String before, String after) {
      return count(negations, before) != count(negations, after)
          || opposites.stream().anyMatch(pair -> pair.isExchanged(before, after))
          || !numbers(before).equals(numbers(after));
    }

    /// How often each number stands in a text; one may as well be an article and does not count.
    private Map<String, Integer> numbers(String text) {
      Map<String, Integer> found = new HashMap<>();
      for (String word : text.strip().split(" ")) {
        Matcher digits = NUMBER.matcher(word);
        Optional.ofNullable(numbers.get(word))
            .or(() -> digits.find() ? Optional.of(word) : Optional.empty())
            .filter(number -> !number.equals("1"))
            .ifPresent(number -> found.merge(number, 1, Integer::sum));
      }
      return found;
    }
  }

  /// Words that mean the opposite of each other.
  private record Opposites(List<String> one, List<String> other) {
    boolean isExchanged(String before, String after) {
      int ones = count(one, after) - count(one, before);
      int others = count(other, after) - count(other, before);
      return Integer.signum(ones) * Integer.signum(others) < 0;
    }
  }

  private static int count(List<String> words, String text) {
    int count = 0;
    for (String word : words) {
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        count++;
      }
    }
    return count;
  }
}
