package lockstep.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lockstep.locale.Locales;
import lockstep.markdown.MarkdownReader;
import lockstep.retired.RetiredScanner;
import lockstep.retired.RetiredUse;
import lockstep.retired.RetiredUse.Rule;
import lockstep.retired.Retirements;
import lockstep.source.SourceText;

/// Prints precision and recall of the scanner on labelled snippets, by language and by context. Argument: a file of one JSON object a line
/// with `lang`, `rules` (what the label covers), `title`, `text` and `expected` uses with `line`, `col`, `canonical` and `context`.
public final class RetiredLabels {
  private static final String COMMANDS_AND_MODULES = "cmdlet+module";

  private RetiredLabels() {}

  /// Found and labelled, found only, labelled only.
  private static final class Counts {
    private int right;
    private int tooMany;
    private int missed;

    String line(String name) {
      return "%-14s %4d uses  precision %.3f  recall %.3f"
          .formatted(
              name,
              right + missed,
              right + tooMany == 0 ? 1.0 : (double) right / (right + tooMany),
              right + missed == 0 ? 1.0 : (double) right / (right + missed));
    }
  }

  /// Prints each difference, then the tables.
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("needs the file of the labels");
      System.exit(2);
    }
    RetiredScanner scanner = Retirements.packed(Locales.packed().all()).scanner();
    Map<String, Counts> tables = new TreeMap<>();
    JsonMapper json = JsonMapper.builder().build();
    for (String line : Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8)) {
      if (!line.isBlank()) {
        judge(json.readTree(line), scanner, tables);
      }
    }
    tables.forEach((name, counts) -> System.out.println(counts.line(name)));
  }

  private static void judge(JsonNode label, RetiredScanner scanner, Map<String, Counts> tables) {
    String title = label.get("title").asText();
    String head = title.isEmpty() ? "" : "---\ntitle: \"" + title.replace("\"", "'") + "\"\n---\n";
    int shift = title.isEmpty() ? 0 : 3;
    SourceText text = SourceText.of(head + label.get("text").asText());
    List<RetiredUse> found =
        scanner.scan(text, MarkdownReader.read("snippet.md", text)).stream()
            .filter(use -> use.isNew() && covers(label.get("rules").asText(), use))
            .toList();
    String language = label.get("lang").asText();
    Set<RetiredUse> labelled = new HashSet<>();
    for (JsonNode expected : label.get("expected")) {
      int line = expected.get("line").asInt() + shift;
      int column = expected.get("col").asInt();
      List<RetiredUse> there = found.stream().filter(use -> stands(use, line, column)).toList();
      labelled.addAll(there);
      if (there.isEmpty()) {
        System.out.println("missed   " + label.get("id").asText() + " " + expected);
      }
      for (Counts counts : counts(tables, language, expected.get("context").asText())) {
        counts.right += there.isEmpty() ? 0 : 1;
        counts.missed += there.isEmpty() ? 1 : 0;
      }
    }
    for (RetiredUse use : found) {
      if (!labelled.contains(use)) {
        System.out.println("too many " + label.get("id").asText() + " " + use.written());
        String context = use.place().context().id();
        counts(tables, language, context).forEach(counts -> counts.tooMany++);
      }
    }
  }

  /// Whether a use has a place there: both sides of a bilingual text and several forms of a name are one use.
  private static boolean stands(RetiredUse use, int line, int column) {
    return use.places().stream()
        .anyMatch(place -> place.span().line() == line && place.span().column() == column);
  }

  private static boolean covers(String rules, RetiredUse use) {
    String family = use.retirement().family();
    return rules.equals(COMMANDS_AND_MODULES)
        ? use.rule() == Rule.RETIRED_COMMAND
            || use.rule() == Rule.RETIRED_MODULE && !family.startsWith("cli-")
        : family.equals(rules);
  }

  private static List<Counts> counts(Map<String, Counts> tables, String language, String context) {
    List<Counts> counts = new ArrayList<>();
    for (String name : List.of("all", language, "in " + context)) {
      counts.add(tables.computeIfAbsent(name, _ -> new Counts()));
    }
    return counts;
  }
}
