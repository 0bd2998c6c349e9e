package lockstep.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lockstep.identity.Event.Change;
import lockstep.knowledge.Generation;
import lockstep.knowledge.KnowledgeBuilder;
import lockstep.knowledge.Progress;
import lockstep.knowledge.Reader;
import lockstep.knowledge.Settings;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.Step;
import lockstep.source.ContentRoot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of the steps of one procedure from edition to edition.
final class StepHistoryTest {
  private static final ProcedureId GUIDE = ProcedureId.of("guide");
  private static final String FIRST = "Open the garden shed and take the long ladder out of it.";
  private static final String SECOND =
      "Lean the ladder against the wall below the window that sticks.";
  private static final String THIRD = "Climb up slowly and loosen the window with a flat knife.";

  @TempDir private Path temp;
  private Path content;
  private Path ledger;

  @BeforeEach
  void folders() throws IOException {
    content = Files.createDirectories(temp.resolve("content/en"));
    ledger = temp.resolve("ledger");
  }

  @Test
  void aNewTextIsANewRevisionOfTheSameStep() throws IOException {
    List<Step> before = edition(FIRST, SECOND, THIRD);
    List<Step> after =
        edition(
            FIRST, "Lean the ladder against the wall just below the window that sticks.", THIRD);
    assertThat(ids(after)).isEqualTo(ids(before));
    assertThat(after.get(1).rev()).isEqualTo(2);
    assertThat(after.get(0).rev()).isEqualTo(1);
    assertThat(last(after.get(1)).change()).isEqualTo(Change.REWORDED);
  }

  @Test
  void anotherLinkIsAChange() throws IOException {
    edition(FIRST, SECOND + " [Help](/ladders)", THIRD);
    List<Step> after = edition(FIRST, SECOND + " [Help](/walls)", THIRD);
    assertThat(last(after.get(1)).change()).isEqualTo(Change.CHANGED);
    assertThat(after.get(1).rev()).isEqualTo(2);
  }

  @Test
  void marksAndBoldAreNoRevision() throws IOException {
    edition(FIRST, SECOND, THIRD);
    List<Step> after = edition(FIRST, SECOND.replace("ladder", "**ladder**"), THIRD + "..");
    assertThat(after).extracting(Step::rev).containsOnly(1);
    assertThat(known().edition()).isEqualTo(1);
  }

  @Test
  void aStepThatIsGoneIsRetiredAndMayComeBack() throws IOException {
    List<Step> before = edition(FIRST, SECOND, THIRD);
    edition(FIRST, THIRD);
    assertThat(last(before.get(1)).change()).isEqualTo(Change.RETIRED);
    List<Step> back = edition(FIRST, SECOND, THIRD);
    assertThat(ids(back)).isEqualTo(ids(before));
    assertThat(last(back.get(1)).change()).isEqualTo(Change.RESTORED);
  }

  @Test
  void aStepThatChangedItsPlaceHasMoved() throws IOException {
    String fourth = "Tell the neighbour across the street that the work is done.";
    List<Step> before = edition(FIRST, SECOND, THIRD, fourth);
    List<Step> after = edition(fourth, FIRST, SECOND, THIRD);
    assertThat(after.getFirst().id()).isEqualTo(before.getLast().id());
    assertThat(last(after.getFirst()).change()).isEqualTo(Change.MOVED);
    assertThat(after.getFirst().rev()).isEqualTo(1);
    assertThat(last(after.get(1)).change()).isEqualTo(Change.NEW);
  }

  @Test
  void whatWasJoinedIsMerged() throws IOException {
    List<Step> before = edition(FIRST, SECOND, THIRD);
    List<Step> after = edition(FIRST + " " + SECOND, THIRD);
    Event gone =
        last(before.get(1).id().equals(after.getFirst().id()) ? before.get(0) : before.get(1));
    assertThat(gone.change()).isEqualTo(Change.RETIRED);
    assertThat(gone.others()).containsExactly(after.getFirst().id());
    assertThat(last(after.getFirst()).change()).isEqualTo(Change.MERGED);
  }

  @Test
  void whatWasCutIsSplit() throws IOException {
    List<Step> before = edition(FIRST + " " + SECOND, THIRD);
    List<Step> after = edition(FIRST, SECOND, THIRD);
    Step kept = after.get(0).id().equals(before.get(0).id()) ? after.get(0) : after.get(1);
    Step part = kept == after.get(0) ? after.get(1) : after.get(0);
    assertThat(kept.id()).isEqualTo(before.get(0).id());
    assertThat(last(kept).change()).isEqualTo(Change.SPLIT);
    assertThat(last(kept).others()).containsExactly(part.id());
    assertThat(last(part).others()).containsExactly(kept.id());
  }

  @Test
  void theOnlyStepBetweenTwoNeighboursIsMarkedForReview() throws IOException {
    List<Step> before = edition(FIRST, SECOND, THIRD);
    List<Step> after = edition(FIRST, "Ask somebody tall for help instead.", THIRD);
    assertThat(ids(after)).isEqualTo(ids(before));
    assertThat(known().versions().get("en").steps().get(1).review()).isTrue();
    assertThat(known().versions().get("en").steps().get(0).review()).isFalse();
  }

  @Test
  void whatAHumanDecidedWins() throws IOException {
    List<Step> before = edition(FIRST, SECOND, THIRD);
    String other = "Ask somebody tall for help instead.";
    edition(FIRST, other, THIRD);
    Registered known = known().versions().get("en");
    pin(
        known.outline().version(),
        known.steps().get(1).place(),
        "isNot",
        before.get(1).id().value());
    List<Step> decided = steps();
    assertThat(decided.get(1).id()).isNotEqualTo(before.get(1).id());
    assertThat(last(before.get(1)).change()).isEqualTo(Change.RETIRED);
    assertThat(ids(steps())).isEqualTo(ids(decided));
    pin(known.outline().version(), known.steps().get(1).place(), "is", before.get(1).id().value());
    assertThat(ids(steps())).isEqualTo(ids(before));
    assertThat(known().versions().get("en").steps().get(1).review()).isFalse();
  }

  @Test
  void aTaskKeepsItsIdBelowAnotherHeading() throws IOException {
    String task = generation(FIRST, SECOND, THIRD).tasks();
    write("# Guide\n\n## Mend a window\n\n" + list(FIRST, SECOND, THIRD));
    assertThat(read().tasks()).isEqualTo(task);
  }

  @Test
  void withoutALedgerTheSameTextHasTheSameId() throws IOException {
    write("# Guide\n\n## Open a window\n\n" + list(FIRST, SECOND, THIRD));
    List<Step> before = steps(builder(temp.resolve("none")).build());
    write("# Guide\n\n## Open a window\n\n" + list("Put on sturdy shoes.", FIRST, SECOND, THIRD));
    List<Step> after = steps(builder(temp.resolve("none")).build());
    assertThat(ids(after).subList(1, 4)).isEqualTo(ids(before));
  }

  @Test
  void aDamagedLedgerIsToldAndNeverWrittenOver() throws IOException {
    edition(FIRST, SECOND, THIRD);
    Path file = ledger.resolve("guide.json");
    String damaged = Files.readString(file).replace("\"edition\": 1", "\"edition\": \"one\"");
    Files.writeString(file, damaged);
    Generation generation = builder(ledger).build();
    assertThat(generation.report().problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("unreadable-ledger");
              assertThat(problem.message()).contains("[0].edition", "a whole number", "mend");
            });
    generation.ledgers().write(ledger);
    assertThat(Files.readString(file)).isEqualTo(damaged);
  }

  @Test
  void aProcedureWithAnotherPathKeepsItsIds() throws IOException {
    List<Step> before = edition(FIRST, SECOND, THIRD);
    Files.move(content.resolve("guide.md"), content.resolve("handbook.md"));
    Files.writeString(
        content.getParent().resolve(".openpublishing.redirection.json"),
        """
        {"redirections": [
          {"source_path": "guide.md", "redirect_url": "./handbook#top"},
          {"source_path": "far.md", "redirect_url": "https://example.com/elsewhere"},
          {"source_path": "round.md", "redirect_url": "/about"},
          {"source_path": "about.md", "redirect_url": "/round"}]}
        """);
    Generation moved = builder(ledger).build();
    moved.ledgers().write(ledger);
    assertThat(ids(Reader.version(moved, "handbook", "en").orElseThrow().steps().toList()))
        .isEqualTo(ids(before));
    assertThat(moved.redirections().of(GUIDE)).contains(ProcedureId.of("handbook"));
    assertThat(moved.redirections().of(ProcedureId.of("round"))).isEmpty();
    assertThat(moved.report().problems())
        .allMatch(problem -> problem.message().contains("in a circle"))
        .allMatch(
            problem ->
                problem.file().equals(content.getParent() + "/.openpublishing.redirection.json"))
        .hasSize(2);
    assertThat(ledger.resolve("guide.json")).doesNotExist();
    assertThat(ledger.resolve("handbook.json")).exists();
  }

  @Test
  void aLedgerReadAgainIsTheSame() {
    Generation generation =
        new KnowledgeBuilder(
                Settings.of(List.of(ContentRoot.parse("content"))), Reader.locales(), Progress.NONE)
            .build();
    generation.ledgers().write(ledger);
    assertThat(Ledgers.read(ledger)).isEqualTo(generation.ledgers().after());
  }

  private void pin(String version, StepPlace place, String key, String id) throws IOException {
    Path file = ledger.resolve("guide.json");
    String pin =
        """
        "pins": [{"version": "%s", "task": "%s", "number": "%s", "%s": "%s"}],\
        """
            .formatted(version, place.task(), place.number(), key, id);
    Files.writeString(
        file, Files.readString(file).replaceFirst("(?s)\"pins\": \\[.*?\\],\n", pin + "\n"));
  }

  private static List<String> ids(List<Step> steps) {
    return steps.stream().map(step -> step.id().value()).toList();
  }

  private Event last(Step step) {
    return known().step(step.id()).orElseThrow().last();
  }

  private Ledger known() {
    return Ledgers.read(ledger).find(GUIDE).orElseThrow();
  }

  private List<Step> edition(String... steps) throws IOException {
    return generation(steps).steps();
  }

  private List<Step> steps() {
    return read().steps();
  }

  private Served generation(String... steps) throws IOException {
    write("# Guide\n\n## Open a window\n\n" + list(steps));
    return read();
  }

  private void write(String text) throws IOException {
    Files.writeString(content.resolve("guide.md"), text);
  }

  private static String list(String... steps) {
    StringBuilder list = new StringBuilder();
    for (String step : steps) {
      list.append("1. ").append(step).append('\n');
    }
    return list.toString();
  }

  /// What a reader gets.
  private record Served(List<Step> steps, String tasks) {}

  private Served read() {
    Generation generation = builder(ledger).build();
    generation.ledgers().write(ledger);
    return new Served(
        steps(generation),
        Reader.version(generation, "guide", "en").orElseThrow().tasks().toString().split(",")[0]);
  }

  private static List<Step> steps(Generation generation) {
    return Reader.version(generation, "guide", "en").orElseThrow().steps().toList();
  }

  private KnowledgeBuilder builder(Path folder) {
    Settings settings =
        Settings.of(List.of(ContentRoot.parse(content.getParent().toString()))).withLedger(folder);
    return new KnowledgeBuilder(settings, Reader.locales(), Progress.NONE);
  }
}
