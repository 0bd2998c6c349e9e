package lockstep.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lockstep.check.FindingClass;
import lockstep.export.ComparisonCards.Card;
import lockstep.export.ComparisonCards.Part;
import lockstep.format.Json;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;
import lockstep.procedure.Version;

/// Writes versions beside their reference as JSON, in the words of the API.
public final class ComparisonJson {
  private ComparisonJson() {}

  /// The rows and findings.
  ///
  /// @param onlyDifferences whether rows in which all versions say the same are left out
  public static String of(Comparison comparison, boolean onlyDifferences) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("procedureId", comparison.reference().procedure().toUrl());
    tree.put("base", comparison.referenceLocale());
    tree.put("why", comparison.why());
    List<Object> columns = new ArrayList<>();
    columns.add(
        column(
            comparison.referenceLocale(),
            comparison.reference().file(),
            comparison.referenceVersion()));
    comparison
        .judged()
        .forEach(one -> columns.add(column(one.locale(), one.subject().file(), one.version())));
    tree.put("columns", columns);
    List<Object> rows = new ArrayList<>();
    int number = 0;
    int group = 0;
    for (Card card : ComparisonCards.of(comparison).cards()) {
      int size = size(card);
      group += size > 1 ? 1 : 0;
      for (int i = 0; i < size; i++) {
        number++;
        if (!onlyDifferences || !card.isQuiet()) {
          Map<String, Object> row = row("r" + number, card, i, comparison);
          row.put("group", size > 1 ? Optional.of(group) : Optional.empty());
          rows.add(row);
        }
      }
    }
    tree.put("rows", rows);
    tree.put(
        "findings",
        comparison.judged().stream()
            .flatMap(one -> one.findings().stream())
            .map(finding -> FindingJson.tree(finding, comparison.reader()))
            .toList());
    Map<String, Object> summary = new LinkedHashMap<>();
    for (FindingClass one : FindingClass.values()) {
      summary.put(
          one.id(), comparison.fresh().stream().filter(f -> f.findingClass() == one).count());
    }
    tree.put("summary", summary);
    return Json.pretty(tree);
  }

  private static Map<String, Object> column(String locale, String file, Version version) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("locale", locale);
    tree.put("title", version.title());
    tree.put("file", file);
    tree.put("translation", version.provenance().translation().map(Enum::name));
    tree.put("derivedFrom", version.provenance().derivedFrom());
    tree.put("handoff", version.provenance().handoff().map(Object::toString));
    tree.put("date", version.provenance().date().map(Object::toString));
    tree.put("commit", version.provenance().sourceCommit());
    return tree;
  }

  /// A row for each pair of blocks.
  private static int size(Card card) {
    return card.parts().stream()
        .mapToInt(part -> part.blocks().size())
        .reduce(card.reference().size(), Math::max);
  }

  private static Map<String, Object> row(String id, Card card, int nth, Comparison comparison) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("rowId", id);
    Optional<Block> reference = nth(card.reference(), nth);
    tree.put(
        "block",
        reference
            .or(() -> card.parts().stream().flatMap(part -> part.blocks().stream()).findFirst())
            .map(block -> block.shape().kind()));
    tree.put("relation", card.relation().id());
    Map<String, Object> cells = new LinkedHashMap<>();
    Map<String, Object> links = new LinkedHashMap<>();
    reference.ifPresent(
        block ->
            cells.put(comparison.referenceLocale(), cell(block, comparison.referenceVersion())));
    for (Part part : card.parts()) {
      Comparison.Judged judged = comparison.judged().get(part.version());
      String key = key(judged, comparison);
      nth(part.blocks(), nth).ifPresent(block -> cells.put(key, cell(block, judged.version())));
      links.put(key, link(part));
    }
    tree.put("cells", cells);
    tree.put("links", links);
    tree.put(
        "findings",
        card.parts().stream()
            .flatMap(part -> part.findings().stream())
            .map(finding -> finding.id().value())
            .toList());
    return tree;
  }

  /// Two files may be of one language.
  private static String key(Comparison.Judged judged, Comparison comparison) {
    return judged.locale().equals(comparison.referenceLocale())
        ? judged.locale() + " judged"
        : judged.locale();
  }

  private static Optional<Block> nth(List<Block> blocks, int nth) {
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(blocks.get(Math.min(nth, blocks.size() - 1)));
  }

  private static Map<String, Object> link(Part part) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("relation", part.relation().id());
    tree.put("confidence", Math.round(part.confidence() * 100) / 100.0);
    tree.put(
        "evidence",
        part.evidence().stream()
            .map(one -> Map.of("kind", one.kind().id(), "text", one.text()))
            .map(TreeMap::new)
            .toList());
    return tree;
  }

  private static Map<String, Object> cell(Block block, Version version) {
    Map<String, Object> tree = new LinkedHashMap<>();
    Optional<String> step =
        version
            .steps()
            .filter(one -> one.block().index() == block.index())
            .map(one -> one.number())
            .findFirst();
    tree.put(
        "number",
        step.or(
            () ->
                block.shape() instanceof Shape.Item(_, _, var number)
                    ? Optional.of(number)
                    : Optional.empty()));
    tree.put("lines", List.of(block.span().line(), block.span().endLine()));
    tree.put("text", block.text());
    return tree;
  }
}
