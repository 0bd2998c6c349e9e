package lockstep.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.check.Finding;
import lockstep.source.Span;

/// Writes findings in all states as comma-separated values (RFC 4180), one a row. No cell can be taken for a formula.
public final class CsvExport {
  private static final List<String> HEAD =
      List.of(
          "id",
          "rule",
          "class",
          "severity",
          "state",
          "reason",
          "locale",
          "procedure",
          "stepId",
          "number",
          "file",
          "line",
          "column",
          "endLine",
          "endColumn",
          "evidence",
          "message",
          "replacements");

  private CsvExport() {}

  /// The rows below a head line.
  public static String of(FindingReport report) {
    return table(
        Stream.concat(
                Stream.of(HEAD), report.findings().stream().map(finding -> cells(finding, report)))
            .toList());
  }

  /// Any rows.
  public static String table(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(CsvExport::cell).collect(Collectors.joining(",", "", "\r\n")))
        .collect(Collectors.joining());
  }

  /// The same for spreadsheets that take a file without a byte order mark for one of an old encoding.
  public static String excel(FindingReport report) {
    return '\uFEFF' + of(report);
  }

  private static List<String> cells(Finding finding, FindingReport report) {
    Span span = finding.place().span();
    Optional<Finding.AtStep> step = finding.step();
    return List.of(
        finding.id().value(),
        finding.rule(),
        finding.findingClass().id(),
        finding.severity().id(),
        finding.state().id(),
        finding.state().reason().orElse(""),
        finding.locale(),
        finding.procedure().path(),
        step.map(at -> at.id().value()).orElse(""),
        step.map(Finding.AtStep::number).orElse(""),
        finding.place().file(),
        String.valueOf(span.line()),
        String.valueOf(span.column()),
        String.valueOf(span.endLine()),
        String.valueOf(span.endColumn()),
        finding.evidence(),
        finding.message(report.reader()),
        String.join(" | ", finding.remedy().replacements()));
  }

  /// A spreadsheet takes a cell that begins with one of these for a formula; white space before it does not help.
  private static String cell(String text) {
    String bare = text.stripLeading();
    boolean formula =
        !bare.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(bare.charAt(0)) >= 0
            || !text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
