package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lockstep.markdown.BlockHtml;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;
import lockstep.procedure.Task;
import lockstep.procedure.Version;

/// A block as answers show it.
///
/// @param lines first and last line of its own, 1-based
/// @param parent place in `blocks`, from 0, of the list item that it stands in
/// @param task the task whose steps it belongs to
/// @param stepId the step that it states or is part of
@Serdeable
@Schema(name = "Block")
record BlockView(
    String kind,
    Optional<Integer> level,
    Optional<String> marker,
    Optional<String> number,
    List<Integer> lines,
    String text,
    String html,
    Optional<String> source,
    Optional<String> task,
    Optional<String> stepId,
    Optional<Integer> parent,
    Optional<String> slug,
    Optional<String> noteKind,
    Optional<String> language,
    Optional<String> target,
    List<String> cells,
    List<String> labels,
    List<List<String>> menuPaths,
    List<LinkView> links,
    List<CommandView> commands,
    List<String> placeholders) {

  /// All blocks of a version, in document order.
  static List<BlockView> of(Version version, RetiredCommands retired) {
    Map<Integer, Place> places = new HashMap<>();
    for (Task task : version.tasks()) {
      task.deep()
          .forEach(
              step -> {
                Place place = new Place(task.id().value(), step.id().value());
                step.blocks().forEach(block -> places.putIfAbsent(block.index(), place));
              });
    }
    return version.blocks().stream()
        .map(block -> of(block, Optional.ofNullable(places.get(block.index())), retired))
        .toList();
  }

  private record Place(String task, String step) {}

  private static BlockView of(Block block, Optional<Place> place, RetiredCommands retired) {
    Facts facts = Facts.of(block.shape());
    return new BlockView(
        block.shape().kind(),
        facts.level(),
        facts.marker(),
        facts.number(),
        lines(block),
        block.text(),
        BlockHtml.of(block.body()),
        block.source(),
        place.map(Place::task),
        place.map(Place::step),
        block.parent().isPresent() ? Optional.of(block.parent().getAsInt()) : Optional.empty(),
        facts.slug(),
        facts.noteKind(),
        facts.language(),
        facts.target(),
        facts.cells(),
        block.labels().stream().map(Block.Label::text).toList(),
        block.menuPaths().stream().map(Block.MenuPath::labels).toList(),
        block.links().stream().map(LinkView::of).toList(),
        block.commands().stream().map(retired::view).toList(),
        block.placeholders().stream().map(Block.Placeholder::text).toList());
  }

  static List<Integer> lines(Block block) {
    return List.of(block.span().line(), block.span().endLine());
  }

  /// What only some kinds of block have.
  record Facts(
      Optional<Integer> level,
      Optional<String> marker,
      Optional<String> number,
      Optional<String> slug,
      Optional<String> noteKind,
      Optional<String> language,
      Optional<String> target,
      List<String> cells) {
    private static final Facts NONE =
        new Facts(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    static Facts of(Shape shape) {
      return switch (shape) {
        case Shape.Heading(int level, var slug, _) -> NONE.with(level, slug);
        case Shape.Item(var marker, _, var number) ->
            NONE.with(marker.name().toLowerCase(Locale.ROOT), number);
        case Shape.Note(var kind) -> NONE.withNoteKind(kind.id());
        case Shape.Code(var language) -> NONE.withLanguage(language.orElse(""));
        case Shape.Image(var target) -> NONE.withTarget(target);
        case Shape.TableRow(_, var cells) -> NONE.withCells(cells);
        case Shape.Paragraph _, Shape.Quote _, Shape.Html _ -> NONE;
      };
    }

    private Facts with(int level, String slug) {
      return new Facts(
          Optional.of(level), marker, number, Optional.of(slug), noteKind, language, target, cells);
    }

    private Facts with(String marker, String number) {
      return new Facts(
          level, Optional.of(marker), Optional.of(number), slug, noteKind, language, target, cells);
    }

    private Facts withNoteKind(String kind) {
      return new Facts(level, marker, number, slug, Optional.of(kind), language, target, cells);
    }

    private Facts withLanguage(String name) {
      Optional<String> given = Optional.of(name).filter(word -> !word.isEmpty());
      return new Facts(level, marker, number, slug, noteKind, given, target, cells);
    }

    private Facts withTarget(String address) {
      return new Facts(
          level, marker, number, slug, noteKind, language, LinkTargets.safe(address), cells);
    }

    private Facts withCells(List<String> row) {
      return new Facts(level, marker, number, slug, noteKind, language, target, row);
    }
  }
}
