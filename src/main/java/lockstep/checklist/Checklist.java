package lockstep.checklist;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;
import lockstep.procedure.Step;
import lockstep.procedure.Task;
import lockstep.procedure.TaskId;
import lockstep.procedure.Version;

/// The steps of a version to tick, seen by some actors. Order and numbers are those of the version, whoever looks: steps of others
/// stay in their place.
///
/// @param actors ids of those who look, sorted; empty for everyone
/// @param items the top-level steps of all tasks, in document order
public record Checklist(Version version, List<String> actors, List<Item> items) {
  private static final String ANY_PARTNER = "partner";

  public Checklist {
    actors = List.copyOf(actors);
    items = List.copyOf(items);
  }

  /// The checklist of a version.
  ///
  /// @param actors ids of those who look; empty for everyone
  public static Checklist of(Version version, Set<String> actors) {
    List<Item> items =
        version.tasks().stream()
            .flatMap(task -> task.steps().stream().map(step -> item(step, task, actors)))
            .toList();
    return new Checklist(version, List.copyOf(new TreeSet<>(actors)), items);
  }

  private static Item item(Step step, Task task, Set<String> actors) {
    List<Item> substeps =
        step.substeps().stream().map(substep -> item(substep, task, actors)).toList();
    return new Item(step, task.id(), isFor(step, actors), substeps);
  }

  /// A step of which no actor is said is for whoever looks: better shown twice than left undone.
  private static boolean isFor(Step step, Set<String> actors) {
    return actors.isEmpty()
        || step.actors().isEmpty()
        || step.actors().stream().anyMatch(claim -> means(claim.actor(), actors));
  }

  /// "The partner" may be the current or the new one.
  private static boolean means(String actor, Set<String> actors) {
    return actors.contains(actor)
        || actor.equals(ANY_PARTNER)
            && actors.stream().anyMatch(asked -> asked.endsWith("-" + ANY_PARTNER));
  }

  /// One step to tick.
  ///
  /// @param task the task that the step belongs to
  /// @param mine whether those who look carry it out
  /// @param substeps in order, empty for a leaf
  public record Item(Step step, TaskId task, boolean mine, List<Item> substeps) {
    public Item {
      substeps = List.copyOf(substeps);
    }

    /// What is to be done, as plain text.
    public String label() {
      return step.block().text();
    }

    /// The first command line that the step itself gives, without prompt.
    public Optional<String> command() {
      return step.blocks()
          .flatMap(block -> block.commands().stream())
          .map(Block.Command::raw)
          .findFirst();
    }

    /// The texts of the step's own notes that warn: important, caution and warning.
    public List<String> warnings() {
      return step.blocks().filter(Item::warns).map(Block::text).toList();
    }

    private static boolean warns(Block block) {
      return block.shape() instanceof Shape.Note(var kind)
          && switch (kind) {
            case IMPORTANT, CAUTION, WARNING -> true;
            case NOTE, TIP -> false;
          };
    }

    /// The item and all below it, in document order.
    public Stream<Item> deep() {
      return Stream.concat(Stream.of(this), substeps.stream().flatMap(Item::deep));
    }
  }
}
