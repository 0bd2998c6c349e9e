package lockstep.check.rule;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lockstep.check.Pair;
import lockstep.locale.LocaleData;

/// Tells how much bold words look like a label of a screen: translation often draws bold to the words beside a label, and the bold of
/// another translation is no better than one's own.
final class LabelSigns {
  // So many letters in common say that compounds begin with the same word.
  private static final int BEGINNING = 4;

  private final Pair pair;
  private final Wording wording;
  private final LanguageData<Set<String>> edges =
      new LanguageData<>(locale -> Set.copyOf(locale.comparison().at("labels").texts("edges")));

  LabelSigns(Pair pair, Wording wording) {
    this.pair = pair;
    this.wording = wording;
  }

  /// Whether bold words of the version look less like a label than those of the reference do.
  boolean isLessLikely(BoldWords own, BoldWords other) {
    return signs(own, pair.leftLocale()) < signs(other, pair.rightLocale());
  }

  /// Whether the content translates one label of the source language by both.
  boolean haveOneSource(BoldWords own, BoldWords other) {
    Set<String> sources = source(own, pair.leftLocale()).keySet();
    return source(other, pair.rightLocale()).keySet().stream().anyMatch(sources::contains);
  }

  /// The labels of the source language that bold words translate in the content, and how often; none for the source language itself.
  private Map<String, Integer> source(BoldWords bold, LocaleData locale) {
    return pair.learning().labels().translations(locale.tag(), bold.text(), pair.sourceLocale());
  }

  /// Whether nothing that bold words may say in the source language is what those of the reference may say there.
  boolean isAnother(BoldWords own, BoldWords other) {
    Set<String> said = inSource(own, pair.leftLocale());
    Set<String> meant = inSource(other, pair.rightLocale());
    return !said.isEmpty()
        && !meant.isEmpty()
        && Collections.disjoint(said, meant)
        && !beginAlike(own.words(), other.words());
  }

  /// Whether bold words and those of the reference may say the same in the source language.
  boolean isLikelySame(BoldWords own, BoldWords other) {
    return beginAlike(own.words(), other.words())
        || !Collections.disjoint(
            inSource(own, pair.leftLocale()), inSource(other, pair.rightLocale()));
  }

  /// "planhantering" and "Planbeheer": compounds of which nobody knows the whole.
  private static boolean beginAlike(List<String> some, List<String> others) {
    return some.stream()
        .filter(word -> word.length() > BEGINNING)
        .anyMatch(
            word ->
                others.stream()
                    .anyMatch(
                        other ->
                            other.length() > BEGINNING
                                && other.regionMatches(0, word, 0, BEGINNING)));
  }

  /// Whether bold words say what one of the bold words of the source text says.
  boolean isOneOf(BoldWords bold, LocaleData locale, List<BoldWords> sources) {
    Set<String> said = inSource(bold, locale);
    said.addAll(wording.perhapsInSource(bold.words(), locale));
    return sources.stream()
        .anyMatch(
            source ->
                beginAlike(bold.words(), source.words())
                    || source.words().equals(bold.words())
                    || source.words().stream().anyMatch(said::contains));
  }

  /// Whether bold words say something that no bold words of the source text say.
  boolean isNoneOf(BoldWords bold, LocaleData locale, List<BoldWords> sources) {
    return !inSource(bold, locale).isEmpty() && !isOneOf(bold, locale, sources);
  }

  private Set<String> inSource(BoldWords bold, LocaleData locale) {
    Set<String> words = wording.inSource(bold.words(), locale);
    source(bold, locale).keySet().forEach(label -> words.addAll(Wording.words(label)));
    return words;
  }

  /// Whether bold words of the reference begin or end with a small word, as no label does.
  boolean isSlipped(BoldWords other) {
    return hasSmallEdge(other.words(), pair.rightLocale());
  }

  /// Signs of a label less signs of none.
  private int signs(BoldWords bold, LocaleData locale) {
    int signs = 0;
    if (bold.isName()) {
      signs++;
    }
    if (isUsual(bold, locale)) {
      signs++;
    }
    if (hasSmallEdge(bold.words(), locale) || bold.isNumber()) {
      signs--;
    }
    return signs;
  }

  /// Whether the content has the words as a label more than once, always for the same one.
  private boolean isUsual(BoldWords bold, LocaleData locale) {
    Map<String, Integer> meant = source(bold, locale);
    int all = meant.values().stream().mapToInt(Integer::intValue).sum();
    return meant.values().stream().anyMatch(count -> count > 1 && 2 * count > all);
  }

  private boolean hasSmallEdge(List<String> words, LocaleData locale) {
    Set<String> small = edges.of(locale);
    return small.contains(words.getFirst()) || small.contains(words.getLast());
  }
}
