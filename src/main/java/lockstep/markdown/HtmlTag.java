package lockstep.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One HTML tag as written.
///
/// @param name lower-cased element name, empty for what is no tag
/// @param closes whether it is an end tag
/// @param raw as written
record HtmlTag(String name, boolean closes, String raw) {
  // The elements of the HTML standard that documents use for content; anything else in angle
  // brackets is a word that the
  // reader replaces, such as <tenant id>.
  private static final Set<String> ELEMENTS =
      Set.of(
          "a",
          "abbr",
          "b",
          "big",
          "blockquote",
          "br",
          "caption",
          "center",
          "code",
          "col",
          "colgroup",
          "dd",
          "del",
          "details",
          "div",
          "dl",
          "dt",
          "em",
          "figcaption",
          "figure",
          "font",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "iframe",
          "img",
          "ins",
          "kbd",
          "li",
          "mark",
          "ol",
          "p",
          "pre",
          "q",
          "s",
          "samp",
          "script",
          "small",
          "span",
          "strike",
          "strong",
          "style",
          "sub",
          "summary",
          "sup",
          "svg",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "tt",
          "u",
          "ul",
          "var",
          "video",
          "nobr",
          "embed",
          "form",
          "input",
          "button",
          "meta",
          "math",
          "noscript",
          "textarea",
          "html",
          "body",
          "head");

  private static final Set<String> BLOCKS =
      Set.of(
          "p", "div", "li", "ul", "ol", "tr", "td", "th", "table", "h1", "h2", "h3", "h4", "h5",
          "h6", "pre", "hr");

  static HtmlTag parse(String raw) {
    boolean closes = raw.startsWith("</");
    int start = closes ? 2 : 1;
    int end = start;
    while (end < raw.length()
        && (Character.isLetterOrDigit(raw.charAt(end)) || raw.charAt(end) == '-')) {
      end++;
    }
    boolean tag = raw.startsWith("<") && end > start && Character.isLetter(raw.charAt(start));
    return new HtmlTag(tag ? raw.substring(start, end).toLowerCase(Locale.ROOT) : "", closes, raw);
  }

  boolean is(String element) {
    return name.equals(element);
  }

  /// Whether a reader sees the words before and behind it apart.
  boolean parts() {
    return BLOCKS.contains(name);
  }

  boolean isClosing(String element) {
    return closes && name.equals(element);
  }

  /// Whether this is HTML and no placeholder.
  boolean isKnown() {
    if (raw.startsWith("<!") || raw.startsWith("<?")) {
      return true;
    }
    return ELEMENTS.contains(name);
  }

  /// The value of an attribute.
  Optional<String> attribute(String key) {
    for (int at = raw.indexOf(key); at > 0; at = raw.indexOf(key, at + 1)) {
      int equals = at + key.length();
      while (equals < raw.length() && Character.isWhitespace(raw.charAt(equals))) {
        equals++;
      }
      boolean whole = Character.isWhitespace(raw.charAt(at - 1));
      if (whole && equals < raw.length() && raw.charAt(equals) == '=') {
        return Optional.of(value(equals + 1));
      }
    }
    return Optional.empty();
  }

  private String value(int from) {
    String rest = raw.substring(from).stripLeading();
    char quote = rest.isEmpty() ? ' ' : rest.charAt(0);
    if (quote == '"' || quote == '\'') {
      int end = rest.indexOf(quote, 1);
      return rest.substring(1, end < 0 ? rest.length() : end);
    }
    return rest.split("[\\s>]", 2)[0];
  }
}
