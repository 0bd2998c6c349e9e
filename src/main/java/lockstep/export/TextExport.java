package lockstep.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.checklist.Checklist;
import lockstep.locale.LocaleData;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;
import lockstep.procedure.Step;
import lockstep.procedure.Version;

/// Writes a checklist as plain text: a box before each step that is the reader's to do, commands to copy below it. A document without
/// steps is written as text.
public final class TextExport {
  // Fits a terminal of common width and a printed page.
  private static final int WIDTH = 100;
  private static final String INDENT = "    ";
  private static final String HAND_OVER = ">>> ";

  private final Lines lines = new Lines(WIDTH);
  private final Labels labels;

  private TextExport(Labels labels) {
    this.labels = labels;
  }

  /// The checklist as text of at most 100 columns; only commands may be wider.
  ///
  /// @param reader the language that roles, actors and kinds of notes are named in
  public static String of(Checklist checklist, LocaleData reader) {
    TextExport export = new TextExport(new Labels(reader));
    Version version = checklist.version();
    export.lines.heading(version.title(), '=');
    export.facts(version);
    export.collect(checklist);
    if (version.tasks().isEmpty()) {
      export.article(version);
    } else {
      export.tasks(checklist);
    }
    return export.lines.toString();
  }

  private static boolean startsWithTitle(Version version) {
    return version.blocks().stream()
        .limit(1)
        .anyMatch(
            block ->
                block.shape() instanceof Shape.Heading && block.text().equals(version.title()));
  }

  private void facts(Version version) {
    Map<String, List<String>> facts = new LinkedHashMap<>();
    facts.put("checklist.appliesTo", labels.clouds(version));
    facts.put("checklist.roles", labels.roles(version));
    facts.put("checklist.actors", labels.actors(version.actors()));
    facts.values().removeIf(List::isEmpty);
    int widest =
        facts.keySet().stream().mapToInt(key -> Lines.length(labels.text(key))).max().orElse(0);
    facts.forEach(
        (key, values) -> {
          String label = labels.text(key);
          String first = label + " ".repeat(widest - Lines.length(label) + 2);
          lines.text(first, " ".repeat(widest + 2), String.join(", ", values));
        });
  }

  private void collect(Checklist checklist) {
    if (checklist.collect().isEmpty()) {
      return;
    }
    lines.heading(labels.text("checklist.collect"), '-');
    for (Checklist.Collected one : checklist.collect()) {
      lines.text("[ ] ", INDENT, labels.collected(one));
    }
  }

  private void tasks(Checklist checklist) {
    for (Checklist.Section section : checklist.sections()) {
      String from = section.filledFrom().map(labels::filled).orElse("");
      lines.heading((labels.title(section.task()) + " " + from).strip(), '-');
      section.items().forEach(item -> item(item, "", List.of(), section.filledFrom()));
    }
  }

  /// @param above the actors of the step above, who need not be named again
  /// @param around where what it stands in comes from, which need not be said again
  private void item(
      Checklist.Item item, String indent, List<String> above, Optional<Checklist.Filled> around) {
    Step step = item.step();
    List<String> actors = labels.actors(item.actors());
    String from =
        item.filledFrom().equals(around)
            ? ""
            : item.filledFrom().map(filled -> labels.filled(filled) + " ").orElse("");
    String who =
        actors.isEmpty() || actors.equals(above) ? "" : "[" + String.join(", ", actors) + "] ";
    item.handOver()
        .ifPresent(
            handOver ->
                lines.text(indent + HAND_OVER, indent + INDENT, labels.handOver(item, handOver)));
    String box = indent + (item.mine() ? "[ ] " : INDENT) + step.number() + "  ";
    String inside = " ".repeat(box.length());
    lines.text(box, inside, (from + who + item.label()).strip());
    for (ItemContent content : ItemContent.of(item)) {
      switch (content) {
        case ItemContent.Said(var block) -> {
          if (ItemContent.isShown(item, block)) {
            part(block, inside);
          }
        }
        case ItemContent.Below(var substep) ->
            item(substep, indent + INDENT, actors, item.filledFrom());
      }
    }
  }

  private void part(Block block, String indent) {
    switch (block.shape()) {
      case Shape.Note(var kind) ->
          lines.text(indent + "! ", indent + "  ", labels.note(kind) + "\n" + block.text());
      case Shape.Code _ -> lines.verbatim(indent + INDENT, block.text());
      case Shape.Image(var target) -> lines.text(indent, indent, image(block.text(), target));
      case Shape.Item(_, var literal, _) ->
          lines.text(
              indent + literal + " ", indent + " ".repeat(literal.length() + 1), block.text());
      case Shape.Heading _, Shape.Paragraph _, Shape.Quote _, Shape.TableRow _, Shape.Html _ ->
          lines.text(indent, indent, block.text());
    }
  }

  private static String image(String alternative, String target) {
    return alternative.isEmpty() ? "(" + target + ")" : alternative + " (" + target + ")";
  }

  /// A document without steps.
  private void article(Version version) {
    boolean gap = true;
    for (Block block :
        version.blocks().subList(startsWithTitle(version) ? 1 : 0, version.blocks().size())) {
      boolean row = block.shape() instanceof Shape.TableRow || block.shape() instanceof Shape.Item;
      if (block.parent().isEmpty() && (gap || !row)) {
        lines.gap();
      }
      if (block.shape() instanceof Shape.Heading) {
        lines.heading(block.text(), '-');
      } else {
        part(block, block.parent().isPresent() ? INDENT : "");
      }
      gap = !row;
    }
  }
}
