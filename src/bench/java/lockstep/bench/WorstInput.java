package lockstep.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lockstep.extract.Includes;
import lockstep.extract.VersionExtractor;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;
import lockstep.markdown.MarkdownReader;
import lockstep.procedure.ProcedureId;
import lockstep.source.ContentException;
import lockstep.source.SourceText;

/// Prints how long texts that were made to hurt a parser take, each read once after a warm-up: refused with its reason, or read.
public final class WorstInput {
  private static final int MANY = 100_000;
  private static final int MAX_CHARACTERS = 2_000_000;

  private WorstInput() {}

  /// Prints one line a text.
  public static void main(String[] args) {
    Locales locales = Locales.packed();
    LocaleData english = locales.find("en").orElseThrow();
    VersionExtractor extractor = new VersionExtractor(english);
    Map<String, String> texts = texts();
    texts
        .values()
        .forEach(
            text -> read(extractor, english, text.substring(0, Math.min(text.length(), 2_000))));
    texts.forEach(
        (name, text) -> {
          Instant start = Instant.now();
          String outcome = read(extractor, english, text);
          Duration took = Duration.between(start, Instant.now());
          System.out.printf(
              "%-34s %9d characters %6d ms  %s%n", name, text.length(), took.toMillis(), outcome);
        });
  }

  private static String read(VersionExtractor extractor, LocaleData english, String text) {
    try {
      var place =
          new VersionExtractor.Place(ProcedureId.of("worst"), "worst.md", "", Optional.empty());
      var reading = MarkdownReader.read("worst.md", SourceText.of(text));
      int blocks =
          extractor.extract(reading, place, english, Includes.NONE).getFirst().blocks().size();
      return "read, " + blocks + " blocks";
    } catch (ContentException e) {
      return "refused: " + e.problem().code();
    }
  }

  private static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("opening brackets", "[".repeat(MANY));
    texts.put("closing brackets", "]".repeat(MANY));
    texts.put("bracket pairs", "[a](b) ".repeat(MANY));
    texts.put("empty bracket pairs", "[]".repeat(MANY));
    texts.put("image openers", "![".repeat(MANY));
    texts.put("stars", "*".repeat(MANY) + "a");
    texts.put("separate stars", "*a ".repeat(MANY));
    texts.put("closed stars", "*a* ".repeat(MANY));
    texts.put("alternating stars", "*a_ ".repeat(MANY));
    texts.put("stars in words", "a*b".repeat(MANY));
    texts.put("bold in words", "a**b".repeat(MANY));
    texts.put("underscores", "_a ".repeat(MANY));
    texts.put("backticks, one a word", "` a".repeat(MANY));
    texts.put("growing backticks", growing("`", 99));
    texts.put("opening angles", "<".repeat(MANY));
    texts.put("angles and letters", "<a ".repeat(MANY));
    texts.put("comment openers", "<!-- ".repeat(MANY));
    texts.put("entities", "&amp;".repeat(MANY));
    texts.put("quotes, nested", ">".repeat(MANY) + " a");
    texts.put("quotes, 90 deep, many", (">".repeat(90) + " a\n\n").repeat(1_000));
    texts.put("lists, nested", nested("- ", 2_000));
    texts.put("lists on one line", "- ".repeat(MANY) + "a");
    texts.put("list items", "1. a\n".repeat(MANY));
    texts.put("headings", "# a\n".repeat(MANY));
    texts.put(
        "table columns",
        "|a".repeat(5_000) + "|\n" + "|-".repeat(5_000) + "|\n" + "|a".repeat(5_000) + "|\n");
    texts.put("table rows", "|a|b|\n|-|-|\n" + "|a|b|\n".repeat(9_000));
    texts.put("reference definitions", definitions(20_000));
    texts.put("open front matter", "---\n" + "key: value\n".repeat(MANY));
    texts.put(
        "front matter aliases",
        "---\na: &a [x]\n" + "b: [*a, *a, *a, *a]\n".repeat(1_000) + "---\n# a\n");
    texts.put("open bilingual spans", "<span data-ttu-id=\"a\">".repeat(MANY / 2));
    texts.put("one long line", "word ".repeat(MAX_CHARACTERS / 5));
    texts.put("lines", "word\n".repeat(MAX_CHARACTERS / 5));
    texts.put("paragraphs", "word\n\n".repeat(MAX_CHARACTERS / 6));
    texts.put("typed markers", "a. b\n".repeat(MANY));
    texts.put("triple colons", ":::image ".repeat(MANY));
    texts.put("pipes in a role line", "**Appropriate roles**: " + "a|".repeat(MANY));
    return texts;
  }

  private static String growing(String mark, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      text.append(mark.repeat(i)).append(' ');
    }
    return text.toString();
  }

  private static String nested(String marker, int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth && text.length() < MAX_CHARACTERS; i++) {
      text.append("  ".repeat(i)).append(marker).append("a\n");
    }
    return text.toString();
  }

  private static String definitions(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("[r").append(i).append("]: https://example.com/").append(i).append('\n');
    }
    return text.append("\n[r1] and [r2]\n").toString();
  }
}
