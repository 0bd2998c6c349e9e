package lockstep.check;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lockstep.align.Relation;
import lockstep.align.Row;
import lockstep.procedure.Block;
import lockstep.procedure.Step;
import lockstep.procedure.Version;
import lockstep.source.Span;

/// A row of an alignment with what the rules find on it: what alignment takes for the same is changed where a rule finds that the
/// content differs.
///
/// @param row as alignment made it
/// @param relation what alignment and rules say together
/// @param step the step that the row belongs to: the reference's, else the version's own
/// @param findings those with a place on the row
public record JudgedRow(Row row, Relation relation, Optional<Step> step, List<Finding> findings) {
  // They say where something stands, not what it says.
  private static final Set<String> OF_ORDER =
      Set.of("steps-reordered", "nesting-differs", "structure-differs");
  private static final String WORDING = "wording-changed";

  public JudgedRow {
    findings = List.copyOf(findings);
  }

  /// The rows of a pair in their order.
  ///
  /// @param findings what the rules find in the pair; suppressed ones are shown and change nothing
  public static List<JudgedRow> of(Pair pair, List<Finding> findings) {
    Map<Integer, Step> left = steps(pair.leftVersion());
    Map<Integer, Step> right = steps(pair.rightVersion());
    ByLine byLine = ByLine.of(findings, pair);
    return pair.rows()
        .map(
            row -> {
              List<Finding> own = byLine.on(row);
              Optional<Step> step =
                  row.right()
                      .flatMap(block -> Optional.ofNullable(right.get(block.index())))
                      .or(
                          () ->
                              row.left()
                                  .flatMap(block -> Optional.ofNullable(left.get(block.index()))));
              return new JudgedRow(row, relation(row, own, pair), step, own);
            })
        .toList();
  }

  /// Findings by the lines that their places touch, in the version and in the reference.
  ///
  /// @param findings in their order; the lines name them by their place in it
  private record ByLine(
      List<Finding> findings, Map<Integer, BitSet> left, Map<Integer, BitSet> right) {
    static ByLine of(List<Finding> findings, Pair pair) {
      ByLine byLine = new ByLine(findings, new HashMap<>(), new HashMap<>());
      for (int at = 0; at < findings.size(); at++) {
        for (Place place : findings.get(at).places()) {
          if (!place.span().isEmpty()) {
            if (isLeft(place, pair)) {
              put(at, place.span(), byLine.left);
            } else if (isRight(place, pair)) {
              put(at, place.span(), byLine.right);
            }
          }
        }
      }
      return byLine;
    }

    private static void put(int at, Span span, Map<Integer, BitSet> lines) {
      for (int line = span.line(); line <= span.endLine(); line++) {
        lines.computeIfAbsent(line, _ -> new BitSet()).set(at);
      }
    }

    /// The findings that touch a block of a row, in their order.
    List<Finding> on(Row row) {
      BitSet found = new BitSet();
      row.left().ifPresent(block -> add(block.span(), left, found));
      row.right().ifPresent(block -> add(block.span(), right, found));
      return found.stream().mapToObj(findings::get).toList();
    }

    private static void add(Span span, Map<Integer, BitSet> lines, BitSet found) {
      for (int line = span.line(); line <= span.endLine(); line++) {
        Optional.ofNullable(lines.get(line)).ifPresent(found::or);
      }
    }
  }

  private static Relation relation(Row row, List<Finding> findings, Pair pair) {
    if (row.relation() != Relation.SAME && row.relation() != Relation.REWORDED) {
      return row.relation();
    }
    List<Finding> counting =
        findings.stream()
            .filter(finding -> !(finding.state() instanceof State.Suppressed))
            .filter(finding -> Rules.find(finding.rule()).orElseThrow() instanceof PairRule)
            .filter(finding -> isAbout(finding, row, pair))
            .toList();
    if (counting.stream()
        .anyMatch(
            one -> one.findingClass() == FindingClass.FAULT && !OF_ORDER.contains(one.rule()))) {
      return Relation.CHANGED;
    }
    return counting.stream().anyMatch(one -> one.rule().equals(WORDING))
        ? Relation.REWORDED
        : row.relation();
  }

  /// Whether the row is what a finding on it is about, not only one that helps to understand it.
  private static boolean isAbout(Finding finding, Row row, Pair pair) {
    Place first = finding.place();
    return first.span().isEmpty()
        || isLeft(first, pair) && row.left().filter(block -> touches(block, first)).isPresent();
  }

  /// Whether a place is in the version that is judged; a source text that it carries stands in the same file.
  public static boolean isLeft(Place place, Pair pair) {
    return place.file().equals(pair.left().file()) && !isRight(place, pair);
  }

  /// Whether a place is in the reference.
  public static boolean isRight(Place place, Pair pair) {
    boolean apart =
        !pair.left().file().equals(pair.right().file())
            || !pair.left().locale().equals(pair.right().locale());
    return apart
        && place.file().equals(pair.right().file())
        && place.locale().equals(pair.right().locale());
  }

  private static boolean touches(Block block, Place place) {
    Span span = place.span();
    return !span.isEmpty()
        && block.span().line() <= span.endLine()
        && span.line() <= block.span().endLine();
  }

  private static Map<Integer, Step> steps(Version version) {
    Map<Integer, Step> steps = new HashMap<>();
    Stream<Step> all = version.steps();
    all.forEach(step -> step.blocks().forEach(block -> steps.putIfAbsent(block.index(), step)));
    return steps;
  }
}
