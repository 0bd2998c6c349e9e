package lockstep.check;

/// What a rule's page says, in Markdown and English.
///
/// @param title its heading
/// @param summary its first paragraph on one line
/// @param markdown the whole page
public record RulePage(String title, String summary, String markdown) {
  /// Reads a page: a heading, then paragraphs.
  static RulePage parse(String markdown) {
    String[] parts = markdown.strip().split("\n\\s*\n", 3);
    if (parts.length < 3 || !parts[0].startsWith("# ")) {
      throw new IllegalArgumentException(
          "a rule's page begins with a heading, a paragraph and sections: " + parts[0]);
    }
    String summary = parts[1].replace('\n', ' ').replace("`", "");
    return new RulePage(parts[0].substring(2).strip(), summary, markdown);
  }
}
