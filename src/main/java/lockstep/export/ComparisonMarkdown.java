package lockstep.export;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lockstep.check.Finding;
import lockstep.export.ComparisonCards.Card;
import lockstep.export.ComparisonCards.Part;
import lockstep.procedure.Block;
import lockstep.procedure.Version;

/// Writes versions beside their reference as Markdown, for a ticket or the summary page of a build: what differs, and what to do.
public final class ComparisonMarkdown {
  private final Comparison comparison;
  private final StringBuilder text = new StringBuilder();

  private ComparisonMarkdown(Comparison comparison) {
    this.comparison = comparison;
  }

  /// The comparison as Markdown.
  ///
  /// @param all whether to show also what is the same
  public static String of(Comparison comparison, boolean all) {
    return new ComparisonMarkdown(comparison).write(all);
  }

  private String write(boolean all) {
    line("## " + SummaryExport.cell(comparison.title()));
    line("");
    line("| | | |\n|---|---|---|");
    row(
        "**" + comparison.referenceLocale() + "**, the reference",
        SummaryExport.cell(comparison.file(comparison.reference())),
        SummaryExport.cell(facts(comparison.referenceVersion()))
            + "; the reference because "
            + SummaryExport.cell(comparison.why()));
    for (Comparison.Judged one : comparison.judged()) {
      row(
          "**" + one.locale() + "**",
          SummaryExport.cell(comparison.file(one.subject())),
          SummaryExport.cell(facts(one.version()))
              + "; "
              + comparison.blocks(one)
              + "; found "
              + Comparison.found(one.findings()));
    }
    ComparisonCards cards = ComparisonCards.of(comparison);
    if (cards.general().stream().anyMatch(findings -> !findings.isEmpty())) {
      line("\n### The documents as a whole\n");
      cards.general().forEach(findings -> findings.forEach(this::finding));
    }
    List<Card> shown = cards.cards().stream().filter(card -> all || !card.isQuiet()).toList();
    if (!shown.isEmpty()) {
      line("\n### Block by block\n");
      line(
          "| | "
              + comparison.referenceLocale()
              + comparison.judged().stream()
                  .map(one -> " | " + one.locale())
                  .collect(Collectors.joining())
              + " | what |\n|---|---"
              + "|---".repeat(comparison.judged().size())
              + "|---|");
      shown.forEach(this::card);
    }
    long same = cards.cards().stream().filter(Card::isQuiet).count();
    line("\n" + same + " of " + cards.cards().size() + " rows say the same and have no findings.");
    return text.toString();
  }

  private static String facts(Version version) {
    return String.join(" · ", ComparisonWords.facts(version));
  }

  private void card(Card card) {
    String[] cells = new String[comparison.judged().size() + 3];
    Arrays.fill(cells, "");
    cells[0] = ComparisonWords.mark(card.relation()).replace("<", "&lt;").replace(">", "&gt;");
    cells[1] = blocks(card.reference(), comparison.referenceVersion());
    for (Part part : card.parts()) {
      Comparison.Judged judged = comparison.judged().get(part.version());
      cells[2 + part.version()] =
          part.blocks().isEmpty()
              ? "*missing; "
                  + SummaryExport.cell(
                      ComparisonWords.belongs(judged.pair(), card.reference().getFirst()))
                  + "*"
              : blocks(part.blocks(), judged.version());
    }
    cells[cells.length - 1] =
        card.parts().stream()
            .flatMap(part -> part.findings().stream())
            .map(this::said)
            .collect(Collectors.joining("<br>"));
    row(cells);
  }

  private static String blocks(List<Block> blocks, Version version) {
    return blocks.stream()
        .map(
            block ->
                block.span().line()
                    + " · "
                    + ComparisonWords.name(block, version)
                    + "<br>"
                    + SummaryExport.cell(block.text()))
        .collect(Collectors.joining("<br>"));
  }

  private String said(Finding finding) {
    return "**"
        + finding.severity().id()
        + "** "
        + SummaryExport.cell(finding.message(comparison.reader()))
        + " `"
        + finding.rule()
        + "`";
  }

  private void finding(Finding finding) {
    line("- " + finding.locale() + ": " + said(finding));
  }

  private void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
