package lockstep.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.Fixtures;
import lockstep.Fixtures.Fixture;
import lockstep.checklist.Checklist;
import lockstep.knowledge.Generation;
import lockstep.knowledge.KnowledgeBuilder;
import lockstep.knowledge.Progress;
import lockstep.knowledge.Settings;
import lockstep.knowledge.VersionSummary;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;
import lockstep.procedure.Block;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.Task;
import lockstep.procedure.Version;
import lockstep.source.ContentRoot;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Documents in the formats of others. Each fixture names a document of `content/` (`document.txt`: locale, id) or
/// is one (`en.md`), and holds what it becomes.
final class ExportTest {
  private static final Locales LOCALES = Locales.packed();
  private static final Generation CONTENT = read(Path.of("content"));

  @TestFactory
  Stream<DynamicTest> everyDocumentBecomesWhatItsFixtureShows() {
    return Fixtures.under("export", "document.txt")
        .map(fixture -> dynamicTest(fixture.name(), fixture.uri(), () -> check(fixture)));
  }

  private static void check(Fixture fixture) {
    String[] named = fixture.text("document.txt").strip().split(" ");
    check(fixture, version(CONTENT, ProcedureId.of(named[1]), named[0]));
  }

  @TestFactory
  Stream<DynamicTest> marksOfAllKindsSurvive() {
    return Fixtures.under("export", "en.md")
        .map(fixture -> dynamicTest(fixture.name(), fixture.uri(), () -> checkOwn(fixture)));
  }

  private static void checkOwn(Fixture fixture) {
    Path folder = fixture.folder();
    Settings settings = Settings.of(List.of(ContentRoot.parse("en=" + folder)));
    Generation own = new KnowledgeBuilder(settings, LOCALES, Progress.NONE).build();
    check(fixture, version(own, ProcedureId.of("en"), "en"));
  }

  private static void check(Fixture fixture, Version version) {
    LocaleData reader = LOCALES.find(version.locale()).orElseThrow();
    fixture.assertGolden("expected.md", MarkdownExport.of(version, reader));
    fixture.assertGolden("expected.html", HtmlExport.of(version, reader));
    fixture.assertGolden("expected.jsonld", JsonLdExport.of(version, reader));
    fixture.assertGolden(
        "expected.txt", TextExport.of(Checklist.of(version, Set.of(), LOCALES), reader));
  }

  @Test
  void markdownReadAgainSaysTheSame(@TempDir Path folder) throws IOException {
    for (VersionSummary summary : CONTENT.procedures().summaries()) {
      Version version = version(CONTENT, summary.procedure(), summary.locale());
      Path file = folder.resolve(summary.locale()).resolve(summary.procedure().path() + ".md");
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          MarkdownExport.of(version, LOCALES.find("en").orElseThrow()),
          StandardCharsets.UTF_8);
    }
    Generation again = read(folder);
    for (VersionSummary summary : CONTENT.procedures().summaries()) {
      Version version = version(CONTENT, summary.procedure(), summary.locale());
      Version reread = version(again, summary.procedure(), summary.locale());
      assertThat(text(reread))
          .as("%s in %s", summary.procedure(), summary.locale())
          .isEqualTo(text(version));
    }
  }

  @Test
  void onlyCommandsAreWiderThanTheScreen() {
    for (VersionSummary summary : CONTENT.procedures().summaries()) {
      Version version = version(CONTENT, summary.procedure(), summary.locale());
      String text =
          TextExport.of(Checklist.of(version, Set.of(), LOCALES), LOCALES.find("en").orElseThrow());
      assertThat(text.lines()).allMatch(line -> Lines.length(line) <= 100);
    }
  }

  /// Tasks and what a version says, without the numbers that the export writes before substeps.
  private static String text(Version version) {
    Stream<String> tasks = version.tasks().stream().map(Task::title);
    return Stream.concat(tasks, version.blocks().stream().map(Block::text))
        .map(text -> text.replaceFirst("^\\d+(\\.[0-9a-z]+)+ ?", ""))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static Version version(Generation generation, ProcedureId id, String locale) {
    return generation.procedures().find(id).flatMap(found -> found.version(locale)).orElseThrow();
  }

  private static Generation read(Path folder) {
    Settings settings = Settings.of(List.of(ContentRoot.parse(folder.toString())));
    return new KnowledgeBuilder(settings, LOCALES, Progress.NONE).build();
  }
}
