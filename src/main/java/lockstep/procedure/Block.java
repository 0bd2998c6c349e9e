package lockstep.procedure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lockstep.markdown.Node;
import lockstep.source.Span;

/// One block of a version: what alignment links and what answers show.
///
/// @param index place in the version's blocks, from 0
/// @param shape its kind
/// @param span its own lines, without blocks inside it
/// @param parent index of the list item that it stands in
/// @param text what a reader sees, without markup
/// @param body what it was read from, for showing it as HTML
/// @param labels UI labels: bold words that name something on a screen
/// @param menuPaths labels joined by `>`
/// @param links in document order
/// @param commands in document order
/// @param placeholders words in angle brackets that the reader replaces
/// @param source the text that it was translated from, where the document carries it
public record Block(
    int index,
    Shape shape,
    Span span,
    OptionalInt parent,
    String text,
    Node body,
    List<Label> labels,
    List<MenuPath> menuPaths,
    List<Link> links,
    List<Command> commands,
    List<Placeholder> placeholders,
    Optional<String> source) {
  public Block {
    if (index < 0 || parent.isPresent() && parent.getAsInt() >= index) {
      throw new IllegalArgumentException("block " + index + " cannot stand in block " + parent);
    }
    labels = List.copyOf(labels);
    menuPaths = List.copyOf(menuPaths);
    links = List.copyOf(links);
    commands = List.copyOf(commands);
    placeholders = List.copyOf(placeholders);
  }

  /// Bold words that name something on a screen, punctuation that translation drew into the bold left out.
  public record Label(String text, Span span) {}

  /// A way through menus, e.g. `Account settings > Organization profile`.
  public record MenuPath(List<String> labels, Span span) {
    public MenuPath {
      labels = List.copyOf(labels);
    }
  }

  /// A link as written.
  ///
  /// @param text may be empty where translation lost it
  public record Link(String text, String target, LinkKind kind, Span span) {}

  /// A command line.
  ///
  /// @param raw the line without its prompt
  /// @param name the command's name as written
  public record Command(String raw, String name, Span span) {}

  /// A word that the reader replaces, brackets included.
  public record Placeholder(String text, Span span) {}
}
