package lockstep.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lockstep.check.Finding;
import lockstep.check.Place;
import lockstep.check.Remedy;
import lockstep.check.Rule;
import lockstep.check.Rules;
import lockstep.check.Severity;
import lockstep.check.State;
import lockstep.markdown.BlockHtml;
import lockstep.markdown.MarkdownReader;
import lockstep.markdown.Node;
import lockstep.procedure.Version;
import lockstep.source.SourceText;

/// Writes findings as one page that stands alone: no script, nothing loaded from elsewhere, fit for paper and for dark screens.
/// Text of documents is only ever text in it.
public final class FindingHtml {
  private static final int QUOTED = 160;

  private final FindingReport report;
  private final Excerpts excerpts;
  private final StringBuilder html = new StringBuilder();

  private FindingHtml(FindingReport report) {
    this.report = report;
    this.excerpts = new Excerpts(report.texts());
  }

  /// The page: counts, the new findings by procedure and file, the others with their reasons, the pages of the rules.
  public static String of(FindingReport report) {
    return new FindingHtml(report).page();
  }

  private String page() {
    html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    // Nothing may run or load, whatever a document holds.
    line(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
            + " style-src 'unsafe-inline'\">");
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    line("<meta name=\"color-scheme\" content=\"light dark\">");
    line("<title>Lockstep check</title>\n<style>\n" + style() + "</style>\n</head>\n<body>");
    line("<header>\n<h1>Lockstep check</h1>");
    line("<p>" + escape(report.size() + " · " + report.counts()) + "</p>\n</header>\n<main>");
    counts();
    byProcedure().forEach(this::procedure);
    others();
    rules();
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  private void counts() {
    if (report.fresh().isEmpty()) {
      line("<p>Nobody has to do anything.</p>");
      return;
    }
    line("<table>\n<caption>New findings by rule</caption>");
    html.append("<thead><tr><th scope=\"col\">Rule</th>");
    for (Severity severity : Severity.values()) {
      html.append("<th scope=\"col\">").append(severity.id()).append("</th>");
    }
    line("</tr></thead>\n<tbody>");
    SortedMap<String, List<Finding>> byRule =
        report.fresh().stream()
            .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.toList()));
    byRule.forEach(
        (rule, findings) -> {
          html.append("<tr><th scope=\"row\">").append(ruleLink(rule)).append("</th>");
          for (Severity severity : Severity.values()) {
            long count = findings.stream().filter(one -> one.severity() == severity).count();
            html.append("<td>").append(count).append("</td>");
          }
          line("</tr>");
        });
    line("</tbody>\n</table>");
  }

  private SortedMap<String, List<Finding>> byProcedure() {
    return report.fresh().stream()
        .collect(
            Collectors.groupingBy(
                one -> one.procedure().path(), TreeMap::new, Collectors.toList()));
  }

  private void procedure(String procedure, List<Finding> findings) {
    line("<section class=\"procedure\">\n<h2>" + escape(title(procedure)) + "</h2>");
    line("<p class=\"id\">" + escape(procedure) + "</p>");
    Map<String, List<Finding>> byFile =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.place().file(), TreeMap::new, Collectors.toList()));
    byFile.forEach(
        (file, inFile) -> {
          String facts =
              report.facts(file).map(text -> " <small>" + escape(text) + "</small>").orElse("");
          line("<h3>" + escape(file) + facts + "</h3>\n<ol class=\"findings\">");
          inFile.forEach(this::finding);
          line("</ol>");
        });
    line("</section>");
  }

  /// In the language of the messages where there is a version in it, else in the first.
  private String title(String procedure) {
    List<Version> versions =
        report.subjects().stream()
            .filter(subject -> subject.procedure().path().equals(procedure))
            .flatMap(subject -> subject.version().stream())
            .toList();
    return versions.stream()
        .filter(version -> version.locale().equals(report.reader().tag()))
        .findFirst()
        .or(() -> versions.stream().findFirst())
        .map(Version::title)
        .filter(title -> !title.isBlank())
        .orElse(procedure);
  }

  private void finding(Finding finding) {
    String severity = finding.severity().id();
    html.append("<li class=\"").append(severity).append("\" id=\"").append(finding.id().value());
    html.append("\">\n<p class=\"head\"><strong>").append(severity).append("</strong> ");
    html.append(position(finding.place()));
    finding.step().ifPresent(at -> html.append(" · step ").append(escape(at.number())));
    line(" · " + ruleLink(finding.rule()) + "</p>");
    line("<p" + lang(report.reader().tag()) + ">" + escape(report.message(finding)) + "</p>");
    excerpt(finding.place()).ifPresent(quote -> line("<pre>" + quote + "</pre>"));
    remedy(finding.remedy());
    if (finding.places().size() > 1) {
      line("<ul class=\"related\">");
      finding.places().stream().skip(1).forEach(place -> line("<li>" + related(place) + "</li>"));
      line("</ul>");
    }
    line("</li>");
  }

  private void remedy(Remedy remedy) {
    remedy
        .fix()
        .ifPresent(
            fix ->
                line(
                    "<p class=\"fix\">Fix: <del>"
                        + escape(fix.replace())
                        + "</del> → <ins>"
                        + escape(fix.with())
                        + "</ins></p>"));
    if (remedy.fix().isEmpty() && !remedy.replacements().isEmpty()) {
      String names =
          remedy.replacements().stream()
              .map(name -> "<code>" + escape(name) + "</code>")
              .collect(Collectors.joining(", "));
      line("<p class=\"fix\">Used today: " + names + "</p>");
    }
    String sources =
        remedy.retirement().stream()
            .flatMap(what -> what.sources().stream())
            .flatMap(source -> source.url().stream())
            .filter(url -> url.startsWith("https://") || url.startsWith("http://"))
            .distinct()
            .map(
                url -> "<a rel=\"noreferrer\" href=\"" + escape(url) + "\">" + escape(url) + "</a>")
            .collect(Collectors.joining(", "));
    if (!sources.isEmpty()) {
      line("<p class=\"source\">Source: " + sources + "</p>");
    }
  }

  private String related(Place place) {
    String quote = excerpt(place).map(text -> ": <code>" + text + "</code>").orElse("");
    return escape(place.locale() + " · " + place.toText()) + quote;
  }

  private static String position(Place place) {
    return place.span().line() + ":" + place.span().column();
  }

  private Optional<String> excerpt(Place place) {
    return excerpts
        .at(place, QUOTED)
        .map(
            one ->
                "<span"
                    + lang(place.locale())
                    + " dir=\"auto\">"
                    + escape(one.before())
                    + "<mark>"
                    + (one.marked().isEmpty() ? "‸" : escape(one.marked()))
                    + "</mark>"
                    + escape(one.after())
                    + "</span>");
  }

  static String lang(String locale) {
    return locale.equals(Place.UNKNOWN_LOCALE) ? "" : " lang=\"" + escape(locale) + "\"";
  }

  /// What is known or suppressed, with the reason; closed until somebody asks.
  private void others() {
    List<Finding> others = report.findings().stream().filter(one -> !one.isNew()).toList();
    if (others.isEmpty()) {
      return;
    }
    line("<details>\n<summary>" + others.size() + " known or suppressed</summary>\n<table>");
    line(
        "<thead><tr><th scope=\"col\">Place</th><th scope=\"col\">Rule</th>"
            + "<th scope=\"col\">State</th><th scope=\"col\">Reason</th></tr></thead>\n<tbody>");
    for (Finding one : others) {
      State state = one.state();
      line(
          "<tr><td>"
              + escape(one.place().toText())
              + "</td><td>"
              + ruleLink(one.rule())
              + "</td><td>"
              + state.id()
              + "</td><td>"
              + escape(state.reason().orElse(""))
              + "</td></tr>");
    }
    line("</tbody>\n</table>\n</details>");
  }

  /// The pages of the rules that found something, so that the page explains itself.
  private void rules() {
    List<Rule> used =
        report.rules().stream()
            .filter(
                rule -> report.findings().stream().anyMatch(one -> one.rule().equals(rule.id())))
            .toList();
    if (used.isEmpty()) {
      return;
    }
    line("<section>\n<h2>The rules</h2>");
    for (Rule rule : used) {
      line("<article id=\"rule-" + rule.id() + "\">\n<h3>" + rule.id() + "</h3>");
      SourceText text = SourceText.of(Rules.page(rule).markdown());
      MarkdownReader.read(rule.id(), text).document().children().stream()
          .skip(1)
          .map(FindingHtml::block)
          .forEach(this::line);
      line("</article>");
    }
    line("</section>");
  }

  private static String block(Node node) {
    return switch (node) {
      case Node.Heading _ -> "<h4>" + BlockHtml.of(node) + "</h4>";
      case Node.Paragraph _ -> "<p>" + BlockHtml.of(node) + "</p>";
      case Node.ItemList _,
          Node.Item _,
          Node.Quote _,
          Node.Alert _,
          Node.Code _,
          Node.Image _,
          Node.Table _,
          Node.Row _,
          Node.Html _,
          Node.Include _,
          Node.Rule _ ->
          BlockHtml.of(node);
    };
  }

  private String ruleLink(String rule) {
    boolean known = report.rules().stream().anyMatch(one -> one.id().equals(rule));
    return known ? "<a href=\"#rule-" + rule + "\">" + rule + "</a>" : escape(rule);
  }

  private void line(String text) {
    html.append(text).append('\n');
  }

  static String escape(String text) {
    return Plain.line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  static String style() {
    try (InputStream css = FindingHtml.class.getResourceAsStream("/lockstep/rules/report.css")) {
      if (css == null) {
        throw new IllegalStateException("/lockstep/rules/report.css: missing; put it back");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
