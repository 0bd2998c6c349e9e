package lockstep.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.Fixtures;
import lockstep.Golden;
import lockstep.knowledge.Checks;
import lockstep.knowledge.Comparisons;
import lockstep.knowledge.Reader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each rule finds what its `flagged` cases expect and nothing in its `clean` ones. A case is a content folder; the findings of rules
/// that look at two versions are shown in the cases of their own rule only.
final class RuleFixturesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @TestFactory
  Stream<DynamicTest> everyFlaggedCaseGivesItsExpectedFindings() {
    return cases("flagged")
        .map(
            folder ->
                dynamicTest(
                    name(folder),
                    folder.toUri(),
                    () -> {
                      List<Finding> findings = findings(folder);
                      assertThat(findings).extracting(Finding::rule).contains(rule(folder));
                      Golden.check(folder.resolve("expected.txt"), text(findings, folder));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyCleanCaseStaysSilent() {
    return cases("clean")
        .map(
            folder ->
                dynamicTest(
                    name(folder),
                    folder.toUri(),
                    () ->
                        assertThat(findings(folder))
                            .filteredOn(finding -> finding.rule().equals(rule(folder)))
                            .isEmpty()));
  }

  private static Stream<Path> cases(String kind) {
    return folders(Fixtures.path("check")).flatMap(rule -> folders(rule.resolve(kind)));
  }

  static Stream<Path> folders(Path folder) {
    try (Stream<Path> below = Files.list(folder)) {
      return below.filter(Files::isDirectory).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String rule(Path folder) {
    return folder.getParent().getParent().getFileName().toString();
  }

  private static String name(Path folder) {
    return rule(folder) + ": " + folder.getFileName();
  }

  private static List<Finding> findings(Path folder) {
    Checks checks = Reader.read(folder).checks();
    Checker checker = new Checker(Rules.all(), checks.suppressions(), Baseline.NONE, TODAY);
    Stream<Finding> ofPairs =
        checker.checkPairs(pairs(checks.comparisons())).stream()
            .filter(finding -> finding.rule().equals(rule(folder)));
    return Stream.concat(checker.check(checks.subjects()).stream(), ofPairs).sorted().toList();
  }

  private static List<Pair> pairs(Comparisons comparisons) {
    return comparisons.procedures().stream()
        .flatMap(procedure -> comparisons.pairs(procedure).stream())
        .toList();
  }

  private static String text(List<Finding> findings, Path folder) {
    String top = folder.toString().replace('\\', '/') + "/";
    return findings.stream()
        .map(finding -> line(finding).replace(top, "") + "\n")
        .collect(Collectors.joining());
  }

  private static String line(Finding finding) {
    return finding.place().toText()
        + finding.step().map(step -> " step " + step.number()).orElse("")
        + " "
        + finding.severity().id()
        + " "
        + finding.rule()
        + " “"
        + finding.evidence()
        + "” "
        + finding.state().id()
        + finding.state().reason().map(why -> " (" + why + ")").orElse("")
        + finding
            .remedy()
            .fix()
            .map(fix -> " fix " + fix.replace() + " -> " + fix.with())
            .orElse("")
        + ": "
        + finding.message(Reader.locales().find("en").orElseThrow());
  }
}
