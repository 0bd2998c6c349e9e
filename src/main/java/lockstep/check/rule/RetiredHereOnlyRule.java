package lockstep.check.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.align.Row;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Remedy;
import lockstep.check.Severity;
import lockstep.procedure.Block;
import lockstep.retired.RetiredUse;
import lockstep.source.Span;

/// Flags retired commands where the reference has the current one at the same place.

public final class RetiredHereOnlyRule implements PairRule {
  @Override
  public String id() {
    return "retired-here-only";
  }

  @Override
  public FindingClass findingClass() {
    return FindingClass.FAULT;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> findings(Pair pair) {
    List<RetiredUse> uses =
        pair.left().retired().all().stream()
            .filter(use -> use.isNew() && use.rule() == RetiredUse.Rule.RETIRED_COMMAND)
            .toList();
    return uses.stream().flatMap(use -> finding(use, pair).stream());
  }

  private Optional<Finding> finding(RetiredUse use, Pair pair) {
    Span span = localized(use);
    return opposite(span, pair)
        .filter(block -> !mentions(block, use.retirement().name()))
        .flatMap(block -> current(use, block).map(name -> finding(use, span, block, name, pair)))
        .findFirst();
  }

  /// The blocks of the reference that correspond to the one here; where there is none, those that stand in the same step and have no
  /// counterpart either.
  private static Stream<Block> opposite(Span span, Pair pair) {
    List<Row> rows =
        pair.rows()
            .filter(row -> row.left().filter(block -> holds(block, span)).isPresent())
            .toList();
    if (rows.stream().anyMatch(Row::isLinked)) {
      return rows.stream().flatMap(row -> row.right().stream());
    }
    Set<OptionalInt> steps =
        rows.stream()
            .map(row -> row.left().orElseThrow().parent())
            .filter(OptionalInt::isPresent)
            .collect(Collectors.toSet());
    Set<OptionalInt> theirs =
        pair.rows()
            .filter(Row::isLinked)
            .filter(row -> steps.contains(OptionalInt.of(row.left().orElseThrow().index())))
            .map(row -> OptionalInt.of(row.right().orElseThrow().index()))
            .collect(Collectors.toSet());
    return pair.rows()
        .filter(row -> !row.isLinked())
        .flatMap(row -> row.right().stream())
        .filter(block -> theirs.contains(block.parent()));
  }

  /// Where it stands in the version, not in the source text that a document carries along.
  private static Span localized(RetiredUse use) {
    return use.places().stream()
        .filter(place -> !place.isSource())
        .findFirst()
        .orElse(use.place())
        .span();
  }

  private static boolean holds(Block block, Span span) {
    return block.span().line() <= span.line() && span.endLine() <= block.span().endLine();
  }

  /// The name of today that the block of the reference uses.
  private static Stream<String> current(RetiredUse use, Block block) {
    return use.retirement().chain().reversed().stream()
        .filter(name -> !name.equals(use.retirement().name()))
        .filter(name -> mentions(block, name));
  }

  private static boolean mentions(Block block, String name) {
    return block.commands().stream().anyMatch(command -> command.name().equalsIgnoreCase(name))
        || Names.has(block.text(), name);
  }

  private Finding finding(RetiredUse use, Span span, Block block, String name, Pair pair) {
    String with = use.fix().map(RetiredUse.Fix::with).orElse(name);
    Map<String, String> values =
        Map.of(
            "written", Excerpt.of(use.written()),
            "replacement", use.proposal().flatMap(RetiredUse.Proposal::text).orElse(with));
    return pair.finding(
            this, span, Optional.of(there(block, name)), use.retirement().name(), values)
        .with(
            new Remedy(
                use.fix().map(fix -> new Remedy.Fix(fix.replace(), fix.with())),
                List.of(name),
                Optional.of(use.retirement())));
  }

  private static Span there(Block block, String name) {
    return block.commands().stream()
        .filter(command -> command.name().equalsIgnoreCase(name))
        .map(Block.Command::span)
        .findFirst()
        .orElse(block.span());
  }
}
