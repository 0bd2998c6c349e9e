package lockstep.align;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a text into sentences as its language does.
public final class Sentences {
  private Sentences() {}

  /// The sentences in order, without white space around them, none empty.
  public static List<String> of(String text, String locale) {
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
}
