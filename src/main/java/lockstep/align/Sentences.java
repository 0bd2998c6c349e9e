package lockstep.align;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a text into sentences as its language does.
public final class Sentences {
  private static final String INSIDE = " ,-/_@#&%+='’\u00A0";

  private Sentences() {}

  /// The sentences in order, without white space around them, none empty.
  public static List<String> of(String text, String locale) {
    if (isOne(text)) {
      return List.of(text.strip());
    }
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(locale));
    breaks.setText(text);
    List<String> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String sentence = text.substring(start, end).strip();
      if (!sentence.isEmpty()) {
        sentences.add(sentence);
      }
    }
    return sentences;
  }

  /// Whether nothing in a text can end a sentence but its last character. Most blocks are so, and a break iterator takes long to make.
  private static boolean isOne(String text) {
    int end = text.length() - 1;
    for (int n = 0; n < end; n++) {
      char c = text.charAt(n);
      boolean isInside = Character.isLetterOrDigit(c) || INSIDE.indexOf(c) >= 0;
      if (!isInside) {
        return false;
      }
    }
    return !text.isBlank();
  }
}
