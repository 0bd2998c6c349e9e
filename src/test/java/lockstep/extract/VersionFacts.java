package lockstep.extract;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lockstep.procedure.Block;
import lockstep.procedure.Mention;
import lockstep.procedure.Provenance;
import lockstep.procedure.Shape;
import lockstep.procedure.Step;
import lockstep.procedure.Task;
import lockstep.procedure.Version;
import lockstep.source.Span;

/// What a version says, one fact a line.
public final class VersionFacts {
  private final StringBuilder out = new StringBuilder();

  private VersionFacts() {}

  /// The facts of a version: what it is, its blocks with what is in them, its tasks with their steps.
  public static String of(Version version) {
    VersionFacts facts = new VersionFacts();
    facts.line(0, version.locale() + " " + version.kind().id() + " " + quoted(version.title()));
    version.description().ifPresent(text -> facts.line(0, "description " + quoted(text)));
    facts.provenance(version.provenance());
    version.roles().forEach(role -> facts.mention("role", role));
    version.appliesTo().forEach(cloud -> facts.mention("cloud", cloud));
    version.blocks().forEach(facts::block);
    version.tasks().forEach(facts::task);
    return facts.out.toString();
  }

  private void line(int depth, String fact) {
    out.append("  ".repeat(depth)).append(fact).append('\n');
  }

  private void provenance(Provenance provenance) {
    provenance
        .translation()
        .ifPresent(kind -> line(0, "translation " + kind.name().toLowerCase(Locale.ROOT)));
    provenance.sourceCommit().ifPresent(commit -> line(0, "source-commit " + commit));
    provenance.sourceHash().ifPresent(hash -> line(0, "source-hash " + hash));
    provenance.date().ifPresent(date -> line(0, "date " + date));
    provenance.handoff().ifPresent(date -> line(0, "handoff " + date));
    provenance.derivedFrom().ifPresent(locale -> line(0, "derived-from " + locale));
    provenance.sourceTitle().ifPresent(title -> line(0, "source-title " + quoted(title)));
  }

  private void mention(String what, Mention mention) {
    String id = mention.id().orElse("unknown");
    line(0, what + " " + id + " " + quoted(mention.text()) + " " + place(mention.span()));
  }

  private void block(Block block) {
    String parent = block.parent().isPresent() ? " in " + block.parent().getAsInt() : "";
    String place = "block " + block.index() + " " + lines(block.span());
    line(0, place + " " + shape(block.shape()) + parent + " " + quoted(block.text()));
    block.source().ifPresent(source -> line(1, "source " + quoted(source)));
    block
        .labels()
        .forEach(label -> line(1, "label " + quoted(label.text()) + " " + place(label.span())));
    block
        .menuPaths()
        .forEach(
            path ->
                line(1, "menu " + String.join(" > ", path.labels()) + " " + place(path.span())));
    block
        .links()
        .forEach(
            link ->
                line(
                    1,
                    String.join(
                        " ",
                        "link",
                        link.kind().id(),
                        quoted(link.text()),
                        link.target(),
                        place(link.span()))));
    block
        .commands()
        .forEach(
            command ->
                line(
                    1,
                    String.join(
                        " ",
                        "command",
                        command.name(),
                        quoted(command.raw()),
                        place(command.span()))));
    block
        .placeholders()
        .forEach(word -> line(1, "placeholder " + word.text() + " " + place(word.span())));
  }

  private static String shape(Shape shape) {
    return switch (shape) {
      case Shape.Heading(int level, var slug, int occurrence) ->
          "heading " + level + " #" + slug + (occurrence > 1 ? "~" + occurrence : "");
      case Shape.Item(var marker, var literal, var number) ->
          String.join(" ", "item", number, marker.name().toLowerCase(Locale.ROOT), quoted(literal));
      case Shape.Note(var kind) -> "note " + kind.id();
      case Shape.Code(var language) -> "code " + language.orElse("-");
      case Shape.Image(var target) -> "image " + (target.isEmpty() ? "-" : target);
      case Shape.TableRow(boolean head, var cells) -> "table-row " + (head ? "head " : "") + cells;
      case Shape.Paragraph _, Shape.Quote _, Shape.Html _ -> shape.kind();
    };
  }

  private void task(Task task) {
    line(0, "task " + task.id() + " " + quoted(task.title()) + " line " + task.line());
    task.variant()
        .ifPresent(variant -> line(1, "variant " + variant.key() + " " + quoted(variant.label())));
    task.steps().forEach(step -> step(1, step));
  }

  private void step(int depth, Step step) {
    String actors =
        step.actors().stream()
            .map(
                claim ->
                    String.format(
                        Locale.ROOT,
                        " %s/%s/%.2f",
                        claim.actor(),
                        claim.evidence().id(),
                        claim.confidence()))
            .collect(Collectors.joining());
    line(depth, "step " + step.number() + " " + step.kind().id() + actors);
    List<Block> parts = step.parts();
    if (!parts.isEmpty()) {
      line(
          depth + 1,
          "parts "
              + parts.stream()
                  .map(part -> part.shape().kind() + " " + part.index())
                  .collect(Collectors.joining(", ")));
    }
    step.substeps().forEach(substep -> step(depth + 1, substep));
  }

  private static String lines(Span span) {
    return span.line() == span.endLine()
        ? String.valueOf(span.line())
        : span.line() + "-" + span.endLine();
  }

  private static String place(Span span) {
    String end = span.endLine() == span.line() ? "" : span.endLine() + ":";
    return span.line() + ":" + span.column() + "-" + end + span.endColumn();
  }

  /// No-break spaces would not be seen.
  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\u00A0", "\\u00A0")
            .replace("\u202F", "\\u202F")
        + '"';
  }
}
