package lockstep.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.source.Span;

/// Turns the parser's inline nodes into [Inline]s.
final class InlineConverter {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'`\u00A0|]+");

  private final BilingualText text;
  private final Document document;

  InlineConverter(BilingualText text, Document document) {
    this.text = text;
    this.document = document;
  }

  /// The running text inside a node.
  Inlines of(Node parent) {
    return new Inlines(children(parent));
  }

  private List<Inline> children(Node parent) {
    List<Inline> out = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      node = add(node, out);
    }
    return out;
  }

  /// Adds a node; gives the last node that was used up.
  private Node add(Node node, List<Inline> out) {
    switch (node) {
      case Text _ -> addText(node.getStartOffset(), node.getEndOffset(), out);
      case SoftLineBreak _ -> out.add(new Inline.Break(false, span(node)));
      case HardLineBreak _ -> out.add(new Inline.Break(true, span(node)));
      case StrongEmphasis _ -> out.add(new Inline.Strong(children(node), span(node)));
      case Emphasis _ -> out.add(new Inline.Emphasis(children(node), span(node)));
      case Strikethrough _ -> {
        out.add(new Inline.Html("<del>", span(node)));
        out.addAll(children(node));
        out.add(new Inline.Html("</del>", span(node)));
      }
      case Code code -> out.add(new Inline.Code(code.getText().toString(), span(node)));
      case Link link -> out.add(link(link));
      case AutoLink link -> out.add(bareLink(link.getText().toString(), "", span(node)));
      case MailLink link -> out.add(bareLink(link.getText().toString(), "mailto:", span(node)));
      case Image image ->
          out.add(new Inline.Image(plain(node), decoded(image.getUrl()), span(node)));
      case LinkRef reference -> addReference(reference, out);
      case ImageRef reference -> addReference(reference, out);
      case HtmlEntity _ -> out.add(new Inline.Text(entity(node.getChars().toString()), span(node)));
      case HtmlInlineComment _ -> out.add(new Inline.Html(node.getChars().toString(), span(node)));
      case HtmlInline _ -> {
        return addHtml(node, out);
      }
      default -> {
        if (node.hasChildren()) {
          out.addAll(children(node));
        } else {
          addText(node.getStartOffset(), node.getEndOffset(), out);
        }
      }
    }
    return node;
  }

  /// The characters of an entity; one that names half a character is the replacement character.
  private static String entity(String entity) {
    String characters = Escaping.unescapeHtml(entity);
    boolean half = characters.length() == 1 && Character.isSurrogate(characters.charAt(0));
    return half ? "\uFFFD" : characters;
  }

  private static Inline bareLink(String address, String scheme, Span span) {
    return new Inline.Link(List.of(new Inline.Text(address, span)), scheme + address, span);
  }

  private Inline link(Link link) {
    List<Inline> children = children(link);
    if (link.hasChildren()) {
      // The parser cuts white space off the ends of a link's text; to a reader it parts words.
      List<Inline> spaced = new ArrayList<>();
      addText(
          link.getTextOpeningMarker().getEndOffset(),
          link.getFirstChild().getStartOffset(),
          spaced);
      spaced.addAll(children);
      addText(
          link.getLastChild().getEndOffset(), link.getTextClosingMarker().getStartOffset(), spaced);
      children = spaced;
    }
    return new Inline.Link(children, decoded(link.getUrl()), span(link));
  }

  private void addReference(RefNode node, List<Inline> out) {
    Optional<Reference> target = Optional.ofNullable(node.getReferenceNode(document));
    if (target.isEmpty()) {
      // Square brackets that refer to nothing are text; what is inside them keeps its markup.
      out.addAll(undefined(node));
    } else if (node instanceof ImageRef) {
      out.add(new Inline.Image(plain(node), decoded(target.get().getUrl()), span(node)));
    } else {
      out.add(new Inline.Link(children(node), decoded(target.get().getUrl()), span(node)));
    }
  }

  private List<Inline> undefined(RefNode node) {
    List<Inline> out = new ArrayList<>();
    boolean plain = true;
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      plain &= child instanceof Text;
    }
    if (plain) {
      addText(node.getStartOffset(), node.getEndOffset(), out);
      return out;
    }
    addText(node.getStartOffset(), node.getFirstChild().getStartOffset(), out);
    out.addAll(children(node));
    addText(node.getLastChild().getEndOffset(), node.getEndOffset(), out);
    return out;
  }

  private Node addHtml(Node node, List<Inline> out) {
    String raw = node.getChars().toString();
    HtmlTag tag = HtmlTag.parse(raw);
    if (!tag.isKnown()) {
      out.add(new Inline.Placeholder(raw, span(node)));
      return node;
    }
    if (tag.is("br")) {
      out.add(new Inline.Break(true, span(node)));
      return node;
    }
    Optional<String> anchor = tag.attribute("name").or(() -> tag.attribute("id"));
    if (tag.is("a") && !tag.closes() && tag.attribute("href").isPresent()) {
      return addHtmlLink(node, tag.attribute("href").get(), out);
    }
    if (tag.is("a") && anchor.isPresent()) {
      out.add(new Inline.Anchor(anchor.get(), span(node)));
    } else if (!tag.is("a")) {
      out.add(new Inline.Html(raw, span(node)));
    }
    return node;
  }

  /// `<a href="...">text</a>` is a link like any other.
  private Node addHtmlLink(Node open, String target, List<Inline> out) {
    List<Inline> inside = new ArrayList<>();
    Node last = open;
    for (Node node = open.getNext(); node != null; node = node.getNext()) {
      last = node;
      boolean closes =
          node instanceof HtmlInline && HtmlTag.parse(node.getChars().toString()).isClosing("a");
      if (closes) {
        break;
      }
      last = add(node, inside);
      node = last;
    }
    Span whole = text.span(open.getStartOffset(), last.getEndOffset());
    out.add(new Inline.Link(inside, Escaping.unescapeHtml(target), whole));
    return last;
  }

  /// Adds characters of the resolved text: one [Inline.Text] for each stretch that reads as it is written, one for each escaped
  /// character, so that every character's place is known; bare addresses become links.
  private void addText(int start, int end, List<Inline> out) {
    int at = start;
    String characters = text.text();
    while (at < end) {
      int escape = characters.indexOf('\\', at, end);
      while (escape >= 0 && !isEscape(characters, escape, end)) {
        escape = characters.indexOf('\\', escape + 1, end);
      }
      if (escape == at) {
        out.add(new Inline.Text(characters.substring(at + 1, at + 2), text.span(at, at + 2)));
        at += 2;
      } else {
        int stop = text.pieceEnd(at, escape < 0 ? end : escape);
        addVerbatim(at, stop, out);
        at = stop;
      }
    }
  }

  private static boolean isEscape(String characters, int at, int end) {
    return at + 1 < end
        && "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".indexOf(characters.charAt(at + 1)) >= 0;
  }

  private void addVerbatim(int start, int end, List<Inline> out) {
    if (text.text().indexOf(':', start, end) < 0) {
      addVerbatimPart(start, end, out);
      return;
    }
    String characters = text.text().substring(start, end);
    int from = start;
    Optional<int[]> found = TripleColon.findInline(characters, 0);
    while (found.isPresent()) {
      int open = start + found.get()[0];
      int close = start + found.get()[1];
      addAddresses(from, open, out);
      String directive = characters.substring(open - start, close - start);
      Span place = text.span(open, close);
      TripleColon.image(directive)
          .ifPresent(i -> out.add(new Inline.Image(i.alternative(), i.target(), place)));
      TripleColon.untranslated(directive)
          .ifPresent(words -> out.add(new Inline.Text(words, place)));
      from = close;
      found = TripleColon.findInline(characters, close - start);
    }
    addAddresses(from, end, out);
  }

  private void addAddresses(int start, int end, List<Inline> out) {
    String characters = text.text().substring(start, end);
    if (!characters.contains("://")) {
      addVerbatimPart(start, end, out);
      return;
    }
    Matcher address = ADDRESS.matcher(characters);
    int at = 0;
    while (address.find()) {
      int stop = endOfAddress(characters, address.start(), address.end());
      addVerbatimPart(start + at, start + address.start(), out);
      Span place = text.span(start + address.start(), start + stop);
      out.add(bareLink(characters.substring(address.start(), stop), "", place));
      at = stop;
    }
    addVerbatimPart(start + at, end, out);
  }

  /// Punctuation behind an address belongs to the sentence; a closing bracket does unless the address opened it.
  private static int endOfAddress(String characters, int start, int end) {
    int stop = end;
    while (stop > start) {
      char last = characters.charAt(stop - 1);
      boolean unopened = last == ')' && characters.substring(start, stop).indexOf('(') < 0;
      if (".,;:!?*_]».".indexOf(last) < 0 && !unopened) {
        break;
      }
      stop--;
    }
    return stop;
  }

  private void addVerbatimPart(int start, int end, List<Inline> out) {
    if (end > start) {
      out.add(new Inline.Text(text.text().substring(start, end), text.span(start, end)));
    }
  }

  private String plain(Node node) {
    return new Inlines(children(node)).plainText();
  }

  private static String decoded(CharSequence url) {
    return Escaping.unescapeString(url.toString().strip());
  }

  private Span span(Node node) {
    return text.span(node.getStartOffset(), node.getEndOffset());
  }
}
