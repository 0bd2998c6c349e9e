package lockstep.check.rule;

import lockstep.procedure.Block;
import lockstep.procedure.Shape;

/// What messages quote of a block.
final class Excerpt {
  private static final int MOST = 80;

  private Excerpt() {}

  /// The beginning of what a block says; the target of an image, which may say nothing.
  static String of(Block block) {
    String text = block.shape() instanceof Shape.Image(var target) ? target : of(block.text());
    return text.isEmpty() ? block.shape().kind() : text;
  }

  /// The beginning of a text, on one line.
  static String of(String text) {
    return shortened(oneLine(text));
  }

  private static String shortened(String text) {
    if (text.length() <= MOST) {
      return text;
    }
    int space = text.lastIndexOf(' ', MOST);
    int end = space > MOST / 2 ? space : MOST;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), 2 * MOST));
    boolean space = false;
    for (int i = 0; i < text.length() && line.length() <= MOST + 1; i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F') {
        space = !line.isEmpty();
      } else {
        line.append(space ? " " : "").append(c);
        space = false;
      }
    }
    return line.toString();
  }
}
