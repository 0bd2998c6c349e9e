package lockstep.check.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lockstep.format.Yaml;
import lockstep.locale.LocaleData;

/// Counts the negations of texts, by the words of each language. Safe for use by several threads.
final class Negations {
  // "No." and a cell that says "No" answer a question, they turn no sentence round.
  private static final Pattern ANSWER =
      Pattern.compile("(?<=^|[|.?:]\\s{0,3})\\p{L}{2,8}(?=\\s{0,3}(?:[|.,!]|$))");
  private static final String WORD = "words";
  private static final String WEAK = "weak";
  private static final String EITHER = "either";
  private static final String DOUBLE = "double";
  private static final String CONDITION = "conditions";

  private final LanguageData<Wordings> wordings = new LanguageData<>(Negations::wordings);

  private final LanguageData<Set<String>> prefixed =
      new LanguageData<>(
          locale ->
              locale.comparison().at("negation").texts(WEAK).stream()
                  .filter(word -> word.endsWith("-"))
                  .collect(Collectors.toSet()));

  private final LanguageData<Wordings> forms = new LanguageData<>(Negations::forms);

  private static Wordings forms(LocaleData locale) {
    Yaml negation = locale.comparison().at("negation");
    return new Wordings().with(EITHER, negation.texts(EITHER)).with(DOUBLE, negation.texts(DOUBLE));
  }

  private static Wordings wordings(LocaleData locale) {
    Yaml negation = locale.comparison().at("negation");
    return new Wordings()
        .with(WORD, negation.texts(WORD))
        .with(WEAK, negation.texts(WEAK))
        .with("idle", negation.texts("idle"));
  }

  /// @param words that negate
  /// @param weak words that another language may negate for
  /// @param prefixes beginnings that negate the word behind them, like "non-"; the weak words have them too
  record Count(int words, int weak, int prefixes) {
    int all() {
      return words + weak;
    }

    Count less(Count other) {
      return new Count(words - other.words, weak - other.weak, prefixes - other.prefixes);
    }
  }

  /// What a text of a language has.
  Count count(LocaleData locale, String text) {
    List<String> tokens = Tokens.of(ANSWER.matcher(text).replaceAll(""));
    Map<String, Integer> counts = wordings.of(locale).count(tokens);
    int prefixes = (int) tokens.stream().filter(prefixed.of(locale)::contains).count();
    return new Count(counts.getOrDefault(WORD, 0), counts.getOrDefault(WEAK, 0), prefixes);
  }

  /// Whether a text leaves open which of the two it is: "may or may not".
  boolean isEither(LocaleData locale, String text) {
    return forms.of(locale).count(Tokens.of(text)).containsKey(EITHER);
  }

  /// Whether a text begins with a condition: "if".
  boolean isConditional(LocaleData locale, String text) {
    List<String> tokens = Tokens.of(text);
    return !tokens.isEmpty()
        && locale
            .comparison()
            .at("negation")
            .texts(CONDITION)
            .contains(tokens.getFirst().toLowerCase(Locale.ROOT));
  }

  /// Whether a text negates twice what may as well be said without a negation: "cannot ... without".
  boolean isDouble(LocaleData locale, String text) {
    return forms.of(locale).count(Tokens.of(text)).containsKey(DOUBLE);
  }
}
