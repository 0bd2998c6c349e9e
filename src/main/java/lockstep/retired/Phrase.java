package lockstep.retired;

import java.util.Optional;

/// A written form of a name, as the catalogue notes it: a capital asks for a capital, a space may be missing or wider, a star stands for
/// any letters.
///
/// @param entry empty for words that are never a use
record Phrase(String form, Optional<Retirement> entry) {
  /// A form found in a text.
  ///
  /// @param end offset behind its last character
  record Match(Phrase phrase, int end) {}

  int length() {
    return form.length();
  }

  /// Where the form ends that begins at an offset; -1 when it does not stand there.
  int endAt(String text, int start) {
    return endAt(text, start, mayBeOneWord());
  }

  /// Where the form ends that begins at an offset.
  ///
  /// @param glued whether all its spaces may be lost, e.g. behind a maker's name that is glued to it
  int endAt(String text, int start, boolean glued) {
    int at = start;
    boolean joined = false;
    for (int i = 0; i < form.length(); i++) {
      char wanted = form.charAt(i);
      if (wanted == '*') {
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
          at++;
        }
      } else if (wanted == ' ') {
        int spaces = at;
        while (spaces < text.length() && isGap(text.charAt(spaces))) {
          spaces++;
        }
        if (spaces == at && !glued && (joined || !mayBeJoined(i))) {
          return -1;
        }
        joined |= spaces == at;
        at = spaces;
      } else if (at < text.length() && isSame(wanted, text.charAt(at))) {
        at++;
      } else {
        return -1;
      }
    }
    return at < text.length() && isWord(text.charAt(at)) ? -1 : at;
  }

  /// A name of three words or more stays itself when all its spaces are lost.
  private boolean mayBeOneWord() {
    return entry.isPresent() && form.indexOf(' ') != form.lastIndexOf(' ');
  }

  /// One space may be lost before a number (`Office365`) or in a name of three words or more; two words in one are an identifier.
  private boolean mayBeJoined(int space) {
    return Character.isDigit(form.charAt(space + 1)) || form.indexOf(' ') != form.lastIndexOf(' ');
  }

  private static boolean isSame(char wanted, char found) {
    if (wanted == found) {
      return true;
    }
    if (wanted == '\'') {
      return found == '\u2019';
    }
    if (wanted == '-') {
      return Hyphens.isHyphen(found);
    }
    return Character.isLowerCase(wanted) && Character.toLowerCase(found) == wanted;
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\n' || c == '\t';
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
