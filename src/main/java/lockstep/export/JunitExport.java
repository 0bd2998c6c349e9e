package lockstep.export;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lockstep.check.Finding;
import lockstep.check.Rule;
import lockstep.check.State;
import lockstep.check.Subject;

/// Writes findings as JUnit's XML: a suite for each locale, a case for each finding and for each rule that found nothing in a document.
public final class JunitExport {
  private final FindingReport report;
  private final StringBuilder xml = new StringBuilder();

  private JunitExport(FindingReport report) {
    this.report = report;
  }

  /// The XML.
  public static String of(FindingReport report) {
    return new JunitExport(report).suites();
  }

  private String suites() {
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"lockstep\">\n");
    report.byLocale().forEach(this::suite);
    return xml.append("</testsuites>\n").toString();
  }

  private void suite(String locale, List<Finding> findings) {
    Map<String, List<Finding>> byCase =
        findings.stream().collect(Collectors.groupingBy(f -> f.place().file() + '\n' + f.rule()));
    List<Subject> subjects =
        report.subjects().stream().filter(subject -> subject.locale().equals(locale)).toList();
    long passed =
        subjects.stream()
            .flatMap(subject -> report.rules().stream().map(rule -> key(subject, rule)))
            .filter(key -> !byCase.containsKey(key))
            .count();
    long failed = findings.stream().filter(Finding::isNew).count();
    xml.append("  <testsuite name=\"").append(attribute(locale));
    xml.append("\" tests=\"").append(passed + findings.size());
    xml.append("\" failures=\"").append(failed);
    xml.append("\" errors=\"0\" skipped=\"").append(findings.size() - failed).append("\">\n");
    for (Subject subject : subjects) {
      for (Rule rule : report.rules()) {
        if (!byCase.containsKey(key(subject, rule))) {
          open(subject.procedure().path(), rule.id(), subject.file());
          xml.append("/>\n");
        }
      }
    }
    findings.forEach(this::failure);
    xml.append("  </testsuite>\n");
  }

  private static String key(Subject subject, Rule rule) {
    return subject.file() + '\n' + rule.id();
  }

  private void failure(Finding finding) {
    String step = finding.step().map(at -> "step " + at.number() + " › ").orElse("");
    open(
        finding.procedure().path(),
        step + finding.rule() + " › " + Plain.line(finding.evidence()),
        finding.place().file());
    xml.append(">\n");
    String message = attribute(report.message(finding));
    switch (finding.state()) {
      case State.New _ ->
          xml.append("      <failure type=\"")
              .append(finding.rule())
              .append("\" message=\"")
              .append(message)
              .append("\">")
              .append(text(finding.place().toText()))
              .append("</failure>\n");
      case State.Known(var why) -> skipped(why);
      case State.Suppressed(_, var why) -> skipped(why);
    }
    xml.append("      <system-out>").append(text(Plain.line(finding.evidence())));
    xml.append("</system-out>\n    </testcase>\n");
  }

  private void skipped(String why) {
    xml.append("      <skipped message=\"").append(attribute(why)).append("\"/>\n");
  }

  private void open(String procedure, String name, String file) {
    xml.append("    <testcase classname=\"").append(attribute(procedure));
    xml.append("\" name=\"").append(attribute(name));
    xml.append("\" file=\"").append(attribute(file)).append('"');
  }

  private static String attribute(String value) {
    return text(Plain.line(value)).replace("\"", "&quot;");
  }

  private static String text(String value) {
    StringBuilder safe = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                default -> safe.appendCodePoint(isXml(c) ? c : 0xFFFD);
              }
            });
    return safe.toString();
  }

  // docs: "Char ::= #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]"
  // (w3.org/TR/xml)
  private static boolean isXml(int c) {
    return c == 0x9
        || c == 0xA
        || c == 0xD
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }
}
