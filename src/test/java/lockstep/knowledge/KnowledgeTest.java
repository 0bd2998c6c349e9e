package lockstep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import lockstep.locale.LocaleData;
import lockstep.procedure.DocumentKind;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.Version;
import lockstep.source.ContentException;
import lockstep.source.ContentRoot;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Generations: built from folders, swapped, built again.
final class KnowledgeTest {
  private static final String GOOD = "# Good\n\n1. Read.\n2. Write.\n";
  private static final String BILINGUAL =
      """
      ---
      ms.lasthandoff: %s
      ---
      # <span data-ttu-id="a-1">%s</span><span class="sxs-lookup"><span data-stu-id="a-1">%s</span></span>
      """;

  @TempDir private Path folder;

  @Test
  void aFileThatTurnsBadIsServedAsItWas() throws IOException {
    write("en/guide.md", GOOD);
    write("en/other.md", "# Other\n");
    Knowledge knowledge = new Knowledge(Reader.builder(folder), Assertions::fail);
    Version before = version(knowledge.reload(), "guide").getFirst();

    Files.write(folder.resolve("en/guide.md"), new byte[] {'#', ' ', (byte) 0xFF});
    write("en/other.md", "# Another\n");
    Generation after = knowledge.reload();

    assertThat(version(after, "guide")).containsExactly(before);
    assertThat(after.freshness(ProcedureId.of("guide"), "en").state())
        .isEqualTo(Freshness.State.BROKEN);
    assertThat(words(after, "guide", "en"))
        .containsExactly("en/guide.md:1:3: byte 0xFF is not UTF-8; save the file as UTF-8");
    assertThat(state(after, "guide")).isEqualTo(Freshness.State.BROKEN);
    assertThat(version(after, "other").getFirst().title()).isEqualTo("Another");
    assertThat(state(after, "other")).isEqualTo(Freshness.State.UNTRACKED);
    assertThat(after.report().quarantined()).hasSize(1);
  }

  @Test
  void aFileThatIsGoodAgainIsNoLongerBroken() throws IOException {
    write("en/guide.md", GOOD);
    Knowledge knowledge = new Knowledge(Reader.builder(folder), Assertions::fail);
    String id = knowledge.reload().id();
    write("en/guide.md", " ");
    assertThat(state(knowledge.reload(), "guide")).isEqualTo(Freshness.State.BROKEN);
    assertThat(state(knowledge.reload(), "guide")).isEqualTo(Freshness.State.BROKEN);
    write("en/guide.md", GOOD);
    Generation mended = knowledge.reload();
    assertThat(state(mended, "guide")).isEqualTo(Freshness.State.UNTRACKED);
    assertThat(mended.id()).isEqualTo(id);
  }

  @Test
  void aFileThatWasAlwaysBadIsNotServed() throws IOException {
    write("en/guide.md", " ");
    Knowledge knowledge = new Knowledge(Reader.builder(folder), Assertions::fail);
    knowledge.reload();
    assertThat(version(knowledge.reload(), "guide")).isEmpty();
  }

  @Test
  void aFileThatWasAlwaysBadIsBrokenAndNotMissing() throws IOException {
    write("en/guide.md", GOOD);
    write("fr/guide.md", " ");
    Generation read = new Knowledge(Reader.builder(folder), Assertions::fail).reload();
    Freshness french = read.freshness(ProcedureId.of("guide"), "fr");
    assertThat(french.state()).isEqualTo(Freshness.State.BROKEN);
    assertThat(french.evidence())
        .singleElement()
        .extracting(one -> ((Freshness.Unreadable) one).problem().toText())
        .asString()
        .startsWith("fr/guide.md:1:1: ");
    assertThat(read.freshness(ProcedureId.of("guide"), "nl").state())
        .isEqualTo(Freshness.State.MISSING);
    Languages languages = Languages.of(read);
    assertThat(languages.all()).containsExactly("en", "fr");
    assertThat(languages.of(ProcedureId.of("guide"))).containsExactly("en", "fr");
    assertThat(languages.unserved(ProcedureId.of("guide"))).containsExactly("fr");
  }

  @Test
  void aTextThatAnotherFileCarriesIsNotBrokenWithTheFileThatCarriedIt() throws IOException {
    write("nl/guide.md", BILINGUAL.formatted("03/01/2021", "Oud", "Old"));
    Knowledge knowledge = new Knowledge(Reader.builder(folder), Assertions::fail);
    assertThat(state(knowledge.reload(), "guide")).isEqualTo(Freshness.State.CURRENT);
    write("nl/guide.md", " ");
    write("en/guide.md", GOOD);
    Generation after = knowledge.reload();
    assertThat(after.freshness(ProcedureId.of("guide"), "nl").state())
        .isEqualTo(Freshness.State.BROKEN);
    assertThat(after.freshness(ProcedureId.of("guide"), "en").state())
        .isNotEqualTo(Freshness.State.BROKEN);
  }

  @Test
  void aDeletedFileIsGone() throws IOException {
    write("en/guide.md", GOOD);
    Knowledge knowledge = new Knowledge(Reader.builder(folder), Assertions::fail);
    knowledge.reload();
    Files.delete(folder.resolve("en/guide.md"));
    assertThat(knowledge.reload().procedures().summaries()).isEmpty();
  }

  @Test
  void whatWasServedStaysWhenTheFolderIsGone() throws IOException {
    write("root/en/guide.md", GOOD);
    Path root = folder.resolve("root");
    Knowledge knowledge = new Knowledge(Reader.builder(root), Assertions::fail);
    Generation served = knowledge.reload();
    Files.move(root, folder.resolve("away"));
    assertThatThrownBy(knowledge::reload).isInstanceOf(ContentException.class);
    assertThat(knowledge.current()).contains(served);
  }

  @Test
  void aDryRunIsNotServed() throws IOException {
    write("en/guide.md", GOOD);
    Knowledge knowledge = new Knowledge(Reader.builder(folder), Assertions::fail);
    assertThat(version(knowledge.build(), "guide")).hasSize(1);
    assertThat(knowledge.current()).isEmpty();
  }

  @Test
  void equalContentGivesAnEqualGeneration() throws IOException {
    write("en/guide.md", GOOD);
    Generation one = Reader.read(folder);
    Files.setLastModifiedTime(folder.resolve("en/guide.md"), FileTime.from(Instant.EPOCH));
    Generation two = Reader.read(folder);
    write("en/guide.md", GOOD + "3. Rest.\n");
    Generation three = Reader.read(folder);
    assertThat(one.id()).matches("g_[0-9a-f]{16}").isEqualTo(two.id()).isNotEqualTo(three.id());
  }

  @Test
  void aLaterRootOverlaysAnEarlierOne() throws IOException {
    write("base/guide.md", "# Base\n");
    write("base/only.md", "# Only in the base\n");
    write("own/GUIDE.md", "# Own\n");
    Generation generation =
        Reader.read("en=" + folder.resolve("base"), "en=" + folder.resolve("own"));
    assertThat(version(generation, "guide").getFirst().title()).isEqualTo("Own");
    assertThat(version(generation, "only")).hasSize(1);
  }

  @Test
  void ofTwoSourceTextsTheOneHandedBackLastStandsIn() throws IOException {
    write("sv/guide.md", BILINGUAL.formatted("03/01/2021", "Gammal", "Old"));
    write("nl/guide.md", BILINGUAL.formatted("07/01/2021", "Nieuw", "New"));
    Generation generation = Reader.read(folder);
    Version english = version(generation, "guide").getFirst();
    assertThat(english.title()).isEqualTo("New");
    assertThat(english.provenance().derivedFrom()).contains("nl");
    assertThat(english.provenance().translation()).isEmpty();
  }

  @Test
  void aSourceDocumentComesBeforeADerivedText() throws IOException {
    write("sv/guide.md", BILINGUAL.formatted("03/01/2021", "Gammal", "Old"));
    write("en/guide.md", "# Written\n");
    Version english = version(Reader.read(folder), "guide").getFirst();
    assertThat(english.title()).isEqualTo("Written");
    assertThat(english.provenance().derivedFrom()).isEmpty();
  }

  @Test
  void kindsFollowFromPathAndSteps() throws IOException {
    write("en/steps.md", GOOD);
    write("en/text.md", "# Text\n");
    write("en/announcements/may.md", GOOD);
    write("en/a/announcements/b/june.md", GOOD);
    write("en/includes/part.md", GOOD);
    write("en/TOC.md", "# Contents\n");
    assertThat(Reader.versions(Reader.read(folder)))
        .extracting(version -> version.procedure() + " " + version.kind().id())
        .containsExactly(
            "a/announcements/b/june " + DocumentKind.ANNOUNCEMENT.id(),
            "announcements/may announcement",
            "steps procedure",
            "text article");
  }

  @Test
  void theLanguageComesFromFolderThenFrontMatterThenWords() throws IOException {
    write("SV-se/guide.md", "# The and to are you\n");
    write("docs/front.md", "---\nms.contentlocale: nl-NL\n---\n# The and to are you\n");
    write(
        "docs/words.md",
        "# Une page\n\nVous pouvez lire cette page avec une amie, mais elle est sans images.\n");
    assertThat(Reader.versions(Reader.read(folder)))
        .extracting(version -> version.procedure() + " " + version.locale())
        .containsExactly("docs/front nl", "docs/words fr", "guide sv");
  }

  @Test
  void aBuildTellsHowFarItIsAndHowLongItTook() throws IOException {
    write("en/one.md", GOOD);
    write("en/two.md", GOOD);
    List<String> heard = Collections.synchronizedList(new ArrayList<>());
    Instant now = Instant.parse("2024-05-06T07:08:09Z");
    KnowledgeBuilder builder =
        new KnowledgeBuilder(
            Settings.of(List.of(ContentRoot.parse(folder.toString()))),
            Reader.locales(),
            (stage, done, total) -> heard.add(stage + " " + done + "/" + total),
            Clock.fixed(now, ZoneOffset.UTC));
    Generation generation = builder.build();
    assertThat(heard).containsExactlyInAnyOrder("reading 1/2", "reading 2/2");
    assertThat(generation.builtAt()).isEqualTo(now);
    assertThat(generation.report().took()).isZero();
    assertThat(generation.report().files()).isEqualTo(2);
    assertThat(generation.report().bytes()).isEqualTo(2L * GOOD.length());
  }

  @Test
  void tablesOfAFolderTellOfMoreThatIsRetired(@TempDir Path tables) throws IOException {
    write("en/guide.md", "# Guide\n\n1. Run this.\n\n   ```powershell\n   Get-OldThing\n   ```\n");
    Settings settings = Settings.of(List.of(ContentRoot.parse(folder.toString())));
    Generation plain = built(settings);
    assertThat(state(plain, "guide")).isEqualTo(Freshness.State.UNTRACKED);

    Path table = tables.resolve("ours.tsv");
    String head =
        String.join(
                "\t",
                "name kind family module replacement replacement-module via confidence status"
                    .split(" "))
            + "\tdeprecated-on\tretired-on\tsource\tnote\n";
    String row =
        "Get-OldThing\tcommand\tours\tOurs\tGet-NewThing\tOurs\t\thigh\tretired"
            + "\t\t2024-05-06\t\t\n";
    Files.writeString(table, head + row);
    Generation told = built(settings.withRetirements(tables));
    assertThat(state(told, "guide")).isEqualTo(Freshness.State.RETIRED);
    assertThat(words(told, "guide", "sv"))
        .containsExactly("uppmanar till att använda sådant som är avvecklat: Get-OldThing");
    assertThat(told.id()).isNotEqualTo(plain.id());
    assertThat(built(settings.withRetirements(tables)).id()).isEqualTo(told.id());

    Files.writeString(table, head + row.replace("2024-05-06", "2024-05-07"));
    assertThat(built(settings.withRetirements(tables)).id()).isNotEqualTo(told.id());

    Files.writeString(table, head + row.replace("2024-05-06", "May"));
    assertThatThrownBy(() -> built(settings.withRetirements(tables)))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("ours.tsv:2");
  }

  private static Generation built(Settings settings) {
    return new KnowledgeBuilder(settings, Reader.locales(), Progress.NONE).build();
  }

  @Test
  void summariesCountTheStepsOfOneTabOnly() throws IOException {
    write(
        "en/guide.md",
        """
        # Guide

        ## [New](#tab/new)

        1. One.
        2. Two.

        ## [Old](#tab/old)

        1. One.
        2. Two.
        3. Three.
        """);
    assertThat(Reader.read(folder).procedures().summaries())
        .extracting(VersionSummary::stepCount)
        .containsExactly(2);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static List<Version> version(Generation generation, String path) {
    return Stream.of(Reader.version(generation, path, "en")).flatMap(v -> v.stream()).toList();
  }

  private static Freshness.State state(Generation generation, String path) {
    return generation.freshness(ProcedureId.of(path), "en").state();
  }

  private static List<String> words(Generation generation, String path, String reader) {
    LocaleData language = generation.locales().find(reader).orElseThrow();
    return generation.freshness(ProcedureId.of(path), "en").evidence().stream()
        .map(evidence -> evidence.inWords(language))
        .toList();
  }
}
