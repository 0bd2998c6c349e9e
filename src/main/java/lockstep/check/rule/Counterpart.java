package lockstep.check.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockstep.align.Row;
import lockstep.check.Pair;
import lockstep.procedure.Block;
import lockstep.source.Span;

/// What a version says beside what its reference says there: one block and one, or the blocks of a split or merged one.
///
/// @param left blocks of the version, never empty
/// @param right blocks of the reference, never empty
/// @param confidence of the least sure of its rows, in [0, 1]
record Counterpart(List<Block> left, List<Block> right, double confidence) {
  /// Below this, a difference of what translation never changes may come from a link to the wrong block.
  static final double SURE = 0.4;

  /// Below this, a difference of words may come from a link to the wrong block.
  static final double CERTAIN = 0.5;

  Counterpart {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /// The linked blocks of both versions, in the order of the rows.
  static List<Counterpart> of(Pair pair) {
    List<Counterpart> all = new ArrayList<>();
    Map<Integer, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : pair.alignment().rows()) {
      if (row.isOneToOne()) {
        all.add(of(List.of(row)));
      } else if (row.isLinked()) {
        groups.computeIfAbsent(row.group().orElseThrow(), _ -> new ArrayList<>()).add(row);
      }
    }
    groups.values().forEach(rows -> all.add(of(rows)));
    return all;
  }

  private static Counterpart of(List<Row> rows) {
    return new Counterpart(
        rows.stream().map(row -> row.left().orElseThrow()).distinct().toList(),
        rows.stream().map(row -> row.right().orElseThrow()).distinct().toList(),
        rows.stream().mapToDouble(Row::confidence).min().orElse(0));
  }

  /// Whether it is sure enough for a difference to be a fault.
  boolean isSure() {
    return confidence >= SURE;
  }

  /// Where the version says it.
  Span here() {
    return left.getFirst().span().to(left.getLast().span());
  }

  /// Where the reference says it.
  Span there() {
    return right.getFirst().span().to(right.getLast().span());
  }
}
