package lockstep.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lockstep.align.Relation;
import lockstep.check.Finding;
import lockstep.check.JudgedRow;
import lockstep.check.Pair;
import lockstep.check.Subject;
import lockstep.procedure.Block;
import lockstep.procedure.Step;
import lockstep.procedure.Version;

/// Lays pairs that have one reference in common beside each other.
final class ComparisonTable {
  private final Version base;
  private final String baseLocale;
  // By the base's block, -1 for what stands before its first.
  private final Map<Integer, List<Line>> lines = new TreeMap<>();

  private ComparisonTable(Subject base) {
    this.base = base.version().orElseThrow();
    this.baseLocale = base.locale();
    this.base.blocks().forEach(block -> lines.put(block.index(), new ArrayList<>()));
    lines.put(-1, new ArrayList<>());
  }

  /// The rows of the base and all pairs, the base's blocks in their order.
  ///
  /// @param pairs by the locale of the version that is not the base
  /// @param findings of the pair, by the same locale
  /// @param ofBase what the rules find in the base alone
  static List<ComparisonView.RowView> rows(
      Subject base,
      Map<String, Pair> pairs,
      Map<String, List<Finding>> findings,
      List<Finding> ofBase,
      boolean onlyDifferences) {
    ComparisonTable table = new ComparisonTable(base);
    pairs.forEach((locale, pair) -> table.add(locale, JudgedRow.of(pair, findings.get(locale))));
    Map<Integer, Step> steps = new LinkedHashMap<>();
    table
        .base
        .steps()
        .forEach(step -> step.blocks().forEach(block -> steps.putIfAbsent(block.index(), step)));
    List<ComparisonView.RowView> rows = new ArrayList<>();
    int number = 0;
    for (List<Line> some : table.lines.values()) {
      for (Line line : some) {
        number++;
        List<String> own = line.block.map(block -> on(block, ofBase, base)).orElse(List.of());
        ComparisonView.RowView row = line.view("r" + number, table.baseLocale, own, steps);
        boolean same = row.relation().equals(Relation.SAME.id()) && row.findings().isEmpty();
        if (!onlyDifferences || !same) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private static List<String> on(Block block, List<Finding> findings, Subject base) {
    return findings.stream()
        .filter(
            finding ->
                finding.places().stream()
                    .filter(place -> place.file().equals(base.file()))
                    .filter(place -> place.locale().equals(base.locale()))
                    .anyMatch(
                        place ->
                            !place.span().isEmpty()
                                && block.span().line() <= place.span().endLine()
                                && place.span().line() <= block.span().endLine()))
        .map(finding -> finding.id().value())
        .toList();
  }

  private void add(String locale, List<JudgedRow> rows) {
    int place = -1;
    Map<Integer, Integer> used = new LinkedHashMap<>();
    for (JudgedRow judged : rows) {
      Optional<Block> there = judged.row().right();
      if (there.isPresent()) {
        place = there.orElseThrow().index();
        int nth = used.merge(place, 1, Integer::sum) - 1;
        linked(there.orElseThrow(), nth).links.put(locale, judged);
      } else {
        Line line = new Line(Optional.empty());
        line.links.put(locale, judged);
        lines.get(place).add(line);
      }
    }
  }

  /// The n-th line of a block of the base; a block that is split elsewhere has several.
  private Line linked(Block block, int nth) {
    List<Line> some = lines.get(block.index());
    List<Line> own = some.stream().filter(line -> line.block.isPresent()).toList();
    if (nth < own.size()) {
      return own.get(nth);
    }
    Line line = new Line(Optional.of(block));
    some.add(own.size(), line);
    return line;
  }

  /// A row that grows with each pair.
  private static final class Line {
    private final Optional<Block> block;
    private final Map<String, JudgedRow> links = new LinkedHashMap<>();

    Line(Optional<Block> block) {
      this.block = block;
    }

    ComparisonView.RowView view(
        String id, String base, List<String> ofBase, Map<Integer, Step> steps) {
      JudgedRow worst =
          links.values().stream()
              .max(Comparator.comparing(one -> severity(one.relation())))
              .orElseThrow();
      Block shown = block.or(() -> worst.row().left()).orElseThrow();
      Map<String, RowViews.Cell> cells = new LinkedHashMap<>();
      block.ifPresent(one -> cells.put(base, RowViews.Cell.of(one)));
      Map<String, ComparisonView.LinkView> views = new LinkedHashMap<>();
      Set<String> findings = new LinkedHashSet<>(ofBase);
      links.forEach(
          (locale, judged) -> {
            judged.row().left().ifPresent(one -> cells.put(locale, RowViews.Cell.of(one)));
            views.put(locale, link(judged));
            judged.findings().forEach(finding -> findings.add(finding.id().value()));
          });
      return new ComparisonView.RowView(
          id,
          block
              .flatMap(one -> Optional.ofNullable(steps.get(one.index())))
              .or(worst::step)
              .map(step -> step.id().value()),
          shown.shape().kind(),
          worst.relation().id(),
          RowViews.confidence(worst.row()),
          RowViews.evidence(worst.row()),
          cells,
          views,
          List.copyOf(findings));
    }

    private static ComparisonView.LinkView link(JudgedRow judged) {
      return new ComparisonView.LinkView(
          judged.relation().id(),
          RowViews.confidence(judged.row()),
          RowViews.evidence(judged.row()),
          RowViews.boxed(judged.row().group()));
    }

    private static int severity(Relation relation) {
      return switch (relation) {
        case SAME -> 0;
        case REWORDED -> 1;
        case MOVED -> 2;
        case MERGED -> 3;
        case SPLIT -> 4;
        case UNALIGNED -> 5;
        case CHANGED -> 6;
        case EXTRA -> 7;
        case MISSING -> 8;
      };
    }
  }
}
