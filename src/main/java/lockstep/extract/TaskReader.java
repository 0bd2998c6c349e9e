package lockstep.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import lockstep.locale.Phrases;
import lockstep.markdown.Inline;
import lockstep.markdown.Node;
import lockstep.procedure.TaskId;

/// Finds the tasks of a document: sections with an ordered list, or with `Step n:` headings.
final class TaskReader {
  /// Slug of the tasks of a document that has no heading above them.
  private static final String TOP = "top";

  private final Outline outline;
  private final Numbering numbering;
  private final StepHeadings stepHeadings;
  private final Slugs slugs;
  private final Phrases phrases;
  private final List<TaskDraft> tasks = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();

  private final List<Draft> sections = new ArrayList<>();
  private TabState tab = TabState.NONE;
  private Optional<TaskDraft> openList = Optional.empty();
  private Optional<TaskDraft> openRun = Optional.empty();
  private int run = -1;
  private int list = -1;
  private final List<Draft> between = new ArrayList<>();

  private TaskReader(
      Outline outline,
      Numbering numbering,
      StepHeadings stepHeadings,
      Slugs slugs,
      Phrases phrases) {
    this.outline = outline;
    this.numbering = numbering;
    this.stepHeadings = stepHeadings;
    this.slugs = slugs;
    this.phrases = phrases;
  }

  static List<TaskDraft> read(
      Outline outline,
      Numbering numbering,
      StepHeadings stepHeadings,
      Slugs slugs,
      Phrases phrases) {
    TaskReader reader = new TaskReader(outline, numbering, stepHeadings, slugs, phrases);
    outline.drafts().stream().filter(Draft::isTop).forEach(reader::add);
    return reader.tasks;
  }

  private void add(Draft draft) {
    if (draft.afterRule()) {
      tab = TabState.NONE;
      closeList();
    }
    if (draft.body() instanceof Node.Heading heading) {
      addHeading(draft, heading);
    } else if (openRun.isPresent()) {
      addToStepHeading(draft);
    } else if (draft.isOrdered()) {
      addItem(draft);
    } else if (openList.isPresent()) {
      between.add(draft);
    }
  }

  private void addHeading(Draft draft, Node.Heading heading) {
    OptionalInt step = stepHeadings.number(draft);
    if (step.isEmpty() && openRun.isPresent() && heading.level() > levelOfRun()) {
      addToStepHeading(draft);
      return;
    }
    closeList();
    if (step.isPresent()) {
      if (run != stepHeadings.run(draft)) {
        run = stepHeadings.run(draft);
        leave(heading.level());
        openRun = Optional.of(open(draft, true));
      }
      openRun.orElseThrow().steps().add(new StepDraft(draft));
      return;
    }
    openRun = Optional.empty();
    run = -1;
    tab = tab.behind(heading);
    if (TabState.tab(heading).isEmpty()) {
      leave(heading.level());
      sections.add(draft);
    }
  }

  private int levelOfRun() {
    return openRun
        .map(task -> ((Node.Heading) task.steps().getFirst().block().body()).level())
        .orElseThrow();
  }

  /// Leaves the sections that a heading of a level ends.
  private void leave(int level) {
    sections.removeIf(section -> ((Node.Heading) section.body()).level() >= level);
  }

  private void addToStepHeading(Draft draft) {
    StepDraft step = openRun.orElseThrow().steps().getLast();
    if (draft.isItem()) {
      step.substeps().add(StepDraft.ofItem(draft, outline));
    } else {
      step.parts().add(draft);
    }
  }

  private void addItem(Draft draft) {
    int itsList = draft.mark().orElseThrow().list();
    if (itsList != list && openList.isPresent() && numbering.continues(draft)) {
      // What interrupts a list that goes on belongs to the step before it.
      openList.get().steps().getLast().parts().addAll(between);
    } else if (itsList != list || openList.isEmpty()) {
      closeList();
      openList = Optional.of(open(draft, false));
    }
    between.clear();
    list = itsList;
    openList.orElseThrow().steps().add(StepDraft.ofItem(draft, outline));
  }

  private void closeList() {
    openList = Optional.empty();
    between.clear();
    list = -1;
  }

  private TaskDraft open(Draft first, boolean headings) {
    Optional<Draft> section =
        sections.isEmpty() ? Optional.empty() : Optional.of(sections.getLast());
    String slug = section.map(slugs::slug).orElse(TOP);
    String variant = tab.variant().map(v -> "@" + v.key()).orElse("");
    int count = seen.merge(slug + variant, 1, Integer::sum);
    TaskId id = new TaskId(slug + (count > 1 ? "~" + count : "") + variant);
    Draft place = section.orElse(first);
    String title =
        boldTitle(first, section)
            .or(() -> section.map(heading -> heading.text()))
            .orElseGet(() -> first.text());
    TaskDraft task = new TaskDraft(id, title, place.span().line(), tab.variant(), headings);
    tasks.add(task);
    return task;
  }

  /// Old editions have no headings below the first: a bold line before the list names the task.
  private Optional<String> boldTitle(Draft first, Optional<Draft> section) {
    boolean below =
        section.map(heading -> ((Node.Heading) heading.body()).level() > 1).orElse(false);
    if (below || first.index() == 0) {
      return Optional.empty();
    }
    Draft before = outline.drafts().get(first.index() - 1);
    boolean bold =
        before.isTop()
            && !before.isItem()
            && before.body() instanceof Node.Paragraph(_, var text)
            && text.parts().size() == 1
            && text.parts().getFirst() instanceof Inline.Strong;
    return bold
        ? Optional.of(before.text()).filter(text -> !phrases.roleLabels().has(text))
        : Optional.empty();
  }
}
