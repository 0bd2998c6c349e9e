package lockstep.locale;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The form in which written names are compared: lower case, letters and digits only. Machine translation splits and joins words,
/// swallows hyphens and exchanges apostrophes; none of this makes another name.
public final class Normal {
  private Normal() {}

  /// The comparable form of a text, empty when it has no letter or digit.
  public static String of(String written) {
    StringBuilder bare = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c >= '\u0250') {
        // Beyond Latin letters: ligatures, combining marks, full-width forms.
        return composed(written);
      }
      if (Character.isLetterOrDigit(c)) {
        bare.append(Character.toLowerCase(c));
      }
    }
    return bare.toString();
  }

  private static String composed(String written) {
    String form = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder bare = new StringBuilder(form.length());
    form.codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
    return bare.toString();
  }

  /// The comparable forms of a text's words with one space between them.
  public static String words(String written) {
    return Pattern.compile("[\\s\u00A0]+")
        .splitAsStream(written.strip())
        .map(Normal::of)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /// Where a phrase ends that a text begins with; -1 when it begins with another or goes on within a word. The text may have glued
  /// words of the phrase; it may not have split them, since parts of words are other words ("klanten", "klant en").
  ///
  /// @param phrase made by [#words(String)]
  public static int prefixEnd(String text, String phrase) {
    int matched = 0;
    int at = 0;
    while (at < text.length() && matched < phrase.length()) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      boolean blank = Character.isWhitespace(c) || c == 0xA0;
      if (!blank && !Character.isLetterOrDigit(c)) {
        continue;
      }
      boolean boundary = phrase.charAt(matched) == ' ';
      if (blank && (boundary || matched == 0 || phrase.charAt(matched - 1) == ' ')) {
        matched += boundary ? 1 : 0;
        continue;
      }
      if (blank) {
        return -1;
      }
      matched += boundary ? 1 : 0;
      int lower = Character.toLowerCase(c);
      if (phrase.codePointAt(matched) != lower) {
        return -1;
      }
      matched += Character.charCount(lower);
    }
    boolean within = at < text.length() && Character.isLetterOrDigit(text.codePointAt(at));
    return matched == phrase.length() && !within ? at : -1;
  }
}
