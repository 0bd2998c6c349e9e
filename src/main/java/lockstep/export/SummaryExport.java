package lockstep.export;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lockstep.check.Finding;

/// Writes the sum of a check as Markdown, short enough for the summary page of a build.
public final class SummaryExport {
  private static final int MOST = 20;

  private SummaryExport() {}

  /// Counts by rule and locale, and the worst new findings.
  public static String of(FindingReport report) {
    StringBuilder text = new StringBuilder("## Lockstep check\n\n");
    text.append(report.size()).append(" · ").append(report.counts()).append("\n");
    List<Finding> fresh = report.fresh();
    if (fresh.isEmpty()) {
      return text.toString();
    }
    List<String> locales = fresh.stream().map(Finding::locale).distinct().sorted().toList();
    text.append("\n| rule | severity | ").append(String.join(" | ", locales));
    text.append(" |\n|---|---|").append("--:|".repeat(locales.size())).append('\n');
    Map<String, List<Finding>> byRule =
        fresh.stream()
            .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.toList()));
    byRule.forEach(
        (rule, findings) -> {
          String worst =
              findings.stream().map(Finding::severity).sorted().findFirst().orElseThrow().id();
          text.append("| `").append(rule).append("` | ").append(worst);
          for (String locale : locales) {
            text.append(" | ");
            text.append(findings.stream().filter(f -> f.locale().equals(locale)).count());
          }
          text.append(" |\n");
        });
    text.append("\n| place | severity | what |\n|---|---|---|\n");
    fresh.stream()
        .sorted(Comparator.comparing(Finding::severity).thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .forEach(
            finding ->
                text.append("| ")
                    .append(cell(finding.place().toText()))
                    .append(" | ")
                    .append(finding.severity().id())
                    .append(" | ")
                    .append(cell(report.message(finding)))
                    .append(" |\n"));
    if (fresh.size() > MOST) {
      text.append("\nThe worst are listed; the other formats list all.\n");
    }
    return text.toString();
  }

  /// Text of a document, without any meaning that Markdown or HTML would give it.
  static String cell(String text) {
    return Plain.line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replaceAll("([\\\\`*_\\[\\]|~!])", "\\\\$1")
        .replace("://", ":&#8203;//")
        .replace("@", "&#64;");
  }
}
