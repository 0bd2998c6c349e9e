package lockstep.checklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.align.Row;
import lockstep.identity.Registered;
import lockstep.procedure.Block;
import lockstep.procedure.Step;
import lockstep.procedure.StepId;
import lockstep.procedure.Version;

/// Where a version says what is a step of its own in a sibling: in another step, or in running text.
public final class Elsewhere {
  // Of such links hardly any is wrong.
  private static final double SURE = 0.8;
  // Of the substeps of one step, so that they bear each other out.
  private static final int LEAST_TOGETHER = 2;

  private final Map<Integer, Step> stating = new HashMap<>();
  private final Map<Integer, Step> holding = new HashMap<>();
  private final Map<StepId, Step> own = new HashMap<>();
  private final Map<Integer, List<Row>> rows = new HashMap<>();
  private final Map<StepId, Block> said = new HashMap<>();

  private Elsewhere(Version version, Sibling sibling) {
    version.steps().forEach(this::add);
    sibling.alignment().rows().stream()
        .filter(Row::isLinked)
        .forEach(
            row ->
                rows.computeIfAbsent(row.right().orElseThrow().index(), _ -> new ArrayList<>())
                    .add(row));
  }

  private void add(Step step) {
    own.put(step.id(), step);
    stating.put(step.block().index(), step);
    step.parts().forEach(part -> holding.putIfAbsent(part.index(), step));
  }

  /// What a version has of the steps that only the sibling has as steps.
  static Elsewhere in(Version version, Sibling sibling) {
    Elsewhere elsewhere = new Elsewhere(version, sibling);
    elsewhere.told(sibling);
    sibling.version().tasks().stream()
        .flatMap(task -> task.steps().stream())
        .forEach(step -> elsewhere.find(step, Optional.empty()));
    return elsewhere;
  }

  /// What says a step, e.g. a paragraph; empty where nothing surely does.
  public Optional<Block> of(StepId id) {
    return Optional.ofNullable(said.get(id));
  }

  /// The step that a block states; empty for running text.
  public Optional<Step> statedBy(Block block) {
    return Optional.ofNullable(stating.get(block.index()));
  }

  /// The step that a block of running text is a part of.
  public Optional<Step> holderOf(Block block) {
    return Optional.ofNullable(holding.get(block.index()));
  }

  /// Steps that others say too, as the ledger knows.
  private void told(Sibling sibling) {
    Map<StepId, Step> theirs = new HashMap<>();
    sibling.version().steps().forEach(step -> theirs.put(step.id(), step));
    for (Registered.Assigned one : sibling.registered().steps()) {
      Step teller = own.get(one.id());
      for (StepId other : teller == null ? List.<StepId>of() : one.also()) {
        Optional<Block> part =
            Stream.ofNullable(theirs.get(other))
                .flatMap(this::prose)
                .filter(block -> teller.equals(holding.get(block.index())))
                .findFirst();
        said.put(other, part.orElse(teller.block()));
      }
    }
  }

  /// Running text that corresponds to a step.
  private Stream<Block> prose(Step step) {
    return linked(step)
        .flatMap(row -> row.left().stream())
        .filter(block -> !stating.containsKey(block.index()));
  }

  private Stream<Row> linked(Step step) {
    return rows.getOrDefault(step.block().index(), List.of()).stream();
  }

  /// @param above the version's step that is the one above
  private void find(Step step, Optional<Step> above) {
    Optional<Step> mine = Optional.ofNullable(own.get(step.id()));
    if (mine.isEmpty() && !said.containsKey(step.id())) {
      linked(step)
          .filter(row -> row.confidence() >= SURE)
          .flatMap(row -> row.left().stream())
          .findFirst()
          .or(
              () ->
                  prose(step)
                      .filter(block -> above.isPresent() && above.equals(holderOf(block)))
                      .findFirst())
          .ifPresent(block -> said.put(step.id(), block));
    }
    step.substeps().forEach(below -> find(below, mine));
    if (mine.isEmpty()) {
      together(step);
    }
  }

  /// Substeps that are running text of one step say that their step is this one.
  private void together(Step step) {
    Map<Step, Map<StepId, Block>> byHolder = new HashMap<>();
    for (Step below : step.substeps()) {
      prose(below)
          .filter(block -> holding.containsKey(block.index()))
          .findFirst()
          .ifPresent(
              block ->
                  byHolder
                      .computeIfAbsent(holding.get(block.index()), _ -> new HashMap<>())
                      .put(below.id(), block));
    }
    byHolder.forEach(
        (holder, blocks) -> {
          if (blocks.size() >= LEAST_TOGETHER && 2 * blocks.size() >= step.substeps().size()) {
            blocks.forEach(said::putIfAbsent);
            said.putIfAbsent(step.id(), holder.block());
          }
        });
  }
}
