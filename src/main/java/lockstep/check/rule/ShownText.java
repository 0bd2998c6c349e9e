package lockstep.check.rule;

import java.util.ArrayList;
import java.util.List;
import lockstep.markdown.Inline;
import lockstep.markdown.Inlines;

/// Running text as a reader sees it, with the piece that each character comes from. Code, images and hard line ends part it.
///
/// @param text the characters
/// @param pieces the texts that it is put together from, in order
/// @param starts where each piece begins in the text
record ShownText(String text, List<Inline.Text> pieces, List<Integer> starts) {
  ShownText {
    pieces = List.copyOf(pieces);
    starts = List.copyOf(starts);
  }

  static ShownText of(Inlines inlines) {
    StringBuilder text = new StringBuilder();
    List<Inline.Text> pieces = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    inlines
        .deep()
        .forEach(
            piece -> {
              switch (piece) {
                case Inline.Text shown -> {
                  pieces.add(shown);
                  starts.add(text.length());
                  text.append(shown.text());
                }
                case Inline.Break(var hard, _) -> text.append(hard ? '\n' : ' ');
                case Inline.Code _, Inline.Image _, Inline.Placeholder _, Inline.Html _ ->
                    text.append('\n');
                case Inline.Strong _, Inline.Emphasis _, Inline.Link _, Inline.Anchor _ -> {}
              }
            });
    return new ShownText(text.toString(), pieces, starts);
  }

  /// The piece that a character comes from.
  Inline.Text pieceAt(int offset) {
    return pieces.get(indexAt(offset));
  }

  /// Whether some characters stand next to each other in the file too.
  boolean isOnePiece(int start, int end) {
    int index = indexAt(start);
    return end <= starts.get(index) + pieces.get(index).text().length();
  }

  private int indexAt(int offset) {
    int index = 0;
    while (index + 1 < starts.size() && starts.get(index + 1) <= offset) {
      index++;
    }
    return index;
  }

  /// A word of the text: letters and digits.
  ///
  /// @param end exclusive
  record Word(String written, int start, int end) {}

  /// The words in order.
  List<Word> words() {
    List<Word> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(new Word(text.substring(start, i), start, i));
        start = -1;
      }
    }
    return words;
  }

  /// The characters around a word up to white space.
  String around(Word word) {
    int start = word.start();
    int end = word.end();
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }
}
