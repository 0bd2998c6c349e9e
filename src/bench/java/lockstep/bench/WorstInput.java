package lockstep.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lockstep.align.Aligner;
import lockstep.align.Lexicon;
import lockstep.align.Row;
import lockstep.extract.Includes;
import lockstep.extract.VersionExtractor;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;
import lockstep.markdown.MarkdownReader;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.Version;
import lockstep.source.ContentException;
import lockstep.source.SourceText;

/// Prints how long texts that were made to hurt a parser take, each read once after a warm-up: refused with its reason, or read; then how
/// long pairs take that were made to hurt alignment.
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
    pairs()
        .forEach(
            (name, pair) -> {
              Instant start = Instant.now();
              String outcome = align(locales, pair.getKey(), pair.getValue());
              Duration took = Duration.between(start, Instant.now());
              System.out.printf(
                  "%-34s %9d characters %6d ms  %s%n",
                  name,
                  pair.getKey().length() + pair.getValue().length(),
                  took.toMillis(),
                  outcome);
            });
  }

  private static String align(Locales locales, String left, String right) {
    Aligner aligner = new Aligner(Lexicon.EMPTY, "en", name -> name);
    var rows = aligner.align(version(locales, "sv", left), version(locales, "en", right)).rows();
    return rows.stream()
        .collect(Collectors.groupingBy(Row::relation, TreeMap::new, Collectors.counting()))
        .toString();
  }

  private static Version version(Locales locales, String locale, String text) {
    LocaleData data = locales.find(locale).orElseThrow();
    var place =
        new VersionExtractor.Place(ProcedureId.of("worst"), "worst.md", "", Optional.empty());
    var reading = MarkdownReader.read("worst.md", SourceText.of(text));
    return new VersionExtractor(data).extract(reading, place, data, Includes.NONE).getFirst();
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

  private static Map<String, Entry<String, String>> pairs() {
    Map<String, Entry<String, String>> pairs = new LinkedHashMap<>();
    pairs.put("headings, alike", twice("# a b\n".repeat(20_000)));
    pairs.put("paragraphs, alike", twice("Klicka nu.\n\n".repeat(MANY / 2)));
    pairs.put(
        "paragraphs, translated",
        Map.entry("Klicka nu.\n\n".repeat(MANY / 2), "Click it.\n\n".repeat(MANY / 2)));
    pairs.put(
        "items, as many as are compared",
        Map.entry("1. Klicka\n".repeat(1_000), "1. Click\n".repeat(1_000)));
    pairs.put(
        "many against few", Map.entry("1. Klicka\n".repeat(MANY / 2), "1. Click\n".repeat(20)));
    pairs.put(
        "paragraphs, reversed", Map.entry(counted("Klicka $ a.\n\n"), counted("Klicka - a.\n\n")));
    pairs.put(
        "sections with anchors",
        Map.entry(
            counted("# <a name=\"a$\"></a>Del\n\nKlicka.\n\nSluta.\n\n"),
            counted("# <a name=\"a$\"></a>Part\n\nClick.\n\nStop.\n\n")));
    pairs.put("words that begin alike", Map.entry(counted("aaaaa$b "), counted("aaaaa$c ")));
    pairs.put("one long word", Map.entry("a".repeat(1_000_000), "b".repeat(1_000_000)));
    return pairs;
  }

  private static Entry<String, String> twice(String text) {
    return Map.entry(text, text);
  }

  /// A text with a number for each dollar, rising, and for each hyphen, falling.
  private static String counted(String text) {
    StringBuilder all = new StringBuilder();
    int count = Math.min(MANY / 2, 1_000_000 / text.length());
    for (int i = 0; i < count; i++) {
      all.append(text.replace("$", "x" + i).replace("-", "x" + (count - i)));
    }
    return all.toString();
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
