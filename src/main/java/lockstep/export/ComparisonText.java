package lockstep.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.align.Relation;
import lockstep.check.Finding;
import lockstep.check.Subject;
import lockstep.export.ComparisonCards.Card;
import lockstep.export.ComparisonCards.Part;
import lockstep.procedure.Block;
import lockstep.procedure.Version;

/// Writes versions beside their reference for people at a terminal: what differs block by block, the rest folded, and what to do.
public final class ComparisonText {
  /// The narrowest table that can be read.
  public static final int NARROWEST = 80;

  private static final String BETWEEN = " │ ";
  private static final String GUTTER = "  ";
  private static final String BELOW = "    ";
  private static final double SURE = 0.9;

  private final Comparison comparison;
  private final TextStyle style;
  private final int width;
  private final boolean all;
  private final Set<String> heads = new HashSet<>();
  private final Map<String, String> lastPlaces = new HashMap<>();
  private final Set<Relation> used = EnumSet.noneOf(Relation.class);
  private final StringBuilder text = new StringBuilder();

  private ComparisonText(Comparison comparison, boolean colours, int width, boolean all) {
    this.comparison = comparison;
    this.style = new TextStyle(colours);
    this.width = Math.max(NARROWEST, width);
    this.all = all;
  }

  /// The comparison as text.
  ///
  /// @param colours whether for a terminal that shows them
  /// @param width characters in a line, at least [#NARROWEST]
  /// @param all whether to show also what is the same
  public static String of(Comparison comparison, boolean colours, int width, boolean all) {
    return new ComparisonText(comparison, colours, width, all).write();
  }

  private String write() {
    ComparisonCards cards = ComparisonCards.of(comparison);
    head();
    general(cards.general());
    List<Card> folded = new ArrayList<>();
    for (Card card : cards.cards()) {
      if (card.isQuiet() && !all) {
        folded.add(card);
      } else {
        fold(folded);
        card(card);
      }
    }
    fold(folded);
    legend();
    return text.toString();
  }

  private void head() {
    line(style.bold(Plain.line(comparison.title())));
    line(Plain.line(comparison.reference().procedure().path()));
    line("");
    int names =
        Stream.concat(
                Stream.of(comparison.referenceLocale()),
                comparison.judged().stream().map(Comparison.Judged::locale))
            .mapToInt(String::length)
            .max()
            .orElse(0);
    version("Reference", comparison.reference(), comparison.referenceVersion(), names);
    wrapped(" ".repeat(13 + names), "the reference because " + comparison.why());
    for (Comparison.Judged one : comparison.judged()) {
      version("Judged", one.subject(), one.version(), names);
      String indent = " ".repeat(13 + names);
      wrapped(indent, comparison.blocks(one));
      wrapped(indent, "found " + Comparison.found(one.findings()));
    }
    line("");
  }

  private void version(String what, Subject subject, Version version, int names) {
    String locale = subject.locale();
    String before = "%-11s".formatted(what);
    String after = " ".repeat(names - locale.length() + 2);
    List<String> file = Cells.wrap(subject.file(), width - 13 - names);
    line(before + style.bold(locale) + after + file.getFirst());
    file.stream().skip(1).forEach(one -> line(" ".repeat(13 + names) + one));
    wrapped(" ".repeat(13 + names), String.join(" · ", ComparisonWords.facts(version)));
  }

  /// What concerns a whole version.
  private void general(List<List<Finding>> general) {
    if (general.stream().allMatch(List::isEmpty)) {
      return;
    }
    line(style.dim(rule("the documents as a whole")));
    general.forEach(all -> all.forEach(finding -> finding(finding, List.of())));
    line("");
  }

  private String rule(String words) {
    return "── " + words + " " + "─".repeat(Math.max(3, width - Lines.length(words) - 4));
  }

  private void fold(List<Card> cards) {
    if (cards.isEmpty()) {
      return;
    }
    used.add(Relation.SAME);
    String blocks = cards.size() == 1 ? "1 block the same" : cards.size() + " blocks the same";
    String lines =
        range(comparison.referenceLocale(), cards.stream().flatMap(c -> c.reference().stream()))
            + comparison.judged().stream()
                .map(one -> lines(one, cards))
                .collect(Collectors.joining());
    line(style.dim("= " + blocks + lines));
    line("");
    cards.clear();
  }

  private String lines(Comparison.Judged one, List<Card> cards) {
    int version = comparison.judged().indexOf(one);
    return range(
        one.locale(),
        cards.stream()
            .flatMap(card -> card.parts().stream())
            .filter(part -> part.version() == version)
            .flatMap(part -> part.blocks().stream()));
  }

  private static String range(String locale, Stream<Block> blocks) {
    List<Block> all =
        blocks
            .sorted(Comparator.comparing((Block block) -> block.span().line()))
            .collect(Collectors.toList());
    if (all.isEmpty()) {
      return "";
    }
    int first = all.getFirst().span().line();
    int last = all.getLast().span().endLine();
    return " · " + locale + " " + (first == last ? "line " + first : "lines " + first + "–" + last);
  }

  private void card(Card card) {
    if (comparison.judged().size() == 1) {
      sideBySide(card);
      findings(card, card.parts().getFirst());
    } else {
      stacked(card);
    }
    line("");
  }

  private void sideBySide(Card card) {
    Part part = card.parts().getFirst();
    used.add(part.relation());
    if (card.reference().isEmpty() || part.blocks().isEmpty()) {
      oneSided(card, part);
      return;
    }
    Comparison.Judged judged = comparison.judged().getFirst();
    int left = (width - GUTTER.length() - BETWEEN.length()) / 2;
    int right = width - GUTTER.length() - BETWEEN.length() - left;
    List<String> marked = style.pieces(part.findings(), comparison.texts());
    List<String> here =
        cell(
            card.reference(),
            comparison.referenceLocale(),
            comparison.referenceVersion(),
            "",
            left);
    List<String> there =
        cell(part.blocks(), judged.locale(), judged.version(), how(part, card), right);
    for (int i = 0; i < Math.max(here.size(), there.size()); i++) {
      String one = i < here.size() ? here.get(i) : "";
      String other = i < there.size() ? there.get(i) : "";
      line(
          (i == 0 ? style.mark(part.relation()) + " " : GUTTER)
              + shown(one, marked)
              + " ".repeat(left - Lines.length(one))
              + style.dim(BETWEEN)
              + shown(other, marked));
    }
  }

  private String shown(String line, List<String> marked) {
    return heads.contains(line) ? style.dim(line) : style.marked(line, marked);
  }

  /// What one side lacks takes the whole width.
  private void oneSided(Card card, Part part) {
    Comparison.Judged judged = comparison.judged().get(part.version());
    boolean missing = part.blocks().isEmpty();
    List<Block> blocks = missing ? card.reference() : part.blocks();
    Version version = missing ? comparison.referenceVersion() : judged.version();
    String locale = missing ? comparison.referenceLocale() : judged.locale();
    String how = missing ? judged.locale() + " lacks it; " + place(judged, card) : how(part, card);
    List<String> marked = style.pieces(part.findings(), comparison.texts());
    String before = style.mark(part.relation()) + " ";
    for (Block block : blocks) {
      String head = head(block, locale, version, " · " + how);
      for (String line : Cells.wrap(head, width - GUTTER.length())) {
        line(before + style.dim(line));
        before = GUTTER;
      }
      Cells.of(block, width - BELOW.length())
          .forEach(one -> line(BELOW + style.marked(one, marked)));
    }
  }

  /// Where what a version lacks belongs; not again for what follows it.
  private String place(Comparison.Judged judged, Card card) {
    String place = ComparisonWords.belongs(judged.pair(), card.reference().getFirst());
    boolean again = place.equals(lastPlaces.put(judged.locale(), place));
    return again ? "belongs behind what is missing above" : place;
  }

  /// `changed, 62 % sure`.
  private String how(Part part, Card card) {
    String said =
        switch (part.relation()) {
          case EXTRA -> "extra, " + comparison.referenceLocale() + " lacks it";
          case MOVED ->
              "moved, "
                  + ComparisonWords.belongs(
                      comparison.judged().get(part.version()).pair(), card.reference().getFirst());
          case SAME, REWORDED, CHANGED, SPLIT, MERGED, MISSING, UNALIGNED -> part.relation().id();
        };
    boolean sure = part.confidence() >= SURE || part.relation() == Relation.SAME;
    return sure ? said : said + ", " + ComparisonWords.percent(part.confidence()) + " sure";
  }

  private static String head(Block block, String locale, Version version, String more) {
    return locale + " " + block.span().line() + " · " + ComparisonWords.name(block, version) + more;
  }

  /// The blocks of one side, each below a line that says what and where it is.
  private List<String> cell(
      List<Block> blocks, String locale, Version version, String how, int room) {
    List<String> lines = new ArrayList<>();
    for (Block block : blocks) {
      String more = how.isEmpty() ? "" : " · " + how;
      List<String> head = Cells.wrap(head(block, locale, version, more), room);
      heads.addAll(head);
      lines.addAll(head);
      lines.addAll(Cells.of(block, room));
    }
    return lines;
  }

  /// More versions than fit beside each other stand below each other; one that says the same needs no text.
  private void stacked(Card card) {
    used.add(card.relation());
    String before = style.mark(card.relation()) + " ";
    if (!card.reference().isEmpty()) {
      below(
          before,
          card.reference(),
          comparison.referenceLocale(),
          comparison.referenceVersion(),
          "",
          Optional.of(List.of()));
      before = GUTTER;
    }
    for (Part part : card.parts()) {
      Comparison.Judged judged = comparison.judged().get(part.version());
      used.add(part.relation());
      if (part.blocks().isEmpty()) {
        List<String> said =
            Cells.wrap(
                judged.locale() + " lacks it; " + place(judged, card), width - BELOW.length());
        for (String one : said) {
          line(before + style.dim(one));
          before = GUTTER;
        }
      } else {
        below(
            before,
            part.blocks(),
            judged.locale(),
            judged.version(),
            " · " + how(part, card),
            all || !part.isQuiet()
                ? Optional.of(style.pieces(part.findings(), comparison.texts()))
                : Optional.empty());
      }
      findings(card, part);
      before = GUTTER;
    }
  }

  /// @param marked what is made visible in the text; empty for no text
  private void below(
      String first,
      List<Block> blocks,
      String locale,
      Version version,
      String how,
      Optional<List<String>> marked) {
    String before = first;
    for (Block block : blocks) {
      for (String one : Cells.wrap(head(block, locale, version, how), width - GUTTER.length())) {
        line(before + style.dim(one));
        before = GUTTER;
      }
      marked.ifPresent(
          pieces ->
              Cells.of(block, width - BELOW.length())
                  .forEach(one -> line(BELOW + style.marked(one, pieces))));
    }
  }

  private void findings(Card card, Part part) {
    List<Block> shown = part.blocks().isEmpty() ? card.reference() : part.blocks();
    part.findings().forEach(finding -> finding(finding, shown));
  }

  private void finding(Finding finding, List<Block> shown) {
    new FindingLines(comparison.reader(), style, width).of(finding, shown).forEach(this::line);
  }

  private void legend() {
    line(style.dim("─".repeat(width)));
    StringBuilder signs = new StringBuilder();
    for (Relation one : used) {
      String sign = ComparisonWords.mark(one) + " " + ComparisonWords.meaning(one);
      boolean fits = Lines.length(signs) + 3 + Lines.length(sign) <= width;
      if (!signs.isEmpty() && !fits) {
        line(style.dim(signs.toString()));
        signs.setLength(0);
      }
      signs.append(signs.isEmpty() ? "" : "   ").append(sign);
    }
    line(style.dim(signs.toString()));
    wrapped("", "A number behind a language is a line of its file.");
    comparison.fresh().stream()
        .min(Comparator.comparing(Finding::severity).thenComparing(Finding::findingClass))
        .ifPresent(
            worst ->
                line("How to mend or silence what a rule finds: lockstep explain " + worst.rule()));
  }

  private void wrapped(String indent, String words) {
    Cells.wrap(words, width - indent.length()).forEach(one -> line(indent + style.dim(one)));
  }

  private void line(String words) {
    text.append(words.stripTrailing()).append('\n');
  }
}
