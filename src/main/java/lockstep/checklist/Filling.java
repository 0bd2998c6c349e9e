package lockstep.checklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import lockstep.checklist.Checklist.Item;
import lockstep.checklist.Checklist.Section;
import lockstep.procedure.Step;
import lockstep.procedure.StepId;
import lockstep.procedure.Task;
import lockstep.procedure.Version;

/// Puts the steps that only a sibling has between those of a version: behind the step that they follow there. Where the version has a
/// step at that very place that the sibling does not know, nothing is put: it may be the same. What stands next to each other is named
/// by its container: a step by the index of its block, the top of a task by [#top].
final class Filling {
  // Below, the two are hardly the same procedure, and filling would only mix them up.
  private static final double LEAST_SHARED = 0.5;
  private static final int NOWHERE = Integer.MIN_VALUE;

  private final Version version;
  private final Sibling sibling;
  private final Lookers lookers;
  private final Map<StepId, Step> own;
  private final Elsewhere elsewhere;
  private final Set<Integer> matched = new HashSet<>();
  private final Map<Integer, Integer> containers = new HashMap<>();
  private final Map<Integer, List<Item>> before = new HashMap<>();
  private final Map<Integer, List<Item>> behind = new HashMap<>();
  private final Map<Integer, List<Item>> last = new HashMap<>();
  private final Map<Integer, List<Section>> sections = new TreeMap<>();

  Filling(Version version, Sibling sibling, Lookers lookers) {
    this.version = version;
    this.sibling = sibling;
    this.lookers = lookers;
    this.own = sibling.stepsOf(version);
    this.elsewhere = sibling.in(version);
    for (int at = 0; at < version.tasks().size(); at++) {
      contain(version.tasks().get(at).steps(), top(at));
    }
    sibling
        .version()
        .steps()
        .map(step -> own.get(step.id()))
        .filter(Objects::nonNull)
        .forEach(this::match);
  }

  /// A step that the sibling has too, and all that it stands in.
  private void match(Step step) {
    int at = step.block().index();
    while (matched.add(at) && at >= 0) {
      at = containers.get(at);
    }
  }

  private static int top(int task) {
    return -1 - task;
  }

  private void contain(List<Step> steps, int container) {
    for (Step step : steps) {
      containers.put(step.block().index(), container);
      contain(step.substeps(), step.block().index());
    }
  }

  List<Section> sections() {
    if (isComparable()) {
      fill();
    }
    List<Section> all = new ArrayList<>();
    for (int at = -1; at < version.tasks().size(); at++) {
      if (at >= 0) {
        Task task = version.tasks().get(at);
        all.add(new Section(task, Optional.empty(), items(task.steps(), top(at), task)));
      }
      boolean isGap = at + 1 == version.tasks().size() || matched.contains(top(at + 1));
      all.addAll(isGap ? sections.getOrDefault(at, List.of()) : List.of());
    }
    return all;
  }

  private boolean isComparable() {
    List<StepId> theirs = sibling.version().steps().map(Step::id).toList();
    long shared = version.steps().filter(step -> theirs.contains(step.id())).count();
    return shared > 0 && shared >= LEAST_SHARED * version.steps().count();
  }

  private void fill() {
    int task = -1;
    for (Task theirs : sibling.version().tasks()) {
      OptionalInt mine = taskOf(theirs);
      if (mine.isPresent()) {
        task = mine.getAsInt();
        place(theirs.steps(), top(task), theirs);
      } else {
        List<Item> items = copies(theirs.steps(), theirs);
        if (!items.isEmpty()) {
          sections
              .computeIfAbsent(task, _ -> new ArrayList<>())
              .add(new Section(theirs, Optional.of(sibling.name()), items));
        }
      }
    }
  }

  /// The version's task that has a step of a task of the sibling.
  private OptionalInt taskOf(Task theirs) {
    return theirs
        .deep()
        .map(step -> own.get(step.id()))
        .filter(Objects::nonNull)
        .mapToInt(this::taskOf)
        .findFirst();
  }

  private int taskOf(Step step) {
    int container = step.block().index();
    while (container >= 0) {
      container = containers.get(container);
    }
    return -1 - container;
  }

  private void place(List<Step> theirs, int container, Task task) {
    int anchor = NOWHERE;
    List<Item> waiting = new ArrayList<>();
    for (Step step : theirs) {
      Step mine = own.get(step.id());
      if (mine != null) {
        int found = within(container, mine);
        if (found != NOWHERE && !waiting.isEmpty()) {
          before.computeIfAbsent(found, _ -> new ArrayList<>()).addAll(waiting);
          waiting.clear();
        }
        anchor = found == NOWHERE ? anchor : found;
        place(step.substeps(), mine.block().index(), task);
      } else if (elsewhere.of(step.id()).isPresent()) {
        add(copies(step.substeps(), task), anchor, waiting);
      } else {
        add(List.of(copy(step, task)), anchor, waiting);
      }
    }
    last.computeIfAbsent(container, _ -> new ArrayList<>()).addAll(waiting);
  }

  private void add(List<Item> items, int anchor, List<Item> waiting) {
    (anchor == NOWHERE ? waiting : behind.computeIfAbsent(anchor, _ -> new ArrayList<>()))
        .addAll(items);
  }

  /// The step directly in a container that is a step or has it below it.
  private int within(int container, Step step) {
    int at = step.block().index();
    while (at >= 0) {
      int above = containers.get(at);
      if (above == container) {
        return at;
      }
      at = above;
    }
    return NOWHERE;
  }

  private List<Item> copies(List<Step> steps, Task task) {
    List<Item> copies = new ArrayList<>();
    for (Step step : steps) {
      if (elsewhere.of(step.id()).isPresent()) {
        copies.addAll(copies(step.substeps(), task));
      } else if (!own.containsKey(step.id())) {
        copies.add(copy(step, task));
      }
    }
    return copies;
  }

  private Item copy(Step step, Task task) {
    List<Item> substeps = copies(step.substeps(), task);
    return new Item(
        step,
        task.id(),
        lookers.actorsOf(step),
        lookers.carryOut(step),
        Optional.of(sibling.name()),
        Optional.empty(),
        substeps);
  }

  private List<Item> items(List<Step> steps, int container, Task task) {
    List<Item> items = new ArrayList<>();
    for (int n = 0; n < steps.size(); n++) {
      Step step = steps.get(n);
      int at = step.block().index();
      if (n == 0 || isMatched(steps.get(n - 1))) {
        items.addAll(before.getOrDefault(at, List.of()));
      }
      List<Item> substeps = items(step.substeps(), at, task);
      items.add(
          new Item(
              step,
              task.id(),
              lookers.actorsOf(step),
              lookers.carryOut(step),
              Optional.empty(),
              Optional.empty(),
              substeps));
      if (n + 1 == steps.size() || isMatched(steps.get(n + 1))) {
        items.addAll(behind.getOrDefault(at, List.of()));
      }
    }
    if (steps.isEmpty()) {
      items.addAll(last.getOrDefault(container, List.of()));
    }
    return items;
  }

  private boolean isMatched(Step step) {
    return matched.contains(step.block().index());
  }
}
