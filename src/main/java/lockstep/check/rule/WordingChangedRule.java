package lockstep.check.rule;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lockstep.align.Relation;
import lockstep.align.Row;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.PairRule;
import lockstep.check.Severity;
import lockstep.procedure.Block;
import lockstep.procedure.Version;

/// Flags passages whose source sentence probably changed after they were translated. Where both sides carry their source text it is
/// certain, and both source sentences are quoted.
public final class WordingChangedRule implements PairRule {
  private static final double SURE = 0.6;
  private static final Set<Relation> CHANGES = Set.of(Relation.REWORDED, Relation.CHANGED);

  @Override
  public String id() {
    return "wording-changed";
  }

  @Override
  public FindingClass findingClass() {
    return FindingClass.SUSPICION;
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  /// What differs is said by the rules that know what it is.
  @Override
  public boolean yields() {
    return true;
  }

  @Override
  public Stream<Finding> findings(Pair pair) {
    // Two translations of one text differ in their words, and the text did not change.
    return pair.isSameSource() ? Stream.empty() : changed(pair);
  }

  private Stream<Finding> changed(Pair pair) {
    return pair.oneToOne()
        .filter(row -> CHANGES.contains(row.relation()))
        .filter(row -> row.isExact() || row.confidence() >= SURE)
        .filter(row -> !isSameSource(pair, row) && isTelling(pair, row))
        .map(row -> finding(pair, row));
  }

  /// Whether the source texts are known, or the reference is one: two translations are worded freely each.
  private static boolean isTelling(Pair pair, Row row) {
    return pair.rightLocale().tag().equals(pair.sourceLocale())
        || !source(row.left().orElseThrow(), pair.leftVersion(), pair).isBlank()
            && !source(row.right().orElseThrow(), pair.rightVersion(), pair).isBlank();
  }

  /// Whether both sides carry their source text and it is the same: then only the translation is free.
  private static boolean isSameSource(Pair pair, Row row) {
    String was = source(row.left().orElseThrow(), pair.leftVersion(), pair);
    String now = source(row.right().orElseThrow(), pair.rightVersion(), pair);
    return !was.isBlank() && Tokens.of(was).equals(Tokens.of(now));
  }

  private Finding finding(Pair pair, Row row) {
    Block left = row.left().orElseThrow();
    Block right = row.right().orElseThrow();
    String was = source(left, pair.leftVersion(), pair);
    String now = source(right, pair.rightVersion(), pair);
    boolean isQuoted = !was.isBlank() && !now.isBlank();
    String says = isQuoted ? "wording.source" : "wording.probable";
    return pair.finding(
        this,
        row,
        now.isBlank() ? right.text() : now,
        Map.of("was", Quote.of(was), "now", Quote.of(now), "says", Finding.phrase(says)));
  }

  /// The source text of a block: what it carries, or its own text where it is written in the source language; empty where nothing tells.
  private static String source(Block block, Version version, Pair pair) {
    boolean isSource = version.locale().equals(pair.sourceLocale());
    return block.source().orElse(isSource ? block.text() : "");
  }
}
