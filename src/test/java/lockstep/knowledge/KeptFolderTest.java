package lockstep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lockstep.check.Finding;
import lockstep.check.State;
import lockstep.procedure.Version;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a build found out outlives a run, and nothing that has changed does.
final class KeptFolderTest {
  private static final String DOCUMENTS = "documents.bin";
  private static final String FINDINGS = "findings.jsonl.gz";
  private static final Instant DAY = Instant.parse("2026-05-01T10:00:00Z");

  @TempDir private Path folder;

  private final List<String> said = new ArrayList<>();
  private Path content;
  private Path kept;

  @BeforeEach
  void copy() throws IOException {
    content = folder.resolve("content");
    kept = Files.createDirectory(folder.resolve("kept"));
    Path from = Path.of("content");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = content.resolve(from.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }

  private Generation started(Instant day) {
    Settings settings = Reader.builder(content).settings();
    Knowledge knowledge =
        new Knowledge(
            new KnowledgeBuilder(
                settings, Reader.locales(), Progress.NONE, Clock.fixed(day, ZoneOffset.UTC)),
            said::add);
    knowledge.keepIn(kept);
    return knowledge.reload();
  }

  private Generation started() {
    return started(DAY);
  }

  private static void assertSame(Generation one, Generation other) {
    assertThat(one.id()).isEqualTo(other.id());
    assertThat(Reader.versions(one)).isEqualTo(Reader.versions(other));
    assertThat(one.checks().findings()).isEqualTo(other.checks().findings());
    assertThat(one.report().problems()).isEqualTo(other.report().problems());
    for (Version version : Reader.versions(one)) {
      assertThat(one.checks().standing(version)).isEqualTo(other.checks().standing(version));
    }
  }

  private byte[] file(String name) throws IOException {
    return Files.readAllBytes(kept.resolve(name));
  }

  private Path document() throws IOException {
    try (Stream<Path> files = Files.walk(content)) {
      return files
          .filter(file -> file.startsWith(content.resolve("sv")))
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void nothingDiffersWhereNothingChanged() throws IOException {
    Generation first = started();
    byte[] documents = file(DOCUMENTS);
    byte[] findings = file(FINDINGS);
    assertThat(first.checks().findings()).isNotEmpty();
    assertSame(started(), first);
    assertThat(said).isEmpty();
    assertThat(file(DOCUMENTS)).isEqualTo(documents);
    assertThat(file(FINDINGS)).isEqualTo(findings);
  }

  @Test
  void aChangedDocumentIsReadAndEverythingLookedForAgain() throws IOException {
    started();
    Files.writeString(document(), "# Ny rubrik\n\n1. Kör `Add-AzureRmAccount`.\n");
    Generation after = started();
    assertThat(said).anyMatch(told -> told.contains(FINDINGS + ": is about other content"));
    assertThat(said).noneMatch(told -> told.contains(DOCUMENTS));
    Files.delete(kept.resolve(DOCUMENTS));
    Files.delete(kept.resolve(FINDINGS));
    Files.delete(kept.resolve("learning.gz"));
    assertSame(after, started());
    assertSame(after, Reader.builder(content).keepingIn(kept, said::add).build());
  }

  @Test
  void aChangedIncludeIsTakenInAgain() throws IOException {
    Path include = content.resolve("sv/parts/part.txt");
    Files.createDirectories(include.getParent());
    Files.writeString(include, "Det första.\n");
    Path guide = content.resolve("sv/with-a-part.md");
    Files.writeString(guide, "# Med en del\n\n[!INCLUDE [part](parts/part.txt)]\n");
    Generation first = started();
    assertThat(text(first)).contains("Det första.");
    assertSame(started(), first);
    Files.writeString(include, "Det andra.\n");
    Generation second = started();
    assertThat(text(second)).contains("Det andra.");
    assertThat(second.id()).isNotEqualTo(first.id());
    Files.delete(include);
    assertThat(text(started())).isEmpty();
    Files.writeString(include, "Det tredje.\n");
    assertThat(text(started())).contains("Det tredje.");
  }

  private static List<String> text(Generation generation) {
    return Reader.version(generation, "with-a-part", "sv").orElseThrow().blocks().stream()
        .skip(1)
        .map(block -> block.text())
        .toList();
  }

  @Test
  void aDamagedFileIsToldAndReplaced() throws IOException {
    Generation first = started();
    for (String name : List.of(DOCUMENTS, FINDINGS)) {
      byte[] written = file(name);
      for (int length : new int[] {0, 5, written.length / 2, written.length - 9}) {
        said.clear();
        Files.write(kept.resolve(name), Arrays.copyOf(written, length));
        assertSame(started(), first);
        assertThat(said).hasSize(1);
        assertThat(said.getFirst()).contains(name, "cannot be used", "again");
        assertSame(started(), first);
        assertThat(said).hasSize(1);
      }
    }
  }

  @Test
  void aDamagedDocumentIsToldAndReadAgain() throws IOException {
    Generation first = started();
    byte[] written = file(DOCUMENTS);
    written[written.length / 3] ^= 1;
    Files.write(kept.resolve(DOCUMENTS), written);
    assertSame(started(), first);
    assertThat(said).hasSize(1);
    assertThat(said.getFirst()).contains(DOCUMENTS, "is damaged at", "check sum");
    assertSame(started(), first);
    assertThat(said).hasSize(1);
  }

  @Test
  void otherLanguageDataReadsEverythingAgain() throws IOException {
    started();
    byte[] documents = file(DOCUMENTS);
    Settings settings = Reader.builder(content).settings();
    Settings other =
        new Settings(settings.roots(), "sv", settings.defaultLocale(), settings.kinds());
    new KnowledgeBuilder(other, Reader.locales(), Progress.NONE).keepingIn(kept, said::add).build();
    assertThat(said).hasSize(1);
    assertThat(said.getFirst()).contains(DOCUMENTS, "other settings");
    assertThat(file(DOCUMENTS)).isNotEqualTo(documents);
  }

  @Test
  void aSuppressionEndsOnItsDayAlthoughNothingChanged() throws IOException {
    String text =
        "# Rubrik\n\n<!-- lockstep-disable-next-line empty-link -- known until 2026-05-01 -->\n"
            + "Se [](https://example.com/a).\n";
    Files.writeString(content.resolve("sv/suppressed.md"), text);
    assertThat(link(started()).state()).isInstanceOf(State.Suppressed.class);
    assertThat(link(started()).state()).isInstanceOf(State.Suppressed.class);
    assertThat(said).isEmpty();
    Generation later = started(DAY.plusSeconds(86_400));
    assertThat(link(later).state()).isInstanceOf(State.New.class);
  }

  private static Finding link(Generation generation) {
    return generation.checks().findings().stream()
        .filter(finding -> finding.procedure().path().equals("suppressed"))
        .filter(finding -> finding.rule().equals("empty-link"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anotherBuildOfTheProgramHasAnotherFingerprint() throws IOException {
    Path home = Files.createDirectory(folder.resolve("classes"));
    Files.writeString(home.resolve("One.class"), "one");
    String before = Program.fingerprintOf(home);
    assertThat(Program.fingerprintOf(home)).isEqualTo(before);
    Files.writeString(home.resolve("One.class"), "two");
    assertThat(Program.fingerprintOf(home)).isNotEqualTo(before);
  }
}
