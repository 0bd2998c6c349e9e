package lockstep.export;

import java.util.function.Function;
import java.util.stream.Collectors;
import lockstep.check.Finding;
import lockstep.check.Severity;
import lockstep.source.Span;

/// Writes new findings one a line: for people and editors, and as the commands that build servers read from their logs.
public final class LineExport {
  private LineExport() {}

  /// `file:line:column: severity: message [rule]`.
  public static String compact(FindingReport report) {
    return lines(
        report,
        finding ->
            Plain.line(finding.place().toText())
                + ": "
                + finding.severity().id()
                + ": "
                + report.message(finding)
                + " ["
                + finding.rule()
                + "]");
  }

  /// `::error file=...,line=...::message`, shown by GitHub beside the changed lines.
  // docs: "::error file={name},line={line},endLine={endLine},title={title}::{message}"
  // (docs.github.com, workflow commands)
  public static String github(FindingReport report) {
    return lines(report, finding -> github(report, finding));
  }

  private static String github(FindingReport report, Finding finding) {
    Span span = finding.place().span();
    String command =
        switch (finding.severity()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case NOTE -> "notice";
        };
    return "::"
        + command
        + " file="
        + githubProperty(finding.place().file())
        + ",line="
        + span.line()
        + ",endLine="
        + span.endLine()
        + (span.line() == span.endLine()
            ? ",col=" + span.column() + ",endColumn=" + span.endColumn()
            : "")
        + ",title="
        + githubProperty(finding.rule())
        + "::"
        + githubData(report.message(finding));
  }

  private static String githubData(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String githubProperty(String text) {
    return githubData(Plain.line(text)).replace(":", "%3A").replace(",", "%2C");
  }

  /// `##vso[task.logissue ...]message`, shown by Azure Pipelines in the run's summary; notes, which it does not know, as plain lines.
  // docs: "##vso[task.logissue]error/warning message", "type=error or warning (Required)"
  // (learn.microsoft.com/azure/devops, logging commands)
  public static String azure(FindingReport report) {
    return lines(
        report,
        finding ->
            finding.severity() == Severity.NOTE
                ? "note: " + Plain.line(finding.place().toText()) + ": " + report.message(finding)
                : azure(report, finding));
  }

  private static String azure(FindingReport report, Finding finding) {
    Span span = finding.place().span();
    return "##vso[task.logissue type="
        + finding.severity().id()
        + ";sourcepath="
        + azureProperty(finding.place().file())
        + ";linenumber="
        + span.line()
        + ";columnnumber="
        + span.column()
        + ";code="
        + azureProperty(finding.rule())
        + ";]"
        + azureData(report.message(finding));
  }

  // docs: "%AZP25" stands for "%", "%3B" for ";", "%0D", "%0A", "%5D" for "]"
  // (learn.microsoft.com/azure/devops, logging commands)
  private static String azureData(String text) {
    return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String azureProperty(String text) {
    return azureData(Plain.line(text)).replace("]", "%5D").replace(";", "%3B");
  }

  private static String lines(FindingReport report, Function<Finding, String> line) {
    return report.fresh().stream().map(line).map(one -> one + '\n').collect(Collectors.joining());
  }
}
