package lockstep.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import lockstep.check.Baseline;
import lockstep.check.Checker;
import lockstep.check.Finding;
import lockstep.check.Place;
import lockstep.check.Remedy;
import lockstep.check.Rules;
import lockstep.check.Subject;
import lockstep.check.Suppressions;
import lockstep.format.Json;
import lockstep.knowledge.Reader;
import lockstep.knowledge.Settings;
import lockstep.knowledge.TextCheck;
import lockstep.source.SourceText;
import lockstep.source.Span;
import org.junit.jupiter.api.Test;

/// Findings in every format, with texts that try to be more than text.
final class FindingExportTest {
  private static final String EVIL =
      "=cmd|x, \"y\" %0A\r\n"
          + "::error::z ##vso[task.setvariable]v ##[group]g ]; <b>&\u0007\u001B[31m \u202E`|";
  private static final String FILE = "docs/a,b:c;d]%.md";
  private static final String TEXT =
      "# Guide\n\n1. Run Add-Old [](a.md) ##vso[task.x]y \u001B[31m\n";

  private static FindingReport report(String evidence) {
    Subject subject =
        new TextCheck(Settings.of(List.of()), Reader.locales())
            .subject(FILE, "guide.md", Optional.of("en"), TEXT.getBytes(StandardCharsets.UTF_8));
    Span span = new Span(3, 8, 3, 15);
    Finding hostile =
        Finding.of(
                Rules.find("empty-link").orElseThrow(),
                subject,
                subject.place(span),
                evidence,
                Map.of("target", evidence))
            .with(Remedy.exchange("Add-Old", "Add-New"))
            .withRelated(List.of(new Place("sv", "docs/sv/é b.md", new Span(1, 1, 1, 2))));
    List<Finding> findings =
        new ArrayList<>(
            new Checker(Rules.all(), Suppressions.NONE, Baseline.NONE, LocalDate.of(2026, 11, 20))
                .check(List.of(subject)));
    findings.add(hostile);
    return new FindingReport(
        List.of(subject),
        Rules.all(),
        findings,
        Reader.locales().find("en").orElseThrow(),
        _ -> Optional.of(SourceText.of(TEXT)),
        Duration.ZERO);
  }

  @Test
  void gitHubCommandsHoldNoOther() {
    String text = LineExport.github(report(EVIL));
    assertThat(text.lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("::warning file=docs/a%2Cb%3Ac;d]%25.md,line=3,"));
    assertThat(text).contains("%250A").doesNotContain("\u001B", "\u0007");
  }

  @Test
  void azureCommandsHoldNoOther() {
    String text = LineExport.azure(report(EVIL));
    assertThat(text.lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("##vso[task.logissue type=warning;sourcepath="));
    assertThat(text).contains("docs/a,b:c%3Bd%5D%AZP25.md;linenumber=3;", "%AZP250A");
    assertThat(text.replace("##vso[task.logissue", "")).doesNotContain("##vso[", "##[");
  }

  @Test
  void textForPeopleObeysNobody() {
    for (String text :
        List.of(PrettyExport.of(report(EVIL), false), LineExport.compact(report(EVIL)))) {
      assertThat(text).doesNotContain("\u001B", "\u0007", "\u202E", "##vso[", "##[", "\r");
    }
    assertThat(PrettyExport.of(report("b.md"), false))
        .contains("│ 1. Run Add-Old [](a.md)", "│        ~~~~~~~\n");
  }

  @Test
  void noCellIsAFormula() {
    for (String start : List.of("=", "+", "-", "@", " =", "\t", "\r")) {
      String csv = CsvExport.of(report(start + "1+1"));
      assertThat(csv).as(start).containsPattern("(,|\")'" + java.util.regex.Pattern.quote(start));
    }
    String csv = CsvExport.of(report(EVIL));
    assertThat(csv).contains("\"'=cmd|x, \"\"y\"\" %0A\r\n::error");
    assertThat(csv).endsWith("\r\n");
  }

  @Test
  void junitIsXml() throws Exception {
    byte[] xml = JunitExport.of(report(EVIL)).getBytes(StandardCharsets.UTF_8);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml));
    var suite = document.getElementsByTagName("testsuite").item(0).getAttributes();
    int cases = document.getElementsByTagName("testcase").getLength();
    assertThat(suite.getNamedItem("tests").getNodeValue()).isEqualTo(String.valueOf(cases));
    assertThat(suite.getNamedItem("failures").getNodeValue()).isEqualTo("2");
    assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(2);
    // One case for each rule, and one more for the second finding of a rule.
    assertThat(cases).isEqualTo(Rules.all().size() + 1);
  }

  @Test
  void aSummaryHoldsNoMarkup() {
    String text = SummaryExport.of(report(EVIL));
    assertThat(text)
        .doesNotContain("<b>", "##vso[", "\u001B")
        .contains("| `empty-link` | warning | 2 |");
  }

  @Test
  void sarifHasTheRequiredShape() {
    Map<?, ?> log = map(Json.read(SarifExport.of(report(EVIL), "1.0")));
    assertThat(log.get("version")).isEqualTo("2.1.0");
    Map<?, ?> run = map(list(log.get("runs")).getFirst());
    assertThat(map(run.get("automationDetails")).get("id")).isEqualTo("lockstep/en/");
    Map<?, ?> driver = map(map(run.get("tool")).get("driver"));
    assertThat(driver.get("name")).isEqualTo("Lockstep");
    List<?> rules = list(driver.get("rules"));
    assertThat(list(run.get("results"))).hasSize(2);
    for (Object one : list(run.get("results"))) {
      Map<?, ?> result = map(one);
      Map<?, ?> rule = map(rules.get((Integer) result.get("ruleIndex")));
      assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
      assertThat(result.get("level")).isIn("error", "warning", "note");
      assertThat((String) map(result.get("message")).get("text")).isNotBlank();
      assertThat((String) map(result.get("partialFingerprints")).get("lockstepStep/v1"))
          .startsWith("f_");
      Map<?, ?> place = map(map(list(result.get("locations")).getFirst()).get("physicalLocation"));
      assertThat(map(place.get("artifactLocation")))
          .isEqualTo(Map.of("uri", "docs/a,b:c;d%5D%25.md", "uriBaseId", "SRCROOT"));
      assertThat(map(place.get("region")).get("startLine")).isEqualTo(3);
    }
    Map<?, ?> hostile = map(list(run.get("results")).getLast());
    Map<?, ?> related = map(list(hostile.get("relatedLocations")).getFirst());
    assertThat(map(map(related.get("physicalLocation")).get("artifactLocation")).get("uri"))
        .isEqualTo("docs/sv/%C3%A9%20b.md");
    Map<?, ?> change =
        map(list(map(list(hostile.get("fixes")).getFirst()).get("artifactChanges")).getFirst());
    Map<?, ?> replacement = map(list(change.get("replacements")).getFirst());
    assertThat(replacement.get("insertedContent")).isEqualTo(Map.of("text", "Add-New"));
    assertThat(replacement.get("deletedRegion"))
        .isEqualTo(Map.of("startLine", 3, "startColumn", 8, "endLine", 3, "endColumn", 15));
  }

  @Test
  void theWorstFindingsAreKeptInTheirOrder() {
    assertThat(report("b.md").worst(1).findings()).hasSize(1);
    assertThat(report("b.md").worst(2).findings()).hasSize(2);
  }

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }

  private static List<?> list(Object value) {
    return (List<?>) value;
  }
}
