package lockstep.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.format.Yaml;
import lockstep.locale.LocaleData;
import lockstep.procedure.Block;
import lockstep.procedure.Version;

/// How often words and neighbouring words stand in the documents of each language: what tells a word that was torn, or words that were
/// glued, from others. Words are runs of letters and digits in lower case. Safe for use by several threads.
public final class WordUse {
  /// Nothing is known of any word.
  public static final WordUse NONE = new WordUse(Optional.empty());

  // Pairs that stand together less often tell nothing.
  private static final int TELLING_PAIR = 3;
  // With more pairs than this in memory, those seen once are forgotten: of real texts most.
  private static final int MOST_PAIRS = 500_000;

  private Optional<Uncounted> uncounted;
  private volatile Map<String, Language> languages = Map.of();

  private WordUse(Optional<Uncounted> uncounted) {
    this.uncounted = uncounted;
  }

  /// Texts whose words nobody has asked for.
  private record Uncounted(Collection<Subject> subjects, Collection<LocaleData> locales) {}

  /// What one language has.
  ///
  /// @param words how often each stands
  /// @param pairs how often two stand as neighbours, parted by a space: those that are frequent, and those that are also one word
  /// @param apart words that are no part of a compound; empty where the language does not write compounds as one word
  /// @param first words that no other word begins with
  /// @param last words that no other word ends with
  public record Language(
      Map<String, Integer> words,
      Map<String, Integer> pairs,
      Set<String> apart,
      Set<String> first,
      Set<String> last) {
    static final Language NONE = new Language(Map.of(), Map.of(), Set.of(), Set.of(), Set.of());

    /// How often a word stands in the content.
    public int count(String word) {
      return words.getOrDefault(word, 0);
    }

    /// How often two words stand as neighbours, 0 also where that is seldom and they are never one word.
    public int count(String one, String next) {
      return pairs.getOrDefault(one + ' ' + next, 0);
    }
  }

  /// The words of some files and of the source texts that they carry, counted when somebody asks first.
  public static WordUse of(Collection<Subject> subjects, Collection<LocaleData> locales) {
    return new WordUse(Optional.of(new Uncounted(List.copyOf(subjects), List.copyOf(locales))));
  }

  private Map<String, Language> languages() {
    return languages.isEmpty() ? counted() : languages;
  }

  private synchronized Map<String, Language> counted() {
    if (uncounted.isPresent()) {
      languages = count(uncounted.orElseThrow());
      uncounted = Optional.empty();
    }
    return languages;
  }

  private static Map<String, Language> count(Uncounted texts) {
    Map<String, List<Version>> versions = new TreeMap<>();
    texts.subjects().stream()
        .flatMap(subject -> Stream.of(subject.version(), subject.base()))
        .flatMap(version -> version.stream())
        .forEach(
            version ->
                versions.computeIfAbsent(version.locale(), _ -> new ArrayList<>()).add(version));
    return texts.locales().parallelStream()
        .filter(locale -> versions.containsKey(locale.tag()))
        .collect(
            Collectors.toConcurrentMap(
                LocaleData::tag, locale -> count(versions.get(locale.tag()), locale)));
  }

  /// What a language has.
  public Language language(String locale) {
    return languages().getOrDefault(locale, Language.NONE);
  }

  /// Whether a word stands in documents of another language: mostly a name.
  public boolean isElsewhere(String locale, String word) {
    return languages().entrySet().stream()
        .anyMatch(one -> !one.getKey().equals(locale) && one.getValue().count(word) > 0);
  }

  /// Whether two words often stand as neighbours in documents of another language.
  public boolean isElsewhere(String locale, String word, String next) {
    return languages().entrySet().stream()
        .anyMatch(one -> !one.getKey().equals(locale) && one.getValue().count(word, next) > 0);
  }

  private static Language count(List<Version> versions, LocaleData locale) {
    Map<String, Integer> words = new HashMap<>();
    Map<String, Integer> pairs = new HashMap<>();
    for (Version version : versions) {
      for (Block block : version.blocks()) {
        count(block.text(), words, pairs);
      }
      if (pairs.size() > MOST_PAIRS) {
        pairs.values().removeIf(count -> count == 1);
      }
    }
    pairs
        .entrySet()
        .removeIf(
            pair ->
                pair.getValue() < TELLING_PAIR
                    && !words.containsKey(pair.getKey().replace(" ", "")));
    Yaml forms = locale.comparison().at("words");
    Set<String> apart = new HashSet<>(forms.texts("apart"));
    if (!apart.isEmpty()) {
      apart.addAll(locale.functionWords());
    }
    return new Language(
        Map.copyOf(words),
        Map.copyOf(pairs),
        Set.copyOf(apart),
        Set.copyOf(forms.texts("first")),
        Set.copyOf(forms.texts("last")));
  }

  private static void count(String text, Map<String, Integer> words, Map<String, Integer> pairs) {
    String plain = text.toLowerCase(Locale.ROOT);
    String before = "";
    int end = -2;
    int start = -1;
    for (int i = 0; i <= plain.length(); i++) {
      boolean inside = i < plain.length() && Character.isLetterOrDigit(plain.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        String word = plain.substring(start, i);
        words.merge(word, 1, Integer::sum);
        if (start == end + 1 && isSpace(plain.charAt(end))) {
          pairs.merge(before + ' ' + word, 1, Integer::sum);
        }
        before = word;
        end = i;
        start = -1;
      }
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\u00A0' || c == '\u202F';
  }
}
