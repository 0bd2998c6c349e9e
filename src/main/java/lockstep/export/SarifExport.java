package lockstep.export;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lockstep.check.Finding;
import lockstep.check.Place;
import lockstep.check.Remedy;
import lockstep.check.Rule;
import lockstep.check.RulePage;
import lockstep.check.Rules;
import lockstep.check.State;
import lockstep.format.Json;
import lockstep.source.SourceText;
import lockstep.source.Span;

/// Writes findings in all states as SARIF 2.1.0, a run for each locale.
public final class SarifExport {
  /// The most results that GitHub keeps of a run.
  public static final int MOST = 5000;

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private static final int QUOTED = 160;

  private final FindingReport report;
  private final String programVersion;
  private final Excerpts excerpts;

  private SarifExport(FindingReport report, String programVersion) {
    this.report = report;
    this.programVersion = programVersion;
    this.excerpts = new Excerpts(report.texts());
  }

  /// The log as JSON.
  ///
  /// @param programVersion of this program
  public static String of(FindingReport report, String programVersion) {
    SarifExport export = new SarifExport(report, programVersion);
    List<Object> runs = new ArrayList<>();
    report.byLocale().forEach((locale, findings) -> runs.add(export.run(locale, findings)));
    return Json.pretty(tree("$schema", SCHEMA, "version", "2.1.0", "runs", runs));
  }

  private Map<String, Object> run(String locale, List<Finding> findings) {
    Map<String, Object> driver =
        tree(
            "name",
            "Lockstep",
            "version",
            programVersion,
            "rules",
            report.rules().stream().map(SarifExport::rule).toList());
    return tree(
        "tool", tree("driver", driver),
        "automationDetails", tree("id", "lockstep/" + locale + "/"),
        "columnKind", "utf16CodeUnits",
        "results", findings.stream().map(this::result).toList());
  }

  private static Map<String, Object> rule(Rule rule) {
    RulePage page = Rules.page(rule);
    return tree(
        "id", rule.id(),
        "shortDescription", tree("text", page.title()),
        "fullDescription", tree("text", page.summary()),
        "help", tree("text", page.summary(), "markdown", page.markdown()),
        "defaultConfiguration", tree("level", rule.severity().id()),
        "properties", tree("tags", List.of(rule.findingClass().id())));
  }

  private Map<String, Object> result(Finding finding) {
    Map<String, Object> result =
        tree(
            "ruleId", finding.rule(),
            "ruleIndex", index(finding.rule()),
            "level", finding.severity().id(),
            "message", tree("text", finding.message(report.reader())),
            "locations", List.of(location(finding.place())),
            "partialFingerprints", tree("lockstepStep/v1", finding.id().value()));
    if (finding.places().size() > 1) {
      result.put(
          "relatedLocations",
          IntStream.range(1, finding.places().size())
              .mapToObj(
                  i -> {
                    Map<String, Object> related = location(finding.places().get(i));
                    related.put("id", i);
                    related.put("message", tree("text", said(finding.places().get(i))));
                    return related;
                  })
              .toList());
    }
    switch (finding.state()) {
      case State.New _ -> result.put("baselineState", "new");
      case State.Known _ -> result.put("baselineState", "unchanged");
      case State.Suppressed(var by, var why) ->
          result.put(
              "suppressions",
              List.of(
                  tree(
                      "kind",
                      by == State.By.COMMENT ? "inSource" : "external",
                      "justification",
                      why)));
    }
    finding.remedy().fix().ifPresent(fix -> addFix(result, finding, fix));
    return result;
  }

  /// The language and what stands there, so that the sibling can be read without opening its file.
  private String said(Place place) {
    return excerpts
        .at(place, QUOTED)
        .map(one -> one.marked().isEmpty() ? one.text() : one.marked())
        .map(text -> place.locale() + ": " + text)
        .orElse(place.locale());
  }

  private int index(String rule) {
    return report.rules().stream().map(Rule::id).toList().indexOf(rule);
  }

  private void addFix(Map<String, Object> result, Finding finding, Remedy.Fix fix) {
    Place place = finding.place();
    report
        .texts()
        .apply(place.file())
        .filter(text -> place.span().endLine() <= text.lineCount())
        .ifPresent(
            text -> {
              int at = text.slice(place.span()).indexOf(fix.replace());
              if (at >= 0) {
                result.put("fixes", List.of(fix(place, text, at, fix)));
              }
            });
  }

  private static Map<String, Object> fix(Place place, SourceText text, int at, Remedy.Fix fix) {
    int start = text.startOf(place.span()) + at;
    Map<String, Object> replacement =
        tree(
            "deletedRegion", region(text.span(start, start + fix.replace().length())),
            "insertedContent", tree("text", fix.with()));
    return tree(
        "description", tree("text", "Write " + fix.with() + " instead of " + fix.replace()),
        "artifactChanges",
            List.of(
                tree(
                    "artifactLocation", artifact(place.file()),
                    "replacements", List.of(replacement))));
  }

  private static Map<String, Object> location(Place place) {
    return tree(
        "physicalLocation",
        tree("artifactLocation", artifact(place.file()), "region", region(place.span())));
  }

  private static Map<String, Object> region(Span span) {
    return tree(
        "startLine", span.line(),
        "startColumn", span.column(),
        "endLine", span.endLine(),
        "endColumn", span.endColumn());
  }

  private static Map<String, Object> artifact(String file) {
    if (Path.of(file).isAbsolute()) {
      return tree("uri", Path.of(file).toUri().toString());
    }
    try {
      String bare = file.startsWith("./") ? file.substring(2) : file;
      // A relative path with a colon in its first part would be read as a scheme.
      String start = bare.split("/", 2)[0].contains(":") ? "./" : "";
      String uri = start + new URI(null, null, "/" + bare, null).toASCIIString().substring(1);
      return tree("uri", uri, "uriBaseId", "SRCROOT");
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no path: " + file, e);
    }
  }

  private static Map<String, Object> tree(Object... keysAndValues) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      tree.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return tree;
  }
}
