package lockstep.align;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a text into sentences.
public final class Sentences {
  private static final String INSIDE = " ,-/_@#&%+='’\u00A0";

  // The platform has one set of rules for the sentences of all languages, and reads it again
  // whenever another language is asked for than the time before. Never set to a text itself, so
  // that
  // several threads can copy it.
  private static final BreakIterator ANY = BreakIterator.getSentenceInstance(Locale.ROOT);

  private Sentences() {}

  /// The sentences in order, without white space around them, none empty.
  public static List<String> of(String text) {
    if (isOne(text)) {
      return List.of(text.strip());
    }
    BreakIterator breaks = (BreakIterator) ANY.clone();
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
