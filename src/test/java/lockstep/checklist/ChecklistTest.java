package lockstep.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.Fixtures;
import lockstep.Fixtures.Fixture;
import lockstep.knowledge.KnowledgeBuilder;
import lockstep.knowledge.Progress;
import lockstep.knowledge.Settings;
import lockstep.locale.Locales;
import lockstep.procedure.ActorClaim;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.Version;
import lockstep.source.ContentRoot;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Whose steps have a box. Each fixture is a document (`en.md`), those who look (`actors.txt`, one a line) and the list that they get.
final class ChecklistTest {
  private static final Locales LOCALES = Locales.packed();

  @TestFactory
  Stream<DynamicTest> everyFixtureGivesItsChecklist() {
    return Fixtures.under("checklist", "actors.txt")
        .map(fixture -> dynamicTest(fixture.name(), fixture.uri(), () -> check(fixture)));
  }

  @Test
  void orderAndNumbersAreThoseOfTheVersionWhoeverLooks() {
    Version version = version(Fixtures.under("checklist", "actors.txt").findFirst().orElseThrow());
    List<String> everybody = numbers(Checklist.of(version, Set.of(), LOCALES));
    assertThat(numbers(Checklist.of(version, Set.of("customer"), LOCALES))).isEqualTo(everybody);
    assertThat(everybody).isEqualTo(version.steps().map(step -> step.number()).toList());
  }

  private static List<String> numbers(Checklist checklist) {
    return checklist.items().stream()
        .flatMap(Checklist.Item::deep)
        .map(item -> item.step().number())
        .toList();
  }

  private static void check(Fixture fixture) {
    Set<String> actors = fixture.text("actors.txt").lines().collect(Collectors.toSet());
    Checklist checklist = Checklist.of(version(fixture), actors, LOCALES);
    assertThat(checklist.actors()).isEqualTo(List.copyOf(new TreeSet<>(actors)));
    String facts =
        checklist.items().stream()
            .flatMap(Checklist.Item::deep)
            .map(ChecklistTest::facts)
            .collect(Collectors.joining());
    String collected =
        checklist.collect().stream().map(ChecklistTest::facts).collect(Collectors.joining());
    fixture.assertGolden("expected.txt", collected + facts);
  }

  private static String facts(Checklist.Collected one) {
    return "collect %s (%s) %s%s%n"
        .formatted(
            one.kind().id(),
            one.step().number(),
            one.label(),
            one.target().map(target -> " " + target).orElse(""));
  }

  private static String facts(Checklist.Item item) {
    String actors =
        item.step().actors().stream().map(ActorClaim::actor).collect(Collectors.joining(", "));
    StringBuilder facts = new StringBuilder();
    item.handOver()
        .ifPresent(
            one ->
                facts.append(
                    "--- wait for %s, then %s%n"
                        .formatted(String.join(", ", one.waitFor()), String.join(", ", one.to()))));
    facts.append(item.mine() ? "[ ] " : "    ");
    facts.append(item.task()).append(' ').append(item.step().number());
    facts.append(" (").append(actors).append(") ").append(item.label()).append('\n');
    item.command()
        .ifPresent(command -> facts.append("      command ").append(command).append('\n'));
    item.warnings().forEach(text -> facts.append("      warning ").append(text).append('\n'));
    return facts.toString();
  }

  private static Version version(Fixture fixture) {
    Settings settings = Settings.of(List.of(ContentRoot.parse("en=" + fixture.folder())));
    return new KnowledgeBuilder(settings, LOCALES, Progress.NONE)
        .build()
        .procedures()
        .find(ProcedureId.of("en"))
        .flatMap(procedure -> procedure.version("en"))
        .orElseThrow();
  }
}
