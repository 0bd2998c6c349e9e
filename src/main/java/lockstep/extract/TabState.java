package lockstep.extract;

import java.util.Optional;
import lockstep.markdown.Inline;
import lockstep.markdown.Node;
import lockstep.procedure.Task.Variant;

/// The tab that the reader of a document is in.
///
/// @param variant empty outside of tabs
/// @param level of the tabs' headings
record TabState(Optional<Variant> variant, int level) {
  /// Outside of tabs.
  static final TabState NONE = new TabState(Optional.empty(), 0);

  // docs: "# [Tab name](#tab/tab-id)", ended by a thematic break (learn.microsoft.com/contribute,
  // Markdown reference)
  private static final String TARGET = "#tab/";

  /// The state behind a heading.
  TabState behind(Node.Heading heading) {
    Optional<Variant> tab = tab(heading);
    if (tab.isPresent()) {
      return new TabState(tab, heading.level());
    }
    // Translations lose the break at the end: a heading above the tabs ends them too.
    return variant.isPresent() && heading.level() < level ? NONE : this;
  }

  /// The tab that a heading opens.
  static Optional<Variant> tab(Node.Heading heading) {
    for (Inline part : heading.text().parts()) {
      if (part instanceof Inline.Link(_, var target, _) && target.startsWith(TARGET)) {
        String key = target.substring(TARGET.length());
        return Optional.of(new Variant(key, heading.text().plainText()));
      }
    }
    return Optional.empty();
  }
}
