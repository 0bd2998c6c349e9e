package lockstep.retired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.Fixtures;
import lockstep.Golden;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;
import lockstep.markdown.MarkdownReader;
import lockstep.retired.RetiredScanner.TextKind;
import lockstep.source.SourceText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Documents, scripts and plain texts of the fixtures give their expected uses, and what must stay silent does.
final class RetiredFixturesTest {
  private static final List<LocaleData> LOCALES = Locales.packed().all();
  private static final RetiredScanner SCANNER =
      new RetiredScanner(RetirementCatalogue.packed(), LOCALES);
  private static final List<String> WORDS =
      List.of(
          "run",
          "run-after",
          "change",
          "ended",
          "warned",
          "unwanted",
          "clause",
          "formerly",
          "negative",
          "module",
          "leaving");

  @TestFactory
  Stream<DynamicTest> everyFixtureGivesItsUses() {
    return list(Fixtures.path("retired"))
        .filter(Files::isDirectory)
        .map(
            folder ->
                dynamicTest(
                    folder.getFileName().toString(),
                    folder.toUri(),
                    () -> Golden.check(folder.resolve("expected.txt"), facts(folder))));
  }

  @Test
  void whatIsCurrentStaysSilent() {
    assertThat(facts(Fixtures.path("retired", "what-is-current-stays-silent"))).isEmpty();
  }

  @Test
  void everySpanHoldsWhatIsWritten() {
    list(Fixtures.path("retired"))
        .filter(Files::isDirectory)
        .flatMap(folder -> list(folder).filter(file -> !file.endsWith("expected.txt")))
        .forEach(
            file -> {
              SourceText text = read(file);
              for (RetiredUse use : scan(file, text)) {
                String found = text.slice(use.place().span());
                assertThat(found.replace('\n', ' '))
                    .as(file.toString())
                    .isEqualTo(use.written().replace('\n', ' '));
              }
            });
  }

  @Test
  void everyLanguageHasAllWords() {
    for (LocaleData locale : LOCALES) {
      for (String key : WORDS) {
        assertThat(locale.retirement().texts(key)).as("%s %s", locale.tag(), key).isNotEmpty();
      }
    }
  }

  @Test
  void aTextOfAnyLengthIsScannedInOnePass() {
    String text = "Get-AzureRmVM ".repeat(5_000);
    assertThat(SCANNER.scanText(SourceText.of(text), TextKind.SCRIPT)).hasSize(5_000);
  }

  @Test
  void aNameMayRunOutOfItsCode() {
    SourceText text = SourceText.of("The `Get-AzureRmVM`s are many.");
    assertThat(SCANNER.scan(text, MarkdownReader.read("text.md", text))).hasSize(1);
  }

  @TestFactory
  Stream<DynamicTest> aTextOfOneKindTakesNoLongerThanAnyOther() {
    String fence = "```\n%s```\n";
    return Map.of(
            "one line", "Get-AzureRmVM ".repeat(18_000),
            "code in one line", "`Get-AzureRmVM` ".repeat(16_000),
            "hash tables", fence.formatted("$p=@{a=1}\nRemove-AzureRmVM @p\n".repeat(8_000)),
            "continued lines", fence.formatted("Get-AzureRmVM `\n".repeat(15_000)),
            "modules", "AzureRM ".repeat(30_000),
            "names", "Azure AD ".repeat(28_000))
        .entrySet()
        .stream()
        .map(entry -> dynamicTest(entry.getKey(), () -> assertScannedSoon(entry.getValue())));
  }

  private static void assertScannedSoon(String text) {
    SourceText source = SourceText.of(text);
    var reading = MarkdownReader.read("text.md", source);
    assertTimeout(Duration.ofSeconds(5), () -> SCANNER.scan(source, reading));
  }

  private static String facts(Path folder) {
    return list(folder)
        .filter(file -> !file.endsWith("expected.txt"))
        .flatMap(file -> scan(file, read(file)).stream().map(use -> fact(file, use)))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static List<RetiredUse> scan(Path file, SourceText text) {
    String name = file.getFileName().toString();
    if (name.endsWith(".md")) {
      return SCANNER.scan(text, MarkdownReader.read(name, text));
    }
    return SCANNER.scanText(text, name.endsWith(".ps1") ? TextKind.SCRIPT : TextKind.PROSE);
  }

  private static String fact(Path file, RetiredUse use) {
    String places =
        use.places().stream()
            .map(place -> place.span().line() + ":" + place.span().column())
            .collect(Collectors.joining(" and "));
    String state = use.suppression().map(RetiredUse.Suppression::id).orElse("new");
    String better =
        use.proposal()
            .map(
                proposal ->
                    proposal
                        .text()
                        .orElse(
                            proposal.candidates().stream()
                                .map(Retirement.Replacement::name)
                                .collect(Collectors.joining(" or "))))
            .orElse("nothing known");
    String fix = use.fix().map(one -> "; fix " + one.with()).orElse("");
    String notes =
        use.notes().stream()
            .filter(note -> note.kind() != RetiredUse.Note.Kind.CATALOGUE)
            .map(note -> "; " + (note.kind().id() + " " + note.text()).strip())
            .collect(Collectors.joining());
    return file.getFileName()
        + ":"
        + places
        + " "
        + use.rule().id()
        + " "
        + use.severity().id()
        + " "
        + state
        + " "
        + use.place().context().id()
        + " "
        + use.written().replace('\n', ' ')
        + " -> "
        + better
        + fix
        + notes;
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceText read(Path file) {
    try {
      return SourceText.of(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
