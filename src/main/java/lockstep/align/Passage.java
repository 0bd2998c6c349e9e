package lockstep.align;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lockstep.markdown.AlertKind;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;

/// What alignment reads of a block, so that a block which is no longer at hand can be aligned too.
///
/// @param shape its kind, with an anchor or image and nothing else
/// @param text what a reader sees
/// @param source the text that it was translated from, where the document carries it
/// @param links targets as written
/// @param commands names as written
/// @param placeholders as written
/// @param isStep whether it states a step of a task
public record Passage(
    Shape shape,
    String text,
    Optional<String> source,
    List<String> links,
    List<String> commands,
    List<String> placeholders,
    boolean isStep) {
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

  public Passage {
    links = List.copyOf(links);
    commands = List.copyOf(commands);
    placeholders = List.copyOf(placeholders);
  }

  /// Its kind, with an anchor or image; numbers, levels and cells are not looked at.
  private static Shape kind(Shape shape) {
    return switch (shape) {
      case Shape.Heading(_, var slug, _) -> new Shape.Heading(1, slug, 1);
      case Shape.Item _ -> new Shape.Item(Shape.Marker.ORDINAL, "", "");
      case Shape.Note _ -> new Shape.Note(AlertKind.NOTE);
      case Shape.Code _ -> new Shape.Code(Optional.empty());
      case Shape.TableRow _ -> new Shape.TableRow(false, List.of());
      case Shape.Paragraph _, Shape.Quote _, Shape.Image _, Shape.Html _ -> shape;
    };
  }

  /// What is read of a block.
  public static Passage of(Block block, boolean isStep) {
    return new Passage(
        kind(block.shape()),
        block.text(),
        block.source(),
        block.links().stream().map(Block.Link::target).toList(),
        block.commands().stream().map(Block.Command::name).toList(),
        block.placeholders().stream().map(Block.Placeholder::text).toList(),
        isStep);
  }

  /// What it says in a language: the text itself where that is its own, else the text that it was translated from, else the text itself.
  ///
  /// @param own tag of the document's language
  /// @param language tag of the wanted one
  public String in(String language, String own) {
    return own.equals(language) ? text : source.orElse(text);
  }

  /// Where its links lead, without what differs by language or by the age of the site.
  public List<String> linkTargets() {
    return links.stream().map(Invariant::target).toList();
  }

  /// The words of a text in lower case with one space between them: texts of the same words are the same, whatever their marks.
  public static String bare(String text) {
    return MARKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
