package lockstep.markdown;

import java.util.List;
import lockstep.source.Span;

/// A piece of running text. Spans are places in the file, markup included.
public sealed interface Inline {
  /// Where the piece stands in the file.
  Span span();

  /// Plain characters, entities and escapes decoded.
  record Text(String text, Span span) implements Inline {}

  /// Bold text: a UI label, a lead-in or emphasis.
  record Strong(List<Inline> children, Span span) implements Inline {
    public Strong {
      children = List.copyOf(children);
    }
  }

  /// Italic text.
  record Emphasis(List<Inline> children, Span span) implements Inline {
    public Emphasis {
      children = List.copyOf(children);
    }
  }

  /// Inline code.
  record Code(String text, Span span) implements Inline {}

  /// A link, also a bare address. The target is as written; the text may be empty.
  record Link(List<Inline> children, String target, Span span) implements Inline {
    public Link {
      children = List.copyOf(children);
    }
  }

  /// An image inside running text.
  record Image(String alternative, String target, Span span) implements Inline {}

  /// The end of a source line; `hard` where the reader sees a new line too.
  record Break(boolean hard, Span span) implements Inline {}

  /// A word in angle brackets that the reader replaces, e.g. `<tenant id>`, brackets included.
  record Placeholder(String text, Span span) implements Inline {}

  /// A place that links can lead to: `<a name="slug">` or `<a id="slug">`.
  record Anchor(String name, Span span) implements Inline {}

  /// An HTML tag or comment as written; not safe to show before it went through [SafeHtml].
  record Html(String raw, Span span) implements Inline {}
}
