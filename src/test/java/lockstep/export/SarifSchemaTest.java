package lockstep.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.check.Finding;
import lockstep.check.Place;
import lockstep.check.Remedy;
import lockstep.check.Rules;
import lockstep.check.Severity;
import lockstep.check.State;
import lockstep.check.Subject;
import lockstep.knowledge.Reader;
import lockstep.knowledge.Settings;
import lockstep.knowledge.TextCheck;
import lockstep.source.SourceText;
import lockstep.source.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// SARIF against its official schema (OASIS, version 2.1.0), which a test dependency carries.
final class SarifSchemaTest {
  private static final String TEXT = "# Guide\n\n1. Run Add-Old now\n";

  private static Schema schema;

  @BeforeAll
  static void read() throws IOException {
    try (var stream =
        SarifSchemaTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      SchemaRegistryConfig strict =
          SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
      schema =
          SchemaRegistry.withDefaultDialect(
                  SpecificationVersion.DRAFT_7, builder -> builder.schemaRegistryConfig(strict))
              .getSchema(text, InputFormat.JSON);
    }
  }

  @Test
  void everythingThatALogCanHoldIsValid() {
    String log = SarifExport.of(full(), "1.0");
    assertThat(errors(log)).isEmpty();
    assertThat(log)
        .contains("\"fixes\"", "\"relatedLocations\"", "\"suppressions\"")
        .contains("\"baselineState\": \"new\"", "\"baselineState\": \"unchanged\"")
        .contains("\"kind\": \"inSource\"", "\"kind\": \"external\"")
        .contains("\"lockstep/en/\"", "\"lockstep/fr/\"", "\"lockstep/und/\"")
        .contains("docs/fr/%C3%A9t%C3%A9%20%5B1%5D.md", "docs/a:b%23c%3Fd.md", "\"./c:d.md\"");
  }

  @Test
  void aLogWithoutResultsIsValid() {
    List<Subject> subjects = List.of(subject("en", "docs/en/guide.md"));
    String log = SarifExport.of(report(subjects, List.of()), "1.0");
    assertThat(errors(log)).isEmpty();
    assertThat(log).contains("\"results\": []");
    assertThat(errors(SarifExport.of(report(List.of(), List.of()), "1.0"))).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatIsNoSarif() {
    String log = SarifExport.of(full(), "1.0");
    assertThat(errors(log.replace("\"level\": \"note\"", "\"level\": \"info\""))).isNotEmpty();
    assertThat(errors(log.replace("\"startLine\": 3", "\"startLine\": 0"))).isNotEmpty();
    assertThat(errors(log.replace("\"ruleId\"", "\"ruleName\""))).isNotEmpty();
    assertThat(errors(log.replace("docs/fr/%C3", "docs/fr/%C"))).isNotEmpty();
  }

  private static FindingReport full() {
    Subject english = subject("en", "docs/a:b#c?d.md");
    Subject french = subject("fr", "docs/fr/été [1].md");
    Subject unknown = subject("und", "c:d.md");
    Place there = new Place("fr", "docs/fr/été [1].md", new Span(3, 8, 3, 15));
    Finding whole =
        finding(english, "Add-Old", new Span(3, 8, 3, 15))
            .with(Remedy.exchange("Add-Old", "Add-New"))
            .withRelated(List.of(there, english.place(new Span(1, 1, 3, 3))));
    Finding missing = finding(french, "Add-New", new Span(3, 8, 3, 8)).with(Severity.ERROR);
    List<Finding> findings =
        List.of(
            whole,
            missing.with(new State.Known("since 2026-01-01")),
            finding(french, "a", new Span(1, 1, 2, 1))
                .with(new State.Suppressed(State.By.COMMENT, "it is « so »")),
            finding(french, "b", new Span(3, 1, 3, 2))
                .with(new State.Suppressed(State.By.FILE, "later")),
            finding(unknown, "c", new Span(3, 1, 3, 2))
                .with(new State.Suppressed(State.By.RULE, "guard")),
            finding(unknown, "d", new Span(3, 1, 3, 2)).with(Severity.NOTE));
    return report(List.of(english, french, unknown), findings);
  }

  private static Finding finding(Subject subject, String evidence, Span span) {
    return Finding.of(
        Rules.find("retired-command").orElseThrow(),
        subject,
        subject.place(span),
        evidence,
        Map.of("written", evidence, "ended", "is «\u0007»", "advice", "x\r\ny", "more", ""));
  }

  private static Subject subject(String locale, String file) {
    return new TextCheck(Settings.of(List.of()), Reader.locales())
        .subject(file, "guide.md", Optional.of(locale), TEXT.getBytes(StandardCharsets.UTF_8));
  }

  private static FindingReport report(List<Subject> subjects, List<Finding> findings) {
    return new FindingReport(
        subjects,
        Rules.all(),
        findings,
        Reader.locales().find("en").orElseThrow(),
        _ -> Optional.of(SourceText.of(TEXT)),
        Duration.ZERO);
  }

  private static List<String> errors(String log) {
    return schema.validate(log, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
