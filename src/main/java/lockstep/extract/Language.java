package lockstep.extract;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.locale.LocaleData;
import lockstep.locale.Phrases;

/// A locale as extraction uses it: its words made into patterns once.
///
/// @param stepWords matches `Step n:` at the start of a heading; group 1 is the number
/// @param stepWord matches the word alone
/// @param roleJoints what joins several roles in one entry
/// @param actors tells who acts
record Language(
    LocaleData locale,
    Pattern stepWords,
    Pattern stepWord,
    Pattern roleJoints,
    ActorReader actors) {
  /// Commas part the names of clouds; "and" is a word of the names.
  static final Pattern COMMAS = Pattern.compile("[,;]");

  static Language of(LocaleData locale) {
    Phrases phrases = locale.phrases();
    Pattern steps =
        Pattern.compile(
            "(?:"
                + words(phrases.step())
                + ")[\\s\u00A0]*(?:n[\u00B0\u00BAo]\\.?[\\s\u00A0]*)?([0-9]{1,2})(?![0-9])[\\s\u00A0]*[.:)\u2013\u2014-]*[\\s\u00A0]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    Pattern word =
        Pattern.compile(
            "(?:" + words(phrases.step()) + ")(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    List<String> joints = Stream.concat(phrases.and().stream(), phrases.or().stream()).toList();
    Pattern roles =
        Pattern.compile(
            "[,;]|(?<=[\\s\u00A0])(?:" + words(joints) + ")(?=[\\s\u00A0])",
            Pattern.CASE_INSENSITIVE);
    return new Language(locale, steps, word, roles, new ActorReader(locale));
  }

  /// Any of the words; nothing matches where there are none.
  static String words(List<String> words) {
    return words.isEmpty()
        ? "(?!)"
        : words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  Phrases phrases() {
    return locale.phrases();
  }
}
