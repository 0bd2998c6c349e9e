package lockstep.checklist;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lockstep.locale.Locales;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;
import lockstep.procedure.Step;
import lockstep.procedure.Task;
import lockstep.procedure.TaskId;
import lockstep.procedure.Version;

/// The steps of a version to tick, seen by some actors. Order and numbers are those of the version, whoever looks: steps of others
/// stay in their place. Steps that only a sibling has stand where it has them, with its number.
///
/// @param actors ids of those who look, sorted; empty for everyone
/// @param sections the tasks in document order
/// @param collect what those who look should have before they start, in the order of the steps
public record Checklist(
    Version version, List<String> actors, List<Section> sections, List<Collected> collect) {
  public Checklist {
    actors = List.copyOf(actors);
    sections = List.copyOf(sections);
    collect = List.copyOf(collect);
  }

  /// The checklist of a version alone.
  ///
  /// @param actors ids of those who look; empty for everyone
  /// @param locales tell by which words a text asks for something
  public static Checklist of(Version version, Set<String> actors, Locales locales) {
    return of(version, new Lookers(actors, Map.of()), locales);
  }

  /// The checklist of a version alone, for those who know more of its actors.
  public static Checklist of(Version version, Lookers lookers, Locales locales) {
    Drafting drafting = new Drafting(lookers);
    List<Section> sections = version.tasks().stream().map(drafting::section).toList();
    return of(version, lookers.actors(), locales, sections);
  }

  /// The checklist of a version with what only a sibling has.
  public static Checklist of(Version version, Sibling sibling, Lookers lookers, Locales locales) {
    List<Section> sections = new Filling(version, sibling, lookers).sections();
    return of(version, lookers.actors(), locales, sections);
  }

  private static Checklist of(
      Version version, Set<String> actors, Locales locales, List<Section> sections) {
    List<Section> whole = sections.stream().map(HandOvers::in).toList();
    return new Checklist(
        version,
        List.copyOf(new TreeSet<>(actors)),
        whole,
        Collecting.in(whole, version.locale(), locales));
  }

  /// The top-level steps of all tasks, in document order.
  public List<Item> items() {
    return sections.stream().flatMap(section -> section.items().stream()).toList();
  }

  /// All steps and substeps in document order.
  public Stream<Item> deep() {
    return items().stream().flatMap(Item::deep);
  }

  /// A task.
  ///
  /// @param filledFrom the sibling that alone has it
  /// @param items its top-level steps in order
  public record Section(Task task, Optional<Filled> filledFrom, List<Item> items) {
    public Section {
      items = List.copyOf(items);
    }
  }

  /// Where something comes from that the version lacks.
  ///
  /// @param locale tag of the sibling
  /// @param language its own name
  public record Filled(String locale, String language) {}

  /// Where the work passes from one to another, between those who look and others.
  ///
  /// @param waitFor ids of the actors who did the step before
  /// @param to ids of the actors who go on
  public record HandOver(List<String> waitFor, List<String> to) {
    public HandOver {
      waitFor = List.copyOf(waitFor);
      to = List.copyOf(to);
    }
  }

  /// Something that a step asks for.
  ///
  /// @param target of its link, for a form
  public record Collected(Step step, Kind kind, String label, Optional<String> target) {
    /// What is asked for.
    public enum Kind {
      /// Something to know.
      INFORMATION,
      /// Something to fill in.
      FORM,
      /// Somebody's signature.
      SIGNATURE;

      /// `information`, `form` or `signature`.
      public String id() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }

  /// One step to tick.
  ///
  /// @param task the task that the step belongs to
  /// @param actors ids of those who carry it out, as the version or else a sibling says; empty where none does
  /// @param mine whether those who look carry it out
  /// @param filledFrom the sibling that alone has the step
  /// @param handOver where the work passes on before this step
  /// @param substeps in order, empty for a leaf
  public record Item(
      Step step,
      TaskId task,
      List<String> actors,
      boolean mine,
      Optional<Filled> filledFrom,
      Optional<HandOver> handOver,
      List<Item> substeps) {
    public Item {
      actors = List.copyOf(actors);
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

    Item with(Optional<HandOver> before, List<Item> below) {
      return new Item(step, task, actors, mine, filledFrom, before, below);
    }
  }
}
