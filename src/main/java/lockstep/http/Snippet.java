package lockstep.http;

import java.util.List;
import lockstep.search.Found.Piece;

/// Writes a snippet for clients.
final class Snippet {
  private Snippet() {}

  /// The text alone.
  static String plain(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }

  /// HTML in which nothing of the document is markup, and what matched stands in `<mark>`.
  static String html(List<Piece> pieces) {
    StringBuilder html = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece.isMatch()) {
        escape(piece.text(), html.append("<mark>"));
        html.append("</mark>");
      } else {
        escape(piece.text(), html);
      }
    }
    return html.toString();
  }

  private static void escape(String text, StringBuilder html) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
  }
}
