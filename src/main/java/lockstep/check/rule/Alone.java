package lockstep.check.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lockstep.align.Relation;
import lockstep.align.Row;
import lockstep.check.Pair;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;
import lockstep.procedure.Step;
import lockstep.procedure.Version;
import lockstep.source.Span;

/// What one of two versions says and the other does not, taken together where it belongs together: a step with its parts and
/// substeps, an item with what stands in it, a table with its rows.
///
/// @param row of the block that comes first
/// @param span from the first to the last block
/// @param isStep whether the first block states a step
record Alone(Row row, Block block, Span span, boolean isStep) {

  /// What the reference has and the version has not, in the order of the reference.
  static List<Alone> missing(Pair pair) {
    Map<Integer, Row> rows = new TreeMap<>();
    pair.rows()
        .filter(row -> row.relation() == Relation.MISSING)
        .forEach(row -> rows.put(row.right().orElseThrow().index(), row));
    rows.keySet().removeAll(Opposites.of(pair).there());
    rows.values().removeIf(row -> isImageOf(row.right().orElseThrow(), pair.leftVersion(), pair));
    return stretches(pair.rightVersion(), rows);
  }

  /// What the version has and the reference has not, in the order of the version.
  static List<Alone> extra(Pair pair) {
    Map<Integer, Row> rows = new TreeMap<>();
    pair.rows()
        .filter(row -> row.relation() == Relation.EXTRA)
        .forEach(row -> rows.put(row.left().orElseThrow().index(), row));
    rows.keySet().removeAll(Opposites.of(pair).here());
    rows.values().removeIf(row -> isImageOf(row.left().orElseThrow(), pair.rightVersion(), pair));
    return stretches(pair.leftVersion(), rows);
  }

  /// Whether a block is an image that the other version has too, only elsewhere.
  private static boolean isImageOf(Block block, Version other, Pair pair) {
    if (!(block.shape() instanceof Shape.Image)) {
      return false;
    }
    Set<Block> linked = new HashSet<>();
    pair.rows()
        .filter(Row::isLinked)
        .forEach(
            row -> {
              row.left().ifPresent(linked::add);
              row.right().ifPresent(linked::add);
            });
    return other.blocks().stream()
        .filter(one -> one.shape() instanceof Shape.Image && !linked.contains(one))
        .anyMatch(one -> target(one).equals(target(block)));
  }

  private static String target(Block image) {
    return image.shape() instanceof Shape.Image(var target) ? target : "";
  }

  private static List<Alone> stretches(Version version, Map<Integer, Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Set<Integer> steps = new HashSet<>();
    Map<Integer, Integer> above = above(version, steps);
    Map<Integer, Alone> byFirst = new TreeMap<>();
    Map<Integer, Integer> firsts = new HashMap<>();
    for (Map.Entry<Integer, Row> entry : rows.entrySet()) {
      Block block = version.blocks().get(entry.getKey());
      int first = firsts.getOrDefault(above.getOrDefault(block.index(), -1), block.index());
      firsts.put(block.index(), first);
      Alone whole = byFirst.get(first);
      byFirst.put(
          first,
          whole == null
              ? new Alone(entry.getValue(), block, block.span(), steps.contains(first))
              : whole.to(block));
    }
    return List.copyOf(byFirst.values());
  }

  private Alone to(Block last) {
    return new Alone(row, block, span.to(last.span()), isStep);
  }

  /// The block that a block belongs to: the item that it stands in, the step that it is part of, the head of its table.
  ///
  /// @param steps gets the blocks that state steps
  private static Map<Integer, Integer> above(Version version, Set<Integer> steps) {
    Map<Integer, Integer> above = new HashMap<>();
    List<Block> blocks = version.blocks();
    int head = -1;
    for (Block block : blocks) {
      if (block.shape() instanceof Shape.TableRow(var isHead, _)) {
        head = isHead ? block.index() : head;
        if (!isHead && head >= 0) {
          above.put(block.index(), head);
        }
      } else {
        head = -1;
      }
      block.parent().ifPresent(parent -> above.putIfAbsent(block.index(), parent));
    }
    for (Step step : version.steps().toList()) {
      steps.add(step.block().index());
      List<Block> inside = new ArrayList<>(step.parts());
      step.substeps().forEach(one -> inside.add(one.block()));
      inside.forEach(one -> above.putIfAbsent(one.index(), step.block().index()));
    }
    return above;
  }
}
