package lockstep.check.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.check.DocumentRule;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Severity;
import lockstep.check.Subject;
import lockstep.markdown.Inline;
import lockstep.markdown.Inlines;
import lockstep.markdown.Node;
import lockstep.procedure.Block;
import lockstep.procedure.LinkKind;

/// Flags links that show nothing to click on; translation often drops a link's words or moves them out of its brackets.
public final class EmptyLinkRule implements DocumentRule {
  @Override
  public String id() {
    return "empty-link";
  }

  @Override
  public FindingClass findingClass() {
    return FindingClass.FAULT;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> findings(Subject subject) {
    return subject.version().stream()
        .flatMap(version -> version.blocks().stream())
        .flatMap(
            block ->
                block.links().stream()
                    .filter(link -> isEmpty(link, block))
                    .map(link -> finding(link, subject)));
  }

  private Finding finding(Block.Link link, Subject subject) {
    return Finding.of(
        this, subject, subject.place(link.span()), link.target(), Map.of("target", link.target()));
  }

  private static boolean isEmpty(Block.Link link, Block block) {
    boolean shows = link.text().chars().anyMatch(c -> !isBlank(c));
    // An address that is empty makes `<a href="" id="...">` a place to lead to.
    boolean leads = !link.target().isBlank() && link.kind() != LinkKind.TAB;
    return !shows && leads && !aroundImages(block).contains(link.target());
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || c == 0xA0 || c == 0x202F || c == 0x200B;
  }

  /// Targets of links that show an image, which needs no words.
  private static Set<String> aroundImages(Block block) {
    return texts(block.body())
        .flatMap(Inlines::deep)
        .filter(part -> part instanceof Inline.Link(var inside, _, _) && hasImage(inside))
        .map(part -> ((Inline.Link) part).target())
        .collect(Collectors.toSet());
  }

  private static boolean hasImage(List<Inline> parts) {
    return new Inlines(parts)
        .deep()
        .anyMatch(
            part ->
                part instanceof Inline.Image
                    || part instanceof Inline.Html(var raw, _) && raw.startsWith("<img"));
  }

  private static Stream<Inlines> texts(Node node) {
    return switch (node) {
      case Node.Heading(_, _, var text, _) -> Stream.of(text);
      case Node.Paragraph(_, var text) -> Stream.of(text);
      case Node.ItemList list -> list.items().stream().flatMap(EmptyLinkRule::texts);
      case Node.Item item -> item.children().stream().flatMap(EmptyLinkRule::texts);
      case Node.Quote quote -> quote.children().stream().flatMap(EmptyLinkRule::texts);
      case Node.Alert alert -> alert.children().stream().flatMap(EmptyLinkRule::texts);
      case Node.Table table -> table.rows().stream().flatMap(EmptyLinkRule::texts);
      case Node.Row row -> row.cells().stream();
      case Node.Code _, Node.Image _, Node.Html _, Node.Include _, Node.Rule _ -> Stream.empty();
    };
  }
}
