package lockstep.retired;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a sentence tells the reader not to use the thing that it names: the negated verb must be about the name, not about something else
/// in the sentence.
final class Warning {
  private static final Pattern LISTED = Pattern.compile("[\\p{L}\\d]+-[\\p{L}\\d]+\\s*,");
  private static final Pattern PAUSE = Pattern.compile("[,;:]");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  // Stands for the name.
  private static final String NAME = "x-x";
  private static final int OBJECT_WORDS = 8;
  private static final int SUBJECT_WORDS = 4;

  private Warning() {}

  /// Whether the reader is told not to use the name.
  static boolean isAbout(Surroundings around, ContextWords words) {
    return around.sentence().has(words.warned) && governs(around, words.warned, words, false)
        || around.sentence().has(words.unwanted) && governs(around, words.unwanted, words, true);
  }

  /// Whether a clause ends in a text.
  static boolean hasBoundary(String between, ContextWords words) {
    String rest = LISTED.matcher(between).replaceAll(" ");
    return PAUSE.matcher(rest).find() || words.clause.matcher(rest).find();
  }

  private static boolean governs(
      Surroundings around, Pattern negated, ContextWords words, boolean mayFollow) {
    String before = around.before();
    String clause = before + NAME + around.behind();
    Matcher found = negated.matcher(clause);
    int at = 0;
    while (at < clause.length() && found.find(at)) {
      String itself = clause.substring(found.start(), found.end());
      boolean about;
      if (found.end() <= before.length()) {
        String between = clause.substring(found.end(), before.length());
        about =
            isNear(between, OBJECT_WORDS)
                && !isRunOnItsOwn(between, words)
                && !hasBoundary(between, words);
      } else if (found.start() >= before.length() + NAME.length()) {
        String between = clause.substring(before.length() + NAME.length(), found.start());
        about = mayFollow && isNear(between, SUBJECT_WORDS) && !hasBoundary(between, words);
      } else {
        about = true;
      }
      if (about && !hasBoundary(itself, words)) {
        return true;
      }
      at = found.start() + 1;
    }
    return false;
  }

  private static boolean isNear(String between, int most) {
    String text = between.strip();
    return text.isEmpty() || SPACE.split(text).length <= most;
  }

  /// Whether a verb that tells to run something stands between, other than one that the negation is directly about.
  private static boolean isRunOnItsOwn(String between, ContextWords words) {
    Matcher verb = words.run.matcher(between);
    while (verb.find()) {
      if (!between.substring(0, verb.start()).isBlank()) {
        return true;
      }
    }
    return false;
  }
}
