package lockstep.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Makes HTML that a document brings along safe to show: elements that carry text and structure stay, everything that could run or
/// load something goes.
public final class SafeHtml {
  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "br",
              "hr",
              "b",
              "strong",
              "i",
              "em",
              "u",
              "s",
              "del",
              "ins",
              "sub",
              "sup",
              "small",
              "mark",
              "kbd",
              "code",
              "pre",
              "samp",
              "var",
              "ul",
              "ol",
              "li",
              "dl",
              "dt",
              "dd",
              "table",
              "caption",
              "colgroup",
              "col",
              "thead",
              "tbody",
              "tfoot",
              "tr",
              "th",
              "td",
              "blockquote",
              "q",
              "h1",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6",
              "span",
              "div",
              "a",
              "img",
              "details",
              "summary")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("src", "alt")
          .onElements("img")
          .allowAttributes("colspan", "rowspan")
          .onElements("td", "th")
          .allowAttributes("start")
          .onElements("ol")
          .allowAttributes("class")
          .matching(Pattern.compile("(?:note|alert)-[a-z]+|placeholder|language-[a-z0-9-]+"))
          .onElements("div", "span", "code")
          .allowUrlProtocols("http", "https", "mailto")
          .toFactory();
  private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|$)", Pattern.DOTALL);
  private static final Pattern UNSEEN =
      Pattern.compile(
          "<(script|style)\\b.*?(?:</\\1\\s*>|$)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z!?][^<>]*>");

  private SafeHtml() {}

  /// The HTML with only what is on the allow-list, well formed.
  public static String clean(String html) {
    return POLICY.sanitize(html);
  }

  /// What a reader sees of some HTML: tags and comments removed, entities decoded.
  static String visibleText(String html) {
    String seen = UNSEEN.matcher(COMMENT.matcher(html).replaceAll(" ")).replaceAll(" ");
    return Inlines.collapse(Escaping.unescapeHtml(TAG.matcher(seen).replaceAll(" ")));
  }
}
