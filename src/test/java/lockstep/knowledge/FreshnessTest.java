package lockstep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.Fixtures;
import lockstep.Golden;
import lockstep.locale.LocaleData;
import lockstep.procedure.ProcedureId;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// How versions stand against their references; a version that has become unreadable is in [KnowledgeTest].
final class FreshnessTest {
  @TestFactory
  Stream<DynamicTest> eachVersionStandsAsItsFolderSays() {
    return Fixtures.under("freshness", ".")
        .map(
            fixture ->
                dynamicTest(
                    fixture.name(),
                    fixture.uri(),
                    () ->
                        Golden.check(
                            fixture.file("expected.txt"),
                            report(Reader.builder(fixture.folder()).build()))));
  }

  @Test
  void aLanguageWithoutAVersionIsMissing() {
    Generation generation = Reader.builder(Fixtures.path("http")).build();
    Freshness none = generation.freshness(ProcedureId.of("partner-center/invite-a-customer"), "en");
    assertThat(none.state()).isEqualTo(Freshness.State.MISSING);
    assertThat(none.evidence()).isEmpty();
  }

  private static String report(Generation generation) {
    return generation.procedures().summaries().stream()
        .map(summary -> line(generation, summary))
        .collect(Collectors.joining());
  }

  private static String line(Generation generation, VersionSummary summary) {
    Freshness freshness = generation.freshness(summary.procedure(), summary.locale());
    String against =
        freshness
            .standing()
            .map(one -> " against " + one.reference() + (one.exact() ? ", exact" : ""))
            .orElse("");
    String alone = freshness.onlyHere() ? " only-here" : "";
    List<String> words =
        generation.locales().all().stream()
            .sorted(Comparator.comparing(LocaleData::tag))
            .flatMap(
                reader ->
                    freshness.evidence().stream()
                        .map(one -> "  " + reader.tag() + ": " + one.inWords(reader) + "\n"))
            .toList();
    return summary.locale()
        + " "
        + freshness.state().id()
        + against
        + alone
        + "\n"
        + String.join("", words);
  }
}
