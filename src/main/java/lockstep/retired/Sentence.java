package lockstep.retired;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A sentence, a row of a table or a line of code. What is asked about it is answered once for all names in it.
final class Sentence {
  private final int start;
  private final String text;
  private final Map<Object, Boolean> answers = new HashMap<>();

  Sentence(int start, String text) {
    this.start = start;
    this.text = ContextWords.normal(text);
  }

  /// Where it begins in its passage.
  int start() {
    return start;
  }

  /// Its characters; apostrophes and spaces plain, places as in the passage.
  String text() {
    return text;
  }

  /// Whether a pattern is found in it.
  boolean has(Pattern pattern) {
    return answer(pattern, one -> pattern.matcher(one).find());
  }

  /// What a question that has a key of its own says about the text.
  boolean answer(Object key, Function<String, Boolean> question) {
    Boolean known = answers.get(key);
    if (known == null) {
      known = question.apply(text);
      answers.put(key, known);
    }
    return known;
  }
}
