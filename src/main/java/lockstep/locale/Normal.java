package lockstep.locale;

import java.text.Normalizer;
import java.util.Locale;

/// The form in which written names are compared: lower case, letters and digits only. Machine translation splits and joins words,
/// swallows hyphens and exchanges apostrophes; none of this makes another name.
final class Normal {
  private Normal() {}

  /// The comparable form of a text, empty when it has no letter or digit.
  static String of(String written) {
    String composed = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder bare = new StringBuilder(composed.length());
    composed.codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
    return bare.toString();
  }
}
