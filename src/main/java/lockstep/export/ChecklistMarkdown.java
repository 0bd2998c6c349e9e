package lockstep.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lockstep.checklist.Checklist;
import lockstep.locale.LocaleData;
import lockstep.procedure.Shape;
import lockstep.procedure.Version;

/// Writes a checklist as Markdown: a list with a box before each step that is the reader's to do, as trackers show it. A document without
/// steps is written as it is.
public final class ChecklistMarkdown {
  private static final String BOX = "[ ] ";

  private final Labels labels;

  private ChecklistMarkdown(Labels labels) {
    this.labels = labels;
  }

  /// The checklist as Markdown.
  ///
  /// @param reader the language that roles, actors and hand-overs are named in
  public static String of(Checklist checklist, LocaleData reader) {
    return checklist.sections().isEmpty()
        ? MarkdownExport.of(checklist.version(), reader)
        : new ChecklistMarkdown(new Labels(reader)).document(checklist);
  }

  private String document(Checklist checklist) {
    Version version = checklist.version();
    List<String> lines = new ArrayList<>();
    lines.add("# " + MarkdownText.escape(version.title()));
    fact("checklist.appliesTo", labels.clouds(version), lines);
    fact("checklist.roles", labels.roles(version), lines);
    fact("checklist.actors", labels.actors(version.actors()), lines);
    if (!checklist.collect().isEmpty()) {
      MarkdownBlocks.join(lines, List.of("## " + labels.text("checklist.collect")));
      MarkdownBlocks.join(lines, checklist.collect().stream().map(this::collected).toList());
    }
    for (Checklist.Section section : checklist.sections()) {
      String from = section.filledFrom().map(filled -> " " + labels.filled(filled)).orElse("");
      MarkdownBlocks.join(
          lines, List.of("## " + MarkdownText.escape(labels.title(section.task()) + from)));
      MarkdownBlocks.join(lines, items(section));
    }
    return String.join("\n", lines) + "\n";
  }

  private void fact(String key, List<String> values, List<String> lines) {
    if (!values.isEmpty()) {
      MarkdownBlocks.join(
          lines,
          List.of(
              "**" + labels.text(key) + "**: " + MarkdownText.escape(String.join(", ", values))));
    }
  }

  private String collected(Checklist.Collected one) {
    String label =
        one.target()
            .filter(target -> target.startsWith("https://"))
            .map(target -> "[" + MarkdownText.escape(one.label()) + "](<" + target + ">)")
            .orElseGet(() -> MarkdownText.escape(one.label()));
    return "- " + BOX + label + labels.collected(one).substring(one.label().length());
  }

  private List<String> items(Checklist.Section section) {
    List<String> lines = new ArrayList<>();
    section.items().forEach(item -> lines.addAll(item(item, List.of(), section.filledFrom())));
    return lines;
  }

  /// @param above the actors of the step above, who need not be named again
  /// @param around where what it stands in comes from, which need not be said again
  private List<String> item(
      Checklist.Item item, List<String> above, Optional<Checklist.Filled> around) {
    List<String> lines = new ArrayList<>();
    item.handOver()
        .ifPresent(
            handOver ->
                lines.add("- *" + MarkdownText.escape(labels.handOver(item, handOver)) + "*"));
    List<String> actors = labels.actors(item.actors());
    String from =
        item.filledFrom().equals(around)
            ? ""
            : item.filledFrom().map(filled -> "*" + labels.filled(filled) + "* ").orElse("");
    List<String> content = new ArrayList<>();
    content.add(
        (item.mine() ? BOX : "")
            + "**"
            + item.step().number()
            + "** "
            + from
            + (actors.isEmpty() || actors.equals(above)
                ? ""
                : MarkdownText.escape("[" + String.join(", ", actors) + "]") + " "));
    List<String> own = text(item);
    if (!own.isEmpty()) {
      content.set(0, content.getFirst() + own.getFirst());
      content.addAll(own.subList(1, own.size()));
    }
    boolean tight = true;
    for (ItemContent part : ItemContent.of(item)) {
      switch (part) {
        case ItemContent.Said(var block) -> {
          if (ItemContent.isShown(item, block)) {
            MarkdownBlocks.join(content, MarkdownBlocks.of(block.body()));
            tight = false;
          }
        }
        case ItemContent.Below(var substep) -> {
          if (!tight) {
            content.add("");
            tight = true;
          }
          content.addAll(item(substep, actors, item.filledFrom()));
        }
      }
    }
    lines.addAll(MarkdownBlocks.item("- ", content));
    return lines;
  }

  private static List<String> text(Checklist.Item item) {
    return item.step().block().shape() instanceof Shape.Heading
        ? List.of(MarkdownText.escape(item.label()))
        : MarkdownBlocks.of(item.step().block().body());
  }
}
