package lockstep.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lockstep.align.Relation;
import lockstep.check.Finding;
import lockstep.check.Pair;
import lockstep.check.Remedy;
import lockstep.procedure.Block;
import lockstep.procedure.Provenance;
import lockstep.procedure.Shape;
import lockstep.procedure.Step;
import lockstep.procedure.Version;

/// What the parts of a comparison are called in all formats for people.
final class ComparisonWords {
  private static final int HASH = 10;
  private static final int OPENING = 40;

  private ComparisonWords() {}

  /// The sign of a relation, one character.
  static String mark(Relation relation) {
    return switch (relation) {
      case SAME -> "=";
      case REWORDED -> "~";
      case CHANGED -> "≠";
      case SPLIT -> "<";
      case MERGED -> ">";
      case MOVED -> "↕";
      case MISSING -> "-";
      case EXTRA -> "+";
      case UNALIGNED -> "?";
    };
  }

  /// What a relation means, for a legend.
  static String meaning(Relation relation) {
    return switch (relation) {
      case SAME -> "says the same";
      case REWORDED -> "the source was probably reworded";
      case CHANGED -> "says something else";
      case SPLIT -> "one block of the reference is several here";
      case MERGED -> "several blocks of the reference are one here";
      case MOVED -> "stands elsewhere";
      case MISSING -> "only the reference has it";
      case EXTRA -> "the reference has it not";
      case UNALIGNED -> "nothing tells whether the other has it";
    };
  }

  /// `step 6.1`, `heading 2`, `warning`.
  static String name(Block block, Version version) {
    Optional<String> step =
        version
            .steps()
            .filter(one -> one.block().index() == block.index())
            .map(Step::number)
            .findFirst();
    return step.map(number -> "step " + number)
        .orElseGet(
            () ->
                switch (block.shape()) {
                  case Shape.Heading(var level, _, _) -> "heading " + level;
                  case Shape.Item(var marker, _, var number) ->
                      marker == Shape.Marker.BULLET ? "bullet" : "item " + number;
                  case Shape.Note(var kind) -> kind.id();
                  case Shape.TableRow _ -> "table row";
                  case Shape.Paragraph _,
                      Shape.Quote _,
                      Shape.Code _,
                      Shape.Image _,
                      Shape.Html _ ->
                      block.shape().kind();
                });
  }

  /// Where a block that a version lacks belongs in it.
  static String belongs(Pair pair, Block missing) {
    Optional<Block> before = pair.alignment().before(missing);
    return before
        .map(
            block ->
                "belongs behind line %d (%s%s)"
                    .formatted(
                        block.span().endLine(),
                        name(block, pair.leftVersion()),
                        opening(block.text())))
        .orElse("belongs at the start");
  }

  private static String opening(String text) {
    String line = Plain.line(text).strip();
    if (line.isEmpty()) {
      return "";
    }
    if (Lines.length(line) <= OPENING) {
      return " “" + line + "”";
    }
    String cut = line.substring(0, line.offsetByCodePoints(0, OPENING));
    int space = cut.lastIndexOf(' ');
    return " “" + cut.substring(0, space > 0 ? space : cut.length()) + "…”";
  }

  /// What is known of a version beside its file: `human translation · document of 2016-11-03 · source commit 14ba85c8ab`.
  static List<String> facts(Version version) {
    Provenance from = version.provenance();
    List<String> facts = new ArrayList<>();
    from.derivedFrom().ifPresent(locale -> facts.add("source text that " + locale + " carries"));
    if (from.derivedFrom().isEmpty()) {
      facts.add(
          from.translation()
              .map(
                  kind ->
                      switch (kind) {
                        case MT -> "machine translation";
                        case HT -> "human translation";
                      })
              .orElse("not marked as translated"));
    }
    from.handoff().map(LocalDate::toString).ifPresent(day -> facts.add("handed back " + day));
    from.date().map(LocalDate::toString).ifPresent(day -> facts.add("document of " + day));
    from.sourceCommit()
        .map(commit -> commit.substring(0, Math.min(HASH, commit.length())))
        .ifPresent(commit -> facts.add("source commit " + commit));
    return facts;
  }

  /// What to write instead, where a rule knows it.
  static Optional<String> fix(Finding finding) {
    Remedy remedy = finding.remedy();
    Optional<String> exchange =
        remedy.fix().map(fix -> "write " + fix.with() + " instead of " + fix.replace());
    Optional<String> names =
        Optional.of(remedy.replacements())
            .filter(all -> !all.isEmpty())
            .map(all -> "used today: " + String.join(", ", all));
    return exchange.or(() -> names).map(Plain::line);
  }

  /// What the fix writes.
  static List<String> names(Finding finding) {
    Remedy remedy = finding.remedy();
    return remedy.fix().map(fix -> List.of(Plain.line(fix.with()))).orElse(remedy.replacements());
  }

  /// `93 %`.
  static String percent(double confidence) {
    return String.format(Locale.ROOT, "%d %%", Math.round(confidence * 100));
  }
}
