package lockstep.check.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lockstep.align.Lexicon;
import lockstep.check.Pair;
import lockstep.locale.EditDistance;
import lockstep.locale.LocaleData;

/// Tells whether words of one version stand, translated, among words of the other one.
final class Wording {
  // A less probable translation is mostly a word that often stands beside the right one.
  private static final double PROBABLE = 0.1;
  // What a word may say, however seldom.
  private static final double POSSIBLE = 0.02;
  // By way of a third language, two translations have to be right.
  private static final double LIKELY = 0.25;
  private static final int SAME_BEGINNING = 5;
  private static final int SHORTEST_STEM = 3;

  private final Lexicon lexicon;
  private final LocaleData left;
  private final LocaleData right;
  private final String source;

  Wording(Pair pair) {
    this.lexicon = pair.learning().lexicon();
    this.left = pair.leftLocale();
    this.right = pair.rightLocale();
    this.source = pair.sourceLocale();
  }

  /// How much of some words stands among others.
  ///
  /// @param share of their weight, in [0, 1]; 0 where there are no words
  /// @param known whether anything is known of the translation of a word that does not stand there
  record Share(double share, boolean known) {}

  /// The share of words of the version that stand among words of the reference.
  Share ofLeft(Collection<String> words, Set<String> others) {
    return share(words, left, others, right);
  }

  /// The share of words of the reference that stand among words of the version.
  Share ofRight(Collection<String> words, Set<String> others) {
    return share(words, right, others, left);
  }

  private Share share(
      Collection<String> words, LocaleData from, Set<String> others, LocaleData to) {
    double covered = 0;
    double total = 0;
    boolean known = false;
    Collection<String> telling = telling(words, from);
    Set<String> sources = sources(others, from, to);
    for (String word : telling) {
      double weight = Math.max(0.5, lexicon.weight(from.tag(), word));
      total += weight;
      if (stands(word, from.tag(), others, to.tag()) || isAmong(word, from, sources)) {
        covered += weight;
      } else {
        known |= !from.functionWords().contains(word) && isKnown(word, from.tag(), to.tag());
      }
    }
    return new Share(total == 0 ? 0 : covered / total, known);
  }

  /// What words of one translation say in the source language; nothing where one side is written in that.
  private Set<String> sources(Set<String> words, LocaleData from, LocaleData to) {
    Set<String> sources = new HashSet<>();
    if (!from.tag().equals(source) && !to.tag().equals(source) && !from.tag().equals(to.tag())) {
      for (String word : telling(words, to)) {
        sources.addAll(sources(word, to, LIKELY));
      }
    }
    return sources;
  }

  /// All that words of a version may say in the source language, as far as it is known; small words left out.
  Set<String> inSource(Collection<String> words, LocaleData locale) {
    return inSource(words, locale, PROBABLE);
  }

  /// The same with what they may say seldom.
  Set<String> perhapsInSource(Collection<String> words, LocaleData locale) {
    return inSource(words, locale, POSSIBLE);
  }

  private Set<String> inSource(Collection<String> words, LocaleData locale, double least) {
    Set<String> found = new HashSet<>();
    telling(words, locale).forEach(word -> found.addAll(sources(word, locale, least)));
    return found;
  }

  private List<String> sources(String word, LocaleData locale, double least) {
    return lexicon.translations(new Lexicon.Direction(locale.tag(), source), word).stream()
        .filter(one -> one.probability() >= least)
        .map(Lexicon.Translation::word)
        .toList();
  }

  private boolean isAmong(String word, LocaleData locale, Set<String> sources) {
    return !sources.isEmpty() && sources(word, locale, LIKELY).stream().anyMatch(sources::contains);
  }

  /// The words without small ones, unless all are small.
  private static Collection<String> telling(Collection<String> words, LocaleData locale) {
    List<String> telling = new ArrayList<>(new HashSet<>(words));
    telling.removeIf(word -> locale.functionWords().contains(word) || word.length() == 1);
    return telling.isEmpty() ? words : telling;
  }

  private boolean isKnown(String word, String from, String to) {
    return from.equals(to)
        || !lexicon.translations(new Lexicon.Direction(from, to), word).isEmpty();
  }

  private boolean stands(String word, String from, Set<String> others, String to) {
    if (others.contains(word)) {
      return true;
    }
    if (from.equals(to)) {
      return false;
    }
    if (translated(word, from, others, to)) {
      return true;
    }
    for (String part : lexicon.parts(from, word)) {
      if (translated(part, from, others, to) || others.contains(part)) {
        return true;
      }
    }
    for (String other : others) {
      if (isTranslation(other, to, word, from) || isCognate(word, other)) {
        return true;
      }
    }
    return false;
  }

  private boolean translated(String word, String from, Set<String> others, String to) {
    for (Lexicon.Translation one : lexicon.translations(new Lexicon.Direction(from, to), word)) {
      if (one.probability() >= PROBABLE
          && (others.contains(one.word())
              || others.stream().anyMatch(other -> isForm(one.word(), other)))) {
        return true;
      }
    }
    return false;
  }

  private boolean isTranslation(String word, String from, String other, String to) {
    for (Lexicon.Translation one : lexicon.translations(new Lexicon.Direction(from, to), word)) {
      if (one.probability() >= PROBABLE
          && (one.word().equals(other) || isForm(one.word(), other))) {
        return true;
      }
    }
    return false;
  }

  /// Whether two words of a language are likely forms of one word.
  private static boolean isForm(String one, String other) {
    int least = Math.min(one.length(), other.length());
    int same = 0;
    while (same < least && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same >= SAME_BEGINNING
        || same >= SHORTEST_STEM
            && same == least
            && Math.max(one.length(), other.length()) <= same + 3;
  }

  /// Whether two words of two languages are nearly spelt the same.
  private static boolean isCognate(String one, String other) {
    int least = Math.min(one.length(), other.length());
    return least >= SAME_BEGINNING
        && (one.regionMatches(0, other, 0, SAME_BEGINNING)
            || EditDistance.within(one, other, least > SAME_BEGINNING + 2 ? 3 : 2));
  }

  /// How a label of the reference is translated in the content, and how often.
  static Map<String, Integer> usual(Pair pair, String label) {
    return pair.learning()
        .labels()
        .translations(pair.rightLocale().tag(), label, pair.leftLocale().tag());
  }

  /// What a label of the version translates in the content, and how often.
  static Map<String, Integer> meant(Pair pair, String label) {
    return pair.learning()
        .labels()
        .translations(pair.leftLocale().tag(), label, pair.rightLocale().tag());
  }

  /// The words of a text in lower case: letters and digits.
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    String plain = text.toLowerCase(Locale.ROOT);
    int start = -1;
    for (int i = 0; i <= plain.length(); i++) {
      boolean inside = i < plain.length() && Character.isLetterOrDigit(plain.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(plain.substring(start, i));
        start = -1;
      }
    }
    return words;
  }
}
