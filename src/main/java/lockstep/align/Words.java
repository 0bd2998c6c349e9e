package lockstep.align;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a text into the words that a lexicon knows: letters and digits in lower case; hyphens, apostrophes and other marks part words.
final class Words {
  private Words() {}

  /// The words in the order of the text; numbers are none, they are compared by their value elsewhere.
  static List<String> of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    int start = -1;
    boolean letters = false;
    for (int i = 0; i <= plain.length(); i++) {
      boolean inside = i < plain.length() && Character.isLetterOrDigit(plain.charAt(i));
      if (inside) {
        start = start < 0 ? i : start;
        letters |= Character.isLetter(plain.charAt(i));
      } else if (start >= 0) {
        if (letters) {
          words.add(plain.substring(start, i));
        }
        start = -1;
        letters = false;
      }
    }
    return words;
  }
}
