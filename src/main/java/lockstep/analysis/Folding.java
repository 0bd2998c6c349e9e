package lockstep.analysis;

import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// Letters without their accents and other marks.
public final class Folding {
  private Folding() {}

  /// A text with `é` as `e`, `å` as `a`, `œ` as `oe`, ...
  public static String of(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) < 0x80) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    char[] folded = new char[4 * text.length()];
    int length = ASCIIFoldingFilter.foldToASCII(text.toCharArray(), 0, folded, 0, text.length());
    return new String(folded, 0, length);
  }
}
