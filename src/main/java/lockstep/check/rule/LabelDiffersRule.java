package lockstep.check.rule;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Severity;
import lockstep.locale.LocaleData;

/// Flags labels of the user interface that say something else than the label of the reference.
public final class LabelDiffersRule implements PairRule {
  private static final int SHORTEST = 3;
  private static final Pattern ABBREVIATION =
      Pattern.compile("(?<![\\p{L}\\d])\\p{Lu}{2,5}(?![\\p{L}\\d])");

  @Override
  public String id() {
    return "label-differs";
  }

  @Override
  public FindingClass findingClass() {
    return FindingClass.FAULT;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> findings(Pair pair) {
    return BoldComparison.differences(pair).stream()
        .filter(difference -> difference.kind() == BoldComparison.Kind.OTHER_LABEL)
        .filter(difference -> isLabel(difference.reference(), pair.rightLocale(), pair))
        .filter(difference -> isLabel(difference.label(), pair.leftLocale(), pair))
        .filter(difference -> !isWrittenOut(difference, pair))
        .map(difference -> finding(difference, pair));
  }

  /// Beside another translation, bold words that no screen would show so, like "the" or "not", are bold that slipped, no label.
  private static boolean isLabel(String words, LocaleData locale, Pair pair) {
    return pair.rightLocale().tag().equals(pair.sourceLocale())
        || Wording.words(words).stream()
            .anyMatch(word -> word.length() >= SHORTEST && !isSmall(word, locale))
        || words.equals(words.toUpperCase(Locale.ROOT));
  }

  private static boolean isSmall(String word, LocaleData locale) {
    return locale.functionWords().contains(word)
        || locale.comparison().at("negation").texts("words").contains(word);
  }

  /// Whether another translation has an abbreviation: this one may have its words instead.
  private static boolean isWrittenOut(BoldComparison.Difference difference, Pair pair) {
    return !pair.rightLocale().tag().equals(pair.sourceLocale())
        && difference.usual().isEmpty()
        && ABBREVIATION.matcher(difference.reference()).find()
        && !ABBREVIATION.matcher(difference.label()).find();
  }

  private Finding finding(BoldComparison.Difference difference, Pair pair) {
    Map<String, String> values = new HashMap<>();
    values.put("label", difference.label());
    values.put("reference", difference.reference());
    values.put("expected", difference.usual());
    values.put("usual", difference.usual().isEmpty() ? "" : Finding.phrase("label.usual"));
    return pair.finding(
        this,
        difference.here(),
        Optional.of(difference.there()),
        difference.reference() + " -> " + difference.label(),
        values);
  }
}
