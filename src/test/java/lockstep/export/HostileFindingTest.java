package lockstep.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import lockstep.check.Finding;
import lockstep.check.Place;
import lockstep.check.Remedy;
import lockstep.check.Rules;
import lockstep.check.Severity;
import lockstep.check.State;
import lockstep.check.Subject;
import lockstep.format.Json;
import lockstep.knowledge.Reader;
import lockstep.knowledge.Settings;
import lockstep.knowledge.TextCheck;
import lockstep.source.SourceText;
import lockstep.source.Span;
import org.junit.jupiter.api.Test;

/// Findings all of whose texts, names of files too, try to be more than text: in no format do they succeed.
final class HostileFindingTest {
  private static final String EVIL =
      "=1+1,\"x\";y] %0A\r\n"
          + "::error file=a,line=1::z\n"
          + "##vso[task.setvariable]v\n"
          + "##[group]g \u0007\u001B[31m \u202E \"><img src=x onerror=alert(1)></style><script>"
          + " &amp; `| \u2028x";
  private static final String FILE = "=docs/" + EVIL.replace('/', '_') + ".md";
  private static final List<Severity> SEVERITIES = List.of(Severity.values());
  // The control, direction and line characters of the evil text, but for those that end lines of
  // the format itself.
  private static final String[] OBEYED = {"\u0007", "\u001B", "\u202E", "\u2028"};

  private static FindingReport report() {
    String text = "# Guide\n\n" + EVIL.replaceAll("[\r\n]", " ") + "\n";
    Subject subject =
        new TextCheck(Settings.of(List.of()), Reader.locales())
            .subject(FILE, "guide.md", Optional.of("en"), text.getBytes(StandardCharsets.UTF_8));
    List<Finding> findings = new ArrayList<>();
    for (Severity severity : SEVERITIES) {
      Finding finding =
          Finding.of(
                  Rules.find("retired-command").orElseThrow(),
                  subject,
                  subject.place(new Span(3, 1 + severity.ordinal(), 3, 9)),
                  EVIL,
                  Map.of("written", EVIL, "ended", EVIL, "advice", EVIL, "more", EVIL))
              .with(severity)
              .with(
                  new Remedy(
                      Optional.of(new Remedy.Fix("x", EVIL)), List.of(EVIL), Optional.empty()))
              .withRelated(List.of(new Place("sv", FILE + EVIL, new Span(1, 1, 1, 2))));
      findings.add(finding);
      findings.add(finding.with(new State.Suppressed(State.By.COMMENT, EVIL)));
    }
    return new FindingReport(
        List.of(subject),
        Rules.all(),
        findings,
        Reader.locales().find("en").orElseThrow(),
        _ -> Optional.of(SourceText.of(text)),
        Duration.ZERO);
  }

  @Test
  void aGitHubLineIsOneCommand() {
    Pattern command =
        Pattern.compile(
            "::(error|warning|notice) file=[^:,\r]*,line=3,endLine=3,col=\\d,endColumn=9"
                + ",title=retired-command::[^\r]*");
    String text = LineExport.github(report());
    assertThat(text.split("\n")).hasSize(3).allMatch(line -> command.matcher(line).matches());
    assertThat(text).contains("%250A").doesNotContain(OBEYED);
  }

  @Test
  void anAzureLineIsOneCommandOrNone() {
    Pattern command =
        Pattern.compile(
            "##vso\\[task\\.logissue type=(error|warning);sourcepath=[^;\\]\r]*;linenumber=3;"
                + "columnnumber=\\d;code=retired-command;\\][^\r]*");
    String text = LineExport.azure(report());
    List<String> lines = List.of(text.split("\n"));
    assertThat(lines).hasSize(3);
    assertThat(lines.subList(0, 2)).allMatch(line -> command.matcher(line).matches());
    assertThat(lines.getLast()).startsWith("note: =docs/");
    assertThat(text.replace("##vso[task.logissue", "")).doesNotContain("##vso[", "##[");
    assertThat(text).doesNotContain(OBEYED);
  }

  @Test
  void noCellIsAFormula() {
    List<List<String>> rows = rows(CsvExport.of(report()));
    assertThat(rows).hasSize(7);
    assertThat(rows).allMatch(row -> row.size() == rows.getFirst().size());
    assertThat(rows.get(1)).contains("'" + FILE, "'" + EVIL);
    assertThat(rows).allSatisfy(row -> assertThat(row).noneMatch(cell -> cell.startsWith("=")));
    assertThat(CsvExport.excel(report())).isEqualTo("\uFEFF" + CsvExport.of(report()));
  }

  @Test
  void linesForPeopleStayLines() {
    assertThat(LineExport.compact(report()).split("\n"))
        .hasSize(3)
        .allMatch(line -> line.startsWith("=docs/") && line.endsWith(" [retired-command]"));
    for (int width : List.of(20, 60, 200)) {
      String text = PrettyExport.of(report(), false, width);
      assertThat(text).doesNotContain(OBEYED).doesNotContain("\r", "##vso[", "##[");
      assertThat(text.lines()).noneMatch(line -> line.startsWith("::"));
    }
    String summary = SummaryExport.of(report());
    assertThat(summary).doesNotContain(OBEYED).doesNotContain("<img", "\r", "##vso[", "##[");
    assertThat(summary.lines().filter(line -> line.startsWith("| "))).hasSize(6);
  }

  @Test
  void aPageHoldsNoElementOfADocument() {
    String page = FindingHtml.of(report());
    assertThat(page).doesNotContain(OBEYED).doesNotContain("<img", "<script", "\r");
    assertThat(page.split("</style>")).hasSize(2);
    assertThat(page).contains("&quot;&gt;&lt;img src=x onerror=alert(1)&gt;", "&amp;amp;");
  }

  @Test
  void documentsOfOtherProgramsStayWhole() throws Exception {
    byte[] xml = JunitExport.of(report()).getBytes(StandardCharsets.UTF_8);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml));
    assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(3);
    assertThat(document.getElementsByTagName("img").getLength()).isZero();
    assertThat(Json.read(FindingJson.of(report()))).isNotNull();
    assertThat(Json.read(SarifExport.of(report(), "1"))).isNotNull();
  }

  /// Rows as a spreadsheet reads them (RFC 4180).
  private static List<List<String>> rows(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (c == '"') {
        boolean twice = quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"';
        cell.append(twice ? "\"" : "");
        i += twice ? 1 : 0;
        quoted = twice || !quoted;
      } else if (quoted || c != ',' && c != '\r' && c != '\n') {
        cell.append(c);
      } else if (c != '\r') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(List.copyOf(row));
          row.clear();
        }
      }
    }
    return rows;
  }
}
