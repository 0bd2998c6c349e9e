package lockstep.check.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lockstep.check.Pair;
import lockstep.format.Yaml;
import lockstep.locale.LocaleData;

/// Finds words of two texts that mean the opposite of each other, by the words of each language. Safe for use by several threads.
final class OppositeWords {
  private static final String ONE = " one";
  private static final String OTHER = " other";

  private final LanguageData<Wordings> wordings = new LanguageData<>(OppositeWords::wordings);

  private static Wordings wordings(LocaleData locale) {
    Yaml pairs = locale.comparison().at("opposites");
    Wordings wordings = new Wordings();
    for (String name : pairs.values().keySet()) {
      wordings.with(name + ONE, pairs.at(name).texts("one"));
      wordings.with(name + OTHER, pairs.at(name).texts("other"));
    }
    return wordings;
  }

  /// The name of the first pair of opposites of which one text has more of the one and the other more of the other.
  Optional<String> between(Pair pair, String left, String right) {
    return between(pair.leftLocale(), left, pair.rightLocale(), right);
  }

  /// The same for two texts of any languages.
  Optional<String> between(LocaleData language, String left, LocaleData other, String right) {
    Map<String, Integer> ours = wordings.of(language).count(Tokens.of(left));
    Map<String, Integer> theirs = wordings.of(other).count(Tokens.of(right));
    return new LinkedHashMap<>(theirs)
        .keySet().stream()
            .map(kind -> kind.substring(0, kind.lastIndexOf(' ')))
            .distinct()
            .filter(
                name ->
                    isOpposite(ours, theirs, name, ONE, OTHER)
                        || isOpposite(ours, theirs, name, OTHER, ONE))
            .min(String::compareTo);
  }

  private static boolean isOpposite(
      Map<String, Integer> ours, Map<String, Integer> theirs, String name, String a, String b) {
    int lost = theirs.getOrDefault(name + a, 0) - ours.getOrDefault(name + a, 0);
    int gained = ours.getOrDefault(name + b, 0) - theirs.getOrDefault(name + b, 0);
    return lost > 0 && gained > 0 && (!theirs.containsKey(name + b) || !ours.containsKey(name + a));
  }
}
