package lockstep.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lockstep.markdown.Inline;
import lockstep.markdown.Inlines;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;
import lockstep.source.Span;

/// Bold words of a block.
///
/// @param text without punctuation at its ends
/// @param words of the text in lower case, never empty
/// @param opens whether a sentence begins with them
record BoldWords(String text, List<String> words, boolean opens, Span span) {

  /// The bold words of some blocks in document order; headings have none that tell.
  static List<BoldWords> of(List<Block> blocks) {
    List<BoldWords> found = new ArrayList<>();
    for (Block block : blocks) {
      if (!(block.shape() instanceof Shape.Heading)) {
        Pieces.inlines(block.body())
            .forEach(
                piece -> {
                  if (piece instanceof Inline.Strong(var children, var span)) {
                    add(found, new Inlines(children).plainText(), block.text(), span);
                  }
                });
      }
    }
    return found;
  }

  private static void add(List<BoldWords> found, String text, String passage, Span span) {
    List<String> words = Wording.words(text);
    if (!words.isEmpty()) {
      String bare = bare(text);
      found.add(new BoldWords(bare, words, opens(bare, passage), span));
    }
  }

  private static boolean opens(String text, String passage) {
    int before = passage.indexOf(text) - 1;
    while (before >= 0 && !Character.isLetterOrDigit(passage.charAt(before))) {
      if (".:!?|\n".indexOf(passage.charAt(before)) >= 0) {
        return true;
      }
      before--;
    }
    return before < 0;
  }

  private static String bare(String text) {
    int start = 0;
    int end = text.length();
    while (end > start && isMark(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && isMark(text.charAt(start))) {
      start++;
    }
    return text.substring(start, end);
  }

  private static boolean isMark(char c) {
    return " \t\n\u00A0\u202F.,;:!?*_".indexOf(c) >= 0;
  }

  /// Whether there is no letter in them.
  boolean isNumber() {
    return text.chars().noneMatch(Character::isLetter);
  }

  /// Whether they begin with a capital that no sentence asks for.
  boolean isName() {
    return !opens && Character.isUpperCase(text.codePointAt(0));
  }

  /// Its words, each once.
  Set<String> wordSet() {
    return Set.copyOf(words);
  }
}
