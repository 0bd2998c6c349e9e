package lockstep.export;

import java.util.ArrayList;
import java.util.List;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;

/// Text in columns: broken between words, and inside a word that is longer than its column.
final class Cells {
  private static final String JOINTS = "/-_?&=";
  private static final int NEAR = 30;

  private Cells() {}

  /// What a block says, as lines of at most so many characters.
  static List<String> of(Block block, int room) {
    return switch (block.shape()) {
      case Shape.Code _ ->
          block.text().lines().flatMap(line -> wrap("  " + line, room).stream()).toList();
      case Shape.Image(var target) ->
          wrap((block.text().isBlank() ? "image" : block.text()) + " (" + target + ")", room);
      case Shape.TableRow(_, var cells) -> wrap(String.join(" | ", cells), room);
      case Shape.Heading _,
          Shape.Item _,
          Shape.Paragraph _,
          Shape.Note _,
          Shape.Quote _,
          Shape.Html _ ->
          block.text().lines().flatMap(line -> wrap(line, room).stream()).toList();
    };
  }

  /// Lines of at most so many characters; the first word keeps the white space before it.
  static List<String> wrap(String text, int room) {
    String plain = Plain.line(text).stripTrailing();
    int indent = plain.length() - plain.stripLeading().length();
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(" ".repeat(Math.min(indent, room / 2)));
    boolean empty = true;
    for (String word : plain.strip().split("[ \u00A0]+")) {
      if (!empty && Lines.length(line) + 1 + Lines.length(word) > room) {
        lines.add(line.toString());
        line = new StringBuilder();
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
      while (Lines.length(line) > room) {
        int cut = cut(line, line.offsetByCodePoints(0, room));
        lines.add(line.substring(0, cut));
        line = new StringBuilder(line.substring(cut));
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /// Where to break a word that is too long: behind a sign that joins its parts, if there is one near.
  private static int cut(CharSequence line, int most) {
    for (int at = most; at > most - NEAR && at > 1; at--) {
      if (JOINTS.indexOf(line.charAt(at - 1)) >= 0) {
        return at;
      }
    }
    return most;
  }
}
