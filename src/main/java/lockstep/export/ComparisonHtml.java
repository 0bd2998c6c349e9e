package lockstep.export;

import java.util.List;
import java.util.stream.Collectors;
import lockstep.check.Finding;
import lockstep.export.ComparisonCards.Card;
import lockstep.export.ComparisonCards.Part;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;
import lockstep.procedure.Version;

/// Writes versions beside their reference as one page that stands alone: no script, nothing loaded from elsewhere. Text of documents is
/// only ever text in it.
public final class ComparisonHtml {
  private static final String STYLE =
      """
      body { max-width: 90rem; }
      .rows { width: 100%; table-layout: fixed; }
      .rows td, .rows th { vertical-align: top; }
      .rows col.mark { width: 4rem; }
      .rows p { margin: 0.25rem 0; white-space: pre-line; }
      .rows .findings td { border-bottom: 0.125rem solid var(--line); }
      .rows tr.open td, .rows tr.open th { border-bottom: 0; }
      .rows ol.findings { margin: 0; }
      .rows ol.findings > li { margin: 0.25rem 0; }
      .missing { color: var(--error); }
      """;

  private final Comparison comparison;
  private final StringBuilder html = new StringBuilder();

  private ComparisonHtml(Comparison comparison) {
    this.comparison = comparison;
  }

  /// The page; rows in which all say the same are closed until somebody opens them.
  public static String of(Comparison comparison) {
    return new ComparisonHtml(comparison).page();
  }

  /// The same as a part of a page.
  ///
  /// @param all whether to tell also what is the same
  public static String fragment(Comparison comparison, boolean all) {
    ComparisonHtml part = new ComparisonHtml(comparison);
    part.line("<article class=\"comparison\" lang=\"en\">\n<header>");
    part.head();
    part.line("</header>");
    part.rows(all);
    return part.html.append("</article>\n").toString();
  }

  private String page() {
    String title = escape(comparison.title());
    html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    // Nothing may run or load, whatever a document holds.
    line(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
            + " style-src 'unsafe-inline'\">");
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    line("<meta name=\"color-scheme\" content=\"light dark\">");
    line("<title>" + title + " · Lockstep comparison</title>");
    line("<style>\n" + FindingHtml.style() + STYLE + "</style>\n</head>\n<body>\n<header>");
    head();
    line("</header>\n<main>");
    rows(true);
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  private void head() {
    line("<h1>" + escape(comparison.title()) + "</h1>");
    line("<p class=\"id\">" + escape(comparison.reference().procedure().path()) + "</p>");
    versions();
  }

  private void rows(boolean all) {
    ComparisonCards cards = ComparisonCards.of(comparison);
    general(cards.general());
    List<Card> shown = cards.cards().stream().filter(card -> !card.isQuiet()).toList();
    List<Card> quiet = cards.cards().stream().filter(Card::isQuiet).toList();
    line("<h2>What differs</h2>");
    if (shown.isEmpty()) {
      line("<p>Nothing: all blocks say the same.</p>");
    } else {
      table(shown);
    }
    if (all && !quiet.isEmpty()) {
      line("<details>\n<summary>" + quiet.size() + " rows say the same</summary>");
      table(quiet);
      line("</details>");
    }
  }

  private void versions() {
    line("<table>\n<thead><tr><th scope=\"col\">Version</th><th scope=\"col\">File</th>");
    line("<th scope=\"col\">From</th><th scope=\"col\">Compared</th></tr></thead>\n<tbody>");
    version(
        comparison.referenceLocale(),
        comparison.file(comparison.reference()),
        comparison.referenceVersion(),
        "the reference because " + comparison.why());
    for (Comparison.Judged one : comparison.judged()) {
      version(
          one.locale(),
          comparison.file(one.subject()),
          one.version(),
          comparison.blocks(one) + "; found " + Comparison.found(one.findings()));
    }
    line("</tbody>\n</table>");
  }

  private void version(String locale, String file, Version version, String words) {
    line(
        "<tr><th scope=\"row\">"
            + escape(locale)
            + "</th><td>"
            + escape(file)
            + "</td><td>"
            + escape(String.join(" · ", ComparisonWords.facts(version)))
            + "</td><td>"
            + escape(words)
            + "</td></tr>");
  }

  private void general(List<List<Finding>> general) {
    List<Finding> all = general.stream().flatMap(List::stream).toList();
    if (!all.isEmpty()) {
      line("<h2>The documents as a whole</h2>");
      findings(all);
    }
  }

  private void table(List<Card> cards) {
    line("<table class=\"rows\">\n<colgroup><col class=\"mark\"></colgroup>");
    html.append("<thead><tr><th scope=\"col\"><small>how</small></th><th scope=\"col\">");
    html.append(escape(comparison.referenceLocale())).append("</th>");
    for (Comparison.Judged one : comparison.judged()) {
      html.append("<th scope=\"col\">").append(escape(one.locale())).append("</th>");
    }
    line("</tr></thead>\n<tbody>");
    cards.forEach(this::card);
    line("</tbody>\n</table>");
  }

  private void card(Card card) {
    List<Finding> findings =
        card.parts().stream().flatMap(part -> part.findings().stream()).toList();
    html.append(findings.isEmpty() ? "<tr>" : "<tr class=\"open\">");
    html.append("<th scope=\"row\" title=\"").append(card.relation().id()).append("\">");
    html.append(escape(ComparisonWords.mark(card.relation()))).append("</th>");
    cell(blocks(card.reference(), comparison.referenceVersion(), ""));
    for (int version = 0; version < comparison.judged().size(); version++) {
      int place = version;
      cell(
          card.parts().stream()
              .filter(part -> part.version() == place)
              .map(part -> part(part, card))
              .collect(Collectors.joining()));
    }
    line("</tr>");
    if (!findings.isEmpty()) {
      line(
          "<tr class=\"findings\"><td></td><td colspan=\""
              + (comparison.judged().size() + 1)
              + "\">");
      findings(findings);
      line("</td></tr>");
    }
  }

  private void cell(String content) {
    html.append("<td>").append(content).append("</td>");
  }

  private String part(Part part, Card card) {
    Comparison.Judged judged = comparison.judged().get(part.version());
    return part.blocks().isEmpty()
        ? "<p class=\"missing\">missing; "
            + escape(ComparisonWords.belongs(judged.pair(), card.reference().getFirst()))
            + "</p>"
        : blocks(part.blocks(), judged.version(), " · " + part.relation().id());
  }

  private static String blocks(List<Block> blocks, Version version, String more) {
    return blocks.stream()
        .map(
            block ->
                "<small>"
                    + block.span().line()
                    + " · "
                    + escape(ComparisonWords.name(block, version) + more)
                    + "</small>"
                    + said(block, version))
        .collect(Collectors.joining());
  }

  private static String said(Block block, Version version) {
    String text =
        block.text().lines().map(ComparisonHtml::escape).collect(Collectors.joining("\n"));
    return block.shape() instanceof Shape.Code
        ? "<pre>" + text + "</pre>"
        : "<p" + FindingHtml.lang(version.locale()) + " dir=\"auto\">" + text + "</p>";
  }

  private void findings(List<Finding> findings) {
    line("<ol class=\"findings\">");
    for (Finding one : findings) {
      line("<li class=\"" + one.severity().id() + "\">");
      line(
          "<p class=\"head\"><strong>"
              + one.severity().id()
              + "</strong> "
              + escape(comparison.place(one.place()))
              + " · "
              + one.rule()
              + " · "
              + one.findingClass().id()
              + "</p>");
      line(
          "<p"
              + FindingHtml.lang(comparison.reader().tag())
              + ">"
              + escape(one.message(comparison.reader()))
              + "</p>");
      ComparisonWords.fix(one)
          .ifPresent(fix -> line("<p class=\"fix\">Fix: " + escape(fix) + "</p>"));
      line("</li>");
    }
    line("</ol>");
  }

  private static String escape(String text) {
    return FindingHtml.escape(text);
  }

  private void line(String text) {
    html.append(text).append('\n');
  }
}
