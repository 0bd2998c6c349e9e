package lockstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lockstep.extract.VersionFacts;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Reader;
import lockstep.knowledge.VersionProperties;
import lockstep.procedure.Block;
import lockstep.procedure.LinkKind;
import lockstep.procedure.Task;
import lockstep.procedure.Version;
import lockstep.source.SourceText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What holds for every document: of `content/`, and of the folders below `-Dlockstep.corpus=DIR` where it is given.
final class ContentTest {
  private static final Path CONTENT = Path.of("content");

  @TestFactory
  Stream<DynamicTest> everyVersionHoldsTheProperties() {
    return Stream.concat(Stream.of(CONTENT), Corpus.folders().stream())
        .map(folder -> dynamicTest(folder.toString(), () -> holdTheProperties(folder)));
  }

  private static void holdTheProperties(Path folder) throws IOException {
    List<String> violations = new ArrayList<>();
    for (Version version : Reader.versions(Reader.read(folder))) {
      violations.addAll(VersionProperties.violations(version, text(folder, version)));
    }
    assertThat(violations).isEmpty();
  }

  private static SourceText text(Path folder, Version version) throws IOException {
    return SourceText.of(Files.readString(folder.resolve(version.provenance().file())));
  }

  @Test
  void readingTwiceGivesTheSame() {
    Generation once = Reader.read(CONTENT);
    Generation again = Reader.read(CONTENT);
    assertThat(again.id()).isEqualTo(once.id());
    assertThat(Reader.versions(again)).isEqualTo(Reader.versions(once));
  }

  @Test
  void everythingIsReadWithoutAComplaint() {
    Generation generation = Reader.read(CONTENT);
    assertThat(generation.report().quarantined()).isEmpty();
    assertThat(generation.report().problems()).isEmpty();
  }

  @Test
  void everyProcedureExistsInEveryLanguage() {
    Map<String, List<String>> localesById = new TreeMap<>();
    Reader.versions(Reader.read(CONTENT))
        .forEach(
            version ->
                localesById
                    .computeIfAbsent(version.procedure().path(), _ -> new ArrayList<>())
                    .add(version.locale()));
    assertThat(localesById).hasSize(3);
    assertThat(localesById.values()).allMatch(List.of("en", "fr", "nl", "sv")::equals);
  }

  @Test
  void linksBetweenDocumentsLeadSomewhere() {
    List<String> dead = new ArrayList<>();
    for (Version version : Reader.versions(Reader.read(CONTENT))) {
      Path file = CONTENT.resolve(version.provenance().file());
      version.blocks().stream()
          .flatMap(block -> block.links().stream())
          .filter(link -> link.kind() == LinkKind.DOCUMENT)
          .map(link -> file.resolveSibling(link.target().replaceFirst("[?#].*", "")).normalize())
          .filter(target -> !Files.exists(target))
          .forEach(target -> dead.add(file + ": " + target));
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void theOrderOfTheFilesDoesNotCount() {
    List<Path> roots =
        Stream.of("sv", "nl", "fr", "en")
            .map(CONTENT::resolve)
            .sorted(Comparator.reverseOrder())
            .toList();
    Object[] tagged = roots.stream().map(root -> root.getFileName() + "=" + root).toArray();
    List<String> facts =
        Reader.versions(Reader.read(tagged)).stream().map(VersionFacts::of).toList();
    assertThat(facts)
        .isEqualTo(Reader.versions(Reader.read(CONTENT)).stream().map(VersionFacts::of).toList());
  }

  @Test
  void onlyBlocksOfTheVersionAreInItsTasks() {
    for (Version version : Reader.versions(Reader.read(CONTENT))) {
      List<Block> used =
          version.tasks().stream().flatMap(Task::deep).flatMap(step -> step.blocks()).toList();
      assertThat(used).doesNotHaveDuplicates();
      assertThat(version.blocks()).containsAll(used);
    }
  }
}
