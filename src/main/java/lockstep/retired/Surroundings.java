package lockstep.retired;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.retired.RetiredUse.Context;

/// What stands around a name in its passage.
final class Surroundings {
  private static final Pattern ARROW = Pattern.compile("->|=>|\u2192|\u21D2|&rarr;");
  private static final Pattern PROMPT =
      Pattern.compile(
          "PS[^>\\n"
              + "]{0,60}>[\\s\\u00A0]*$|(?<![A-Za-z])[A-Za-z]:(?:\\\\[^>\\n"
              + "]{0,60})?>[\\s\\u00A0]*$|(?:^|\\s)\\$[ \\u00A0]+$");
  private static final Pattern ARGUMENT =
      Pattern.compile(
          "[ \\u00A0]+-[A-Z][A-Za-z]+(?![\\p{L}])|-[A-Z][A-Za-z]+|[ \\u00A0]+@[a-z]\\w*|["
              + " ]+[-][a-z]+[ ]+[\"'$]");
  private static final int NEAR_WORDS = 4;
  private static final int REACH = 200;

  private final Passage passage;
  private final int start;
  private final int end;

  Surroundings(NameScanner.Hit hit) {
    this.passage = hit.passage();
    this.start = hit.whole();
    this.end = hit.end();
  }

  Context context() {
    if (passage.isCode()) {
      return isComment() ? Context.COMMENT : Context.FENCE;
    }
    int style = passage.style(start);
    if ((style & Passage.CODE) != 0) {
      return Context.INLINE;
    }
    if ((style & Passage.LINK) != 0) {
      return Context.LINK_TEXT;
    }
    if ((style & Passage.BOLD) != 0) {
      return Context.BOLD;
    }
    return switch (passage.block) {
      case ROW -> Context.TABLE;
      case HEADING -> Context.HEADING;
      case PARAGRAPH, ITEM, STEP, CODE_BLOCK -> Context.PROSE;
    };
  }

  boolean isLink() {
    return !passage.isCode() && (passage.style(start) & Passage.LINK) != 0;
  }

  /// The sentence, the row of a table, or the line of code; apostrophes and spaces plain.
  Sentence sentence() {
    return passage.sentence(start);
  }

  /// The text of the sentence before the name, as far back as words can be about it.
  String before() {
    Sentence sentence = sentence();
    int to = start - sentence.start();
    return sentence.text().substring(Math.max(0, to - REACH), to);
  }

  /// The text of the sentence behind the name, as far as words can be about it.
  String behind() {
    Sentence sentence = sentence();
    int from = Math.min(end - sentence.start(), sentence.text().length());
    return sentence.text().substring(from, Math.min(sentence.text().length(), from + REACH));
  }

  boolean hasArrow() {
    return sentence().has(ARROW);
  }

  boolean isRow() {
    return passage.block == Passage.Block.ROW;
  }

  /// Whether the reader is told to run the command.
  boolean isOrder(ContextWords words) {
    if (passage.isCode()) {
      return true;
    }
    String text = passage.text();
    int from = Math.max(passage.lineStart(start), start - 80);
    if (PROMPT.matcher(text.substring(from, start)).find()) {
      return true;
    }
    if (isLink()) {
      return false;
    }
    return passage.block == Passage.Block.STEP
        || isWholeLine()
        || beginsItem()
        || hasArgument()
        || isAfterRunVerb(words)
        || isBeforeRunVerb(words);
  }

  private boolean isWholeLine() {
    if (passage.block == Passage.Block.ROW
        || passage.block == Passage.Block.HEADING
        || passage.style(start) == 0) {
      return false;
    }
    if (passage.styleEnd(start) - passage.styleStart(start) > Passage.LONGEST_LINE) {
      return false;
    }
    String line =
        passage.text().substring(passage.lineStart(start), passage.lineEnd(start)).strip();
    String shown =
        passage.text().substring(passage.styleStart(start), passage.styleEnd(start)).strip();
    return line.equals(shown) || line.equals(shown + ".") || line.equals(shown + ":");
  }

  private boolean beginsItem() {
    return passage.block == Passage.Block.ITEM && passage.text().substring(0, start).isBlank();
  }

  /// Whether a parameter follows, in the same stretch of code or bold text where it stands in one.
  boolean hasArgument() {
    String text = passage.text();
    int stop = Math.min(text.length(), end + 60);
    if (passage.style(start) != 0) {
      stop = Math.min(stop, passage.styleEnd(start));
    }
    return end < stop && ARGUMENT.matcher(text).region(end, stop).lookingAt();
  }

  private boolean isAfterRunVerb(ContextWords words) {
    String before = before();
    Matcher verb = words.run.matcher(before);
    int last = -1;
    while (verb.find()) {
      last = verb.end();
    }
    if (last < 0) {
      return false;
    }
    String between = before.substring(last).strip();
    boolean clause =
        between.indexOf(',') >= 0 || between.indexOf(';') >= 0 || between.indexOf('(') >= 0;
    return !clause && (between.isEmpty() || between.split("\\s+").length <= NEAR_WORDS);
  }

  /// Whether the verb that tells to run it stands behind the name, as in Dutch clauses.
  private boolean isBeforeRunVerb(ContextWords words) {
    String behind = behind();
    Matcher verb = words.runAfter.matcher(behind);
    if (!verb.find()) {
      return false;
    }
    String between = behind.substring(0, verb.start()).strip();
    return (between.isEmpty() || between.split("\\s+").length <= NEAR_WORDS)
        && !Warning.hasBoundary(between, words);
  }

  private boolean isComment() {
    String text = passage.text();
    String near = text.substring(Math.max(0, start - Passage.LONGEST_LINE), start);
    if (near.lastIndexOf("<#") > near.lastIndexOf("#>")) {
      return true;
    }
    char quote = ' ';
    int from = passage.lineStart(start);
    for (int i = from; i < start; i++) {
      char c = text.charAt(i);
      if (quote != ' ') {
        quote = c == quote ? ' ' : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '#' && (i == from || Character.isWhitespace(text.charAt(i - 1)))) {
        return !text.regionMatches(true, i, "#Requires", 0, 9);
      }
    }
    return false;
  }
}
