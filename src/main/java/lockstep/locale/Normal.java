package lockstep.locale;

import java.text.Normalizer;
import java.util.Locale;

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

  /// Where the words of a comparable form end that a text begins with; -1 when it begins with others or goes on within a word.
  ///
  /// @param form made by [#of(String)]
  public static int prefixEnd(String text, String form) {
    int matched = 0;
    int at = 0;
    while (at < text.length() && matched < form.length()) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (!Character.isLetterOrDigit(c)) {
        continue;
      }
      int lower = Character.toLowerCase(c);
      if (form.codePointAt(matched) != lower) {
        return -1;
      }
      matched += Character.charCount(lower);
    }
    boolean within = at < text.length() && Character.isLetterOrDigit(text.codePointAt(at));
    return matched == form.length() && !within ? at : -1;
  }
}
