package lockstep.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lockstep.Fixtures;
import lockstep.Fixtures.Fixture;
import lockstep.check.Baseline;
import lockstep.check.Checker;
import lockstep.check.Finding;
import lockstep.check.Remedy;
import lockstep.check.Rule;
import lockstep.check.Rules;
import lockstep.check.State;
import lockstep.check.Subject;
import lockstep.check.Suppressions;
import lockstep.knowledge.Reader;
import lockstep.knowledge.Settings;
import lockstep.knowledge.TextCheck;
import lockstep.source.SourceText;
import lockstep.source.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The page of findings, and the text for people in windows of two widths. A fixture is a French and a Swedish document.
final class FindingHtmlTest {
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern ANCHOR = Pattern.compile(" href=\"#([^\"]*)\"");
  private static final Rule COMMAND = Rules.find("retired-command").orElseThrow();

  @TestFactory
  Stream<DynamicTest> everyReportLooksAsItsFixtureShows() {
    return Fixtures.under("findings", "fr.md")
        .map(fixture -> dynamicTest(fixture.name(), fixture.uri(), () -> check(fixture)));
  }

  private static void check(Fixture fixture) {
    FindingReport report = report(fixture);
    String page = FindingHtml.of(report);
    fixture.assertGolden("expected.html", page);
    fixture.assertGolden("expected-narrow.txt", PrettyExport.of(report, false, 60));
    fixture.assertGolden("expected-wide.txt", PrettyExport.of(report, false, 160));
    List<String> ids = ID.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids)
        .containsAll(ANCHOR.matcher(page).results().map(found -> found.group(1)).toList());
  }

  @Test
  void aReportWithoutFindingsSaysSo() {
    FindingReport nothing =
        new FindingReport(
            List.of(),
            Rules.all(),
            List.of(),
            Reader.locales().find("sv").orElseThrow(),
            _ -> Optional.empty(),
            Duration.ZERO);
    assertThat(FindingHtml.of(nothing)).contains("no findings", "Nobody has to do anything");
  }

  private static FindingReport report(Fixture fixture) {
    Map<String, SourceText> texts = new HashMap<>();
    Subject french = subject(fixture, "fr", texts);
    Subject swedish = subject(fixture, "sv", texts);
    List<Subject> subjects = List.of(french, swedish);
    List<Finding> findings =
        new ArrayList<>(
            new Checker(
                    List.of(Rules.find("empty-link").orElseThrow()),
                    Suppressions.NONE,
                    Baseline.NONE,
                    LocalDate.of(2026, 11, 20))
                .check(subjects));
    findings.add(
        command(french, "Add-Old", new Span(5, 8, 5, 15))
            .with(Remedy.exchange("Add-Old", "Add-New"))
            .withRelated(List.of(swedish.place(new Span(5, 8, 5, 15)))));
    findings.add(
        command(french, "Get-New", new Span(6, 1, 6, 1))
            .with(new Remedy(Optional.empty(), List.of("Get-New", "Find-New"), Optional.empty())));
    findings.add(
        command(swedish, "Add-New", new Span(5, 8, 5, 15))
            .with(new State.Suppressed(State.By.FILE, "<det> är rätt")));
    return new FindingReport(
        subjects,
        Rules.all(),
        findings.stream().sorted().toList(),
        Reader.locales().find("en").orElseThrow(),
        file -> Optional.of(texts.get(file)),
        Duration.ofMillis(300));
  }

  private static Finding command(Subject subject, String name, Span span) {
    return Finding.of(
        COMMAND,
        subject,
        subject.place(span),
        name,
        Map.of(
            "written",
            name,
            "ended",
            Finding.phrase("retired.ended"),
            "advice",
            "use another",
            "more",
            ""));
  }

  private static Subject subject(Fixture fixture, String locale, Map<String, SourceText> texts) {
    String file = "docs/" + locale + "/guide.md";
    String text = fixture.text(locale + ".md");
    texts.put(file, SourceText.of(text));
    return new TextCheck(Settings.of(List.of()), Reader.locales())
        .subject(file, "guide.md", Optional.of(locale), text.getBytes(StandardCharsets.UTF_8));
  }
}
