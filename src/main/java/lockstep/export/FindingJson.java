package lockstep.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.check.Finding;
import lockstep.check.Place;
import lockstep.check.Remedy;
import lockstep.check.Severity;
import lockstep.check.State;
import lockstep.format.Json;
import lockstep.locale.LocaleData;
import lockstep.retired.Retirement;

/// Writes findings in all states as JSON, each as the API shows it.
public final class FindingJson {
  private FindingJson() {}

  /// The findings and their sum.
  public static String of(FindingReport report) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("files", report.subjects().size());
    tree.put("rules", report.rules().stream().map(rule -> rule.id()).toList());
    tree.put(
        "findings",
        report.findings().stream().map(finding -> tree(finding, report.reader())).toList());
    Map<String, Object> summary = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      summary.put(
          severity.id(),
          report.fresh().stream().filter(finding -> finding.severity() == severity).count());
    }
    summary.put(
        "known", report.findings().stream().filter(f -> f.state() instanceof State.Known).count());
    summary.put(
        "suppressed",
        report.findings().stream().filter(f -> f.state() instanceof State.Suppressed).count());
    tree.put("summary", summary);
    return Json.pretty(tree);
  }

  /// One finding.
  static Map<String, Object> tree(Finding finding, LocaleData reader) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", finding.id().value());
    tree.put("rule", finding.rule());
    tree.put("class", finding.findingClass().id());
    tree.put("severity", finding.severity().id());
    tree.put("state", finding.state().id());
    tree.put("reason", finding.state().reason());
    tree.put("message", finding.message(reader));
    tree.put("procedureId", finding.procedure().toUrl());
    tree.put("locale", finding.locale());
    tree.put("stepId", finding.step().map(step -> step.id().value()));
    tree.put("number", finding.step().map(Finding.AtStep::number));
    tree.put("where", finding.places().stream().map(FindingJson::tree).toList());
    tree.put("evidence", List.of(Map.of("text", finding.evidence())));
    Optional<Map<String, Object>> fix = finding.remedy().fix().map(FindingJson::tree);
    tree.put("fix", fix);
    tree.put("replacements", finding.remedy().replacements());
    Optional<Map<String, Object>> retirement =
        finding.remedy().retirement().map(what -> tree(what, finding.remedy().replacements()));
    tree.put("retirement", retirement);
    return tree;
  }

  private static Map<String, Object> tree(Place place) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("locale", place.locale());
    tree.put("file", place.file());
    tree.put("lines", List.of(place.span().line(), place.span().endLine()));
    tree.put("column", place.span().column());
    tree.put("endColumn", place.span().endColumn());
    return tree;
  }

  private static Map<String, Object> tree(Retirement what, List<String> replacements) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", what.name());
    tree.put(
        "replacement",
        Optional.of(String.join(" ; ", replacements)).filter(names -> !names.isEmpty()));
    tree.put("module", what.replacementModule());
    tree.put("confidence", what.confidence().id());
    tree.put("note", what.note());
    tree.put("status", what.status().id());
    tree.put("retiredOn", what.retiredOn().map(date -> date.toString()));
    tree.put("sources", what.sources().stream().flatMap(source -> source.url().stream()).toList());
    return tree;
  }

  private static Map<String, Object> tree(Remedy.Fix fix) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("replace", fix.replace());
    tree.put("with", fix.with());
    return tree;
  }
}
