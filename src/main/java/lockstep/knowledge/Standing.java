package lockstep.knowledge;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.align.Row;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Pair;
import lockstep.check.State;
import lockstep.procedure.Block;
import lockstep.procedure.Step;
import lockstep.procedure.StepId;
import lockstep.procedure.Version;

/// How a version stands against its reference.
///
/// @param reference tag of the reference's language
/// @param sameSource whether both were made from the same source text
/// @param exact whether source text was compared with source text
/// @param behind numbers of steps that changed, came or went in the reference: first those that the reference has, in its order, then
///     those that only the version has, in its order
/// @param faults ids of the rules that find a fault against the reference, one for each time, by place
public record Standing(
    String reference, boolean sameSource, boolean exact, List<String> behind, List<String> faults) {
  // Of the blocks that are said to have no counterpart with less confidence many have one.
  private static final double LEAST_SURE = 0.6;

  public Standing {
    behind = List.copyOf(behind);
    faults = List.copyOf(faults);
  }

  /// @param findings what the rules find in the pair
  static Standing of(Pair pair, List<Finding> findings) {
    boolean exact =
        pair.rightLocale().tag().equals(pair.sourceLocale())
            && pair.leftVersion().blocks().stream().anyMatch(block -> block.source().isPresent());
    return new Standing(
        pair.rightLocale().tag(),
        pair.isSameSource(),
        exact,
        pair.isSameSource() ? List.of() : new Changes(pair, exact).numbers(),
        findings.stream()
            .filter(finding -> finding.findingClass() == FindingClass.FAULT)
            .filter(finding -> !(finding.state() instanceof State.Suppressed))
            .map(Finding::rule)
            .toList());
  }

  /// Steps that the reference has in another form.
  ///
  /// @param exact whether the wording of linked blocks is comparable
  private record Changes(Pair pair, boolean exact) {
    List<String> numbers() {
      Map<Integer, Step> ours = steps(pair.leftVersion());
      Map<Integer, Step> theirs = steps(pair.rightVersion());
      // A step that one side has and the other has not is one change where both stand in one place.
      Map<StepId, String> changed = new LinkedHashMap<>();
      Map<StepId, String> gone = new LinkedHashMap<>();
      for (Row row : pair.alignment().rows()) {
        if (isChange(row)) {
          row.right()
              .flatMap(block -> step(theirs, block))
              .ifPresent(step -> changed.put(step.id(), step.number()));
          row.left()
              .filter(_ -> row.right().isEmpty())
              .flatMap(block -> step(ours, block))
              .ifPresent(step -> gone.put(step.id(), step.number()));
        }
      }
      gone.forEach(changed::putIfAbsent);
      return List.copyOf(changed.values());
    }

    private boolean isChange(Row row) {
      return switch (row.relation()) {
        case MISSING, EXTRA -> exact || row.confidence() >= LEAST_SURE;
        case CHANGED, REWORDED -> exact && isCarried(row);
        case SAME, SPLIT, MERGED, MOVED, UNALIGNED -> false;
      };
    }

    private static boolean isCarried(Row row) {
      return row.left().filter(block -> block.source().isPresent()).isPresent();
    }

    private static Optional<Step> step(Map<Integer, Step> steps, Block block) {
      return Optional.ofNullable(steps.get(block.index()));
    }

    private static Map<Integer, Step> steps(Version version) {
      Map<Integer, Step> steps = new HashMap<>();
      version
          .steps()
          .forEach(step -> step.blocks().forEach(block -> steps.putIfAbsent(block.index(), step)));
      return steps;
    }
  }
}
