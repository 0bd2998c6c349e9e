package lockstep.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import lockstep.markdown.Node;

/// Slugs of a document's headings: the first anchor, or what the text gives, with its occurrence.
final class Slugs {
  private final Map<Integer, String> slugs = new HashMap<>();
  private final Map<Integer, Integer> occurrences = new HashMap<>();

  private Slugs() {}

  static Slugs of(Outline outline) {
    Slugs all = new Slugs();
    Map<String, Integer> seen = new HashMap<>();
    for (Draft draft : outline.drafts()) {
      if (draft.body() instanceof Node.Heading heading) {
        String slug =
            heading.anchors().isEmpty()
                ? ofText(heading.text().plainText())
                : heading.anchors().getFirst();
        all.slugs.put(draft.index(), slug);
        all.occurrences.put(draft.index(), seen.merge(slug, 1, Integer::sum));
      }
    }
    return all;
  }

  String slug(Draft heading) {
    return slugs.get(heading.index());
  }

  int occurrence(Draft heading) {
    return occurrences.get(heading.index());
  }

  /// The slug that the documentation site gives a heading: lower case, punctuation dropped, each space a hyphen.
  static String ofText(String text) {
    StringBuilder slug = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                slug.appendCodePoint(c);
              } else if (Character.isWhitespace(c) || c == 0xA0) {
                slug.append('-');
              }
            });
    return slug.isEmpty() ? "section" : slug.toString();
  }
}
