package lockstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Reader;
import lockstep.procedure.ActorClaim;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;
import lockstep.procedure.Step;
import lockstep.procedure.Task;
import lockstep.procedure.Version;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What is read from real documents; skipped unless `-Dlockstep.corpus=DIR` names their folder.
final class CorpusTest {
  private static final String TRANSFER =
      "partner-center/switch-azure-subscriptions-to-a-different-partner";
  // Equal versions of the source text were cut into units differently in a few documents.
  private static final double EQUAL_SOURCES = 0.95;

  private static final String TODAY =
      """
      1 action customer/subject | note
      2 action current-partner/subject | paragraph
        2.1 action current-partner/inherited
        2.2 action current-partner/inherited
        2.3 action current-partner/inherited
        2.4 action current-partner/inherited
        2.5 action current-partner/inherited
        2.6 action current-partner/inherited
      3 action current-partner/lead-in | paragraph, note
        3.a information current-partner/inherited
        3.b information current-partner/inherited
        3.c information current-partner/inherited
      4 action customer/lead-in new-partner/lead-in | paragraph, paragraph, note
      5 action current-partner/lead-in | paragraph
      6 action new-partner/lead-in | paragraph
        6.a action new-partner/inherited | code, note | Connect-AzAccount
        6.b action new-partner/inherited | code | Get-AzRoleAssignment
      7 action
        7.a action
        7.b action
        7.c action
        7.d action
      """;

  @BeforeEach
  void documentsAreGiven() {
    Corpus.folder("live");
  }

  @TestFactory
  Stream<DynamicTest> everyFileIsServed() {
    return Corpus.folders().stream()
        .map(
            folder ->
                dynamicTest(
                    folder.toString(),
                    () -> assertThat(Reader.read(folder).report().quarantined()).isEmpty()));
  }

  @Test
  void everyWordOfADocumentIsInItsBlocks() throws IOException {
    List<String> lost = new ArrayList<>();
    Path live = Corpus.folder("live");
    for (Version version : Reader.versions(Reader.read(live))) {
      String file = version.provenance().file();
      List<String> words =
          VisibleWords.lost(Files.readString(live.resolve(file)), version.blocks());
      if (!words.isEmpty()) {
        lost.add(file + ": " + words);
      }
    }
    assertThat(lost).isEmpty();
  }

  @Test
  void theTransferOfTodayHasSevenSteps() {
    Generation seeds = Reader.read(Corpus.seeds());
    for (String locale : List.of("sv", "nl", "en")) {
      assertThat(outline(transfer(seeds, locale))).as(locale).isEqualTo(TODAY);
    }
  }

  @Test
  void theTransferOf2016HasSixSteps() {
    Generation seeds = Reader.read(Corpus.seeds());
    assertThat(outline(transfer(seeds, "fr")))
        .isEqualTo(
            """
            1 action customer/subject
            2 action current-partner/subject | paragraph
              2.a action current-partner/inherited
              2.b action current-partner/inherited | paragraph, paragraph, paragraph
            3 action current-partner/lead-in
              3.a information current-partner/inherited
              3.b information current-partner/inherited
              3.c information current-partner/inherited
            4 action customer/lead-in new-partner/lead-in | paragraph, paragraph
            5 action current-partner/lead-in | paragraph
            6 action new-partner/lead-in | paragraph, paragraph
              6.a action new-partner/inherited | paragraph, paragraph | Add-AzureRMAccount
              6.b action new-partner/inherited | paragraph | Get-AzureRMRoleAssignment
            """);
  }

  @Test
  void theTransferOf2023HasEightStepsWithTheirActors() {
    Version version =
        Reader.version(Reader.read(Corpus.folder("live")), TRANSFER, "en").orElseThrow();
    Task longest =
        version.tasks().stream()
            .max((a, b) -> Integer.compare(a.steps().size(), b.steps().size()))
            .orElseThrow();
    assertThat(longest.steps().stream().map(CorpusTest::actors))
        .containsExactly(
            "customer",
            "current-partner",
            "current-partner",
            "current-partner",
            "customer, new-partner",
            "current-partner",
            "new-partner",
            "new-partner");
  }

  @Test
  void swedishAndDutchDocumentsCarryTheSameEnglish() {
    List<String> different = new ArrayList<>();
    List<Version> swedish = derived("sv");
    Generation dutch = Reader.read("nl=" + Corpus.folder("bilingual").resolve("nl"));
    int compared = 0;
    for (Version one : swedish) {
      Optional<Version> other =
          Reader.version(dutch, one.procedure().path(), "en")
              .filter(v -> v.provenance().sourceCommit().equals(one.provenance().sourceCommit()));
      if (other.isPresent()) {
        compared++;
        if (!texts(one).equals(texts(other.get()))) {
          different.add(one.procedure().path());
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
    assertThat(1 - (double) different.size() / compared)
        .as("equal, but for %s", different)
        .isGreaterThanOrEqualTo(EQUAL_SOURCES);
  }

  private static List<Version> derived(String locale) {
    Path folder = Corpus.folder("bilingual").resolve(locale);
    return Reader.versions(Reader.read(locale + "=" + folder)).stream()
        .filter(version -> version.provenance().derivedFrom().isPresent())
        .toList();
  }

  /// Alternative texts of images carry no source text.
  private static List<String> texts(Version version) {
    return version.blocks().stream()
        .filter(block -> !(block.shape() instanceof Shape.Image))
        .map(Block::text)
        .toList();
  }

  private static Task transfer(Generation generation, String locale) {
    Version version = Reader.version(generation, TRANSFER, locale).orElseThrow();
    assertThat(version.tasks()).hasSize(1);
    return version.tasks().getFirst();
  }

  /// One step a line, without its words.
  private static String outline(Task task) {
    StringBuilder outline = new StringBuilder();
    task.steps().forEach(step -> outline(step, "", outline));
    return outline.toString();
  }

  private static void outline(Step step, String indent, StringBuilder outline) {
    outline.append(indent).append(step.number()).append(' ').append(step.kind().id());
    for (ActorClaim claim : step.actors()) {
      outline.append(' ').append(claim.actor()).append('/').append(claim.evidence().id());
    }
    if (!step.parts().isEmpty()) {
      outline.append(" | ").append(joined(step.parts().stream().map(part -> part.shape().kind())));
    }
    List<String> commands =
        step.blocks().flatMap(block -> block.commands().stream()).map(Block.Command::name).toList();
    if (!commands.isEmpty()) {
      outline.append(" | ").append(joined(commands.stream()));
    }
    outline.append('\n');
    step.substeps().forEach(substep -> outline(substep, indent + "  ", outline));
  }

  private static String joined(Stream<String> words) {
    return words.collect(Collectors.joining(", "));
  }

  private static String actors(Step step) {
    return step.actors().stream().map(ActorClaim::actor).collect(Collectors.joining(", "));
  }
}
