package lockstep.knowledge;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import lockstep.procedure.Block;
import lockstep.procedure.Mention;
import lockstep.procedure.Procedure;
import lockstep.procedure.Shape;
import lockstep.procedure.Step;
import lockstep.procedure.Version;

/// Counts what was read, by locale and construct.
final class ConstructCounts {
  private final SortedMap<String, Long> counts;

  private ConstructCounts(SortedMap<String, Long> counts) {
    this.counts = counts;
  }

  static SortedMap<String, SortedMap<String, Long>> of(List<Procedure> procedures) {
    SortedMap<String, SortedMap<String, Long>> all = new TreeMap<>();
    for (Procedure procedure : procedures) {
      for (Version version : procedure.versions().values()) {
        new ConstructCounts(all.computeIfAbsent(version.locale(), _ -> new TreeMap<>()))
            .count(version);
      }
    }
    return all;
  }

  private void count(Version version) {
    add("documents", 1);
    add(version.kind().id() + " documents", 1);
    add("derived documents", version.provenance().derivedFrom().isPresent() ? 1 : 0);
    add("tasks", version.tasks().size());
    add(
        "tasks in tabs",
        version.tasks().stream().filter(task -> task.variant().isPresent()).count());
    add("steps", version.tasks().stream().mapToLong(task -> task.steps().size()).sum());
    List<Step> steps = version.steps().toList();
    add("substeps", steps.stream().mapToLong(step -> step.substeps().size()).sum());
    add("steps with an actor", steps.stream().filter(step -> !step.actors().isEmpty()).count());
    add("roles", version.roles().size());
    add("clouds", version.appliesTo().size());
    add("unknown roles and clouds", unknown(version.roles()) + unknown(version.appliesTo()));
    version.blocks().forEach(this::count);
  }

  private static long unknown(List<Mention> mentions) {
    return mentions.stream().filter(mention -> mention.id().isEmpty()).count();
  }

  private void count(Block block) {
    add("blocks", 1);
    add(
        switch (block.shape()) {
          case Shape.Heading _ -> "headings";
          case Shape.Item(var marker, _, _) ->
              marker == Shape.Marker.ORDINAL ? "ordered items" : "bullets";
          case Shape.Paragraph _ -> "paragraphs";
          case Shape.Note _ -> "notes";
          case Shape.Quote _ -> "quotes";
          case Shape.Code _ -> "code blocks";
          case Shape.Image _ -> "images";
          case Shape.TableRow _ -> "table rows";
          case Shape.Html _ -> "HTML blocks";
        },
        1);
    add("labels", block.labels().size());
    add("menu paths", block.menuPaths().size());
    add("links", block.links().size());
    add("commands", block.commands().size());
    add("placeholders", block.placeholders().size());
    add("blocks with source text", block.source().isPresent() ? 1 : 0);
  }

  private void add(String construct, long count) {
    counts.merge(construct, count, Long::sum);
  }
}
