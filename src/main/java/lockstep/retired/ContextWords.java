package lockstep.retired;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lockstep.format.Yaml;

/// The words by which a text shows why it names something retired, of all languages together: translations leave sentences in English,
/// and scripts have no language.
final class ContextWords {
  // No sentence; a pattern that matches nothing.
  private static final Pattern NEVER = Pattern.compile("(?!)");

  final Pattern run;
  final Pattern change;
  final Pattern ended;
  final Pattern runAfter;
  final Pattern warned;
  final Pattern unwanted;
  final Pattern clause;
  final Pattern formerly;
  final Pattern negative;
  final Pattern module;
  final Pattern leaving;

  private ContextWords(List<Yaml> languages) {
    this.run = words(languages, "run");
    this.change = words(languages, "change");
    this.ended = words(languages, "ended");
    this.runAfter = words(languages, "run-after");
    this.warned = words(languages, "warned");
    this.unwanted = words(languages, "unwanted");
    this.clause = words(languages, "clause");
    this.formerly = words(languages, "formerly");
    this.negative = words(languages, "negative");
    this.module = words(languages, "module");
    this.leaving = words(languages, "leaving");
  }

  /// The words of some languages.
  static ContextWords of(Collection<Yaml> languages) {
    return new ContextWords(List.copyOf(languages));
  }

  private static Pattern words(List<Yaml> languages, String key) {
    Set<String> forms = new LinkedHashSet<>();
    languages.forEach(language -> forms.addAll(language.texts(key)));
    return forms.isEmpty() ? NEVER : pattern(forms);
  }

  /// A pattern for whole words; a star stands for any letters, three dots for up to six words.
  static Pattern pattern(Collection<String> forms) {
    String any =
        forms.stream()
            .sorted((a, b) -> Integer.compare(b.length(), a.length()))
            .map(ContextWords::expression)
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<![\\p{L}\\d-])(?:" + any + ")(?![\\p{L}\\d])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String expression(String form) {
    String quoted = Pattern.quote(normal(form).strip());
    return quoted
        .replace(" ... ", "\\E(?:\\s+\\S+){0,6}?\\s+\\Q")
        .replace("*", "\\E\\p{L}*\\Q")
        .replace(" ", "\\E\\s+\\Q");
  }

  /// Text as the patterns expect it: plain apostrophes and spaces.
  static String normal(String text) {
    return text.replace('\u2019', '\'')
        .replace('\u00A0', ' ')
        .replace('\u202F', ' ')
        .replace('\n', ' ');
  }
}
