package lockstep.check.rule;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import lockstep.locale.LocaleData;

/// What a rule makes of the words of each language, made once. Safe for use by several threads.
///
/// @param <T> what is made
final class LanguageData<T> {
  private final Map<String, T> made = new ConcurrentHashMap<>();
  private final Function<LocaleData, T> maker;

  LanguageData(Function<LocaleData, T> maker) {
    this.maker = maker;
  }

  /// What was made of a language.
  T of(LocaleData locale) {
    return made.computeIfAbsent(locale.fingerprint(), _ -> maker.apply(locale));
  }
}
