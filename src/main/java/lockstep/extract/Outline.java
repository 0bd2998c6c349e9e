package lockstep.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lockstep.markdown.Document;
import lockstep.markdown.Inlines;
import lockstep.markdown.Node;
import lockstep.source.Span;

/// The blocks of a document in order, with what stands inside which item.
final class Outline {
  private final List<Draft> drafts = new ArrayList<>();
  private final List<List<Draft>> children = new ArrayList<>();
  private final Includes includes;
  private int lists;
  private boolean afterRule;

  private Outline(Includes includes) {
    this.includes = includes;
  }

  /// The outline of a document; documents that it includes are taken in.
  static Outline of(Document document, Includes includes) {
    Outline outline = new Outline(includes);
    outline.addAll(
        TypedMarkers.rewrite(document.children()), new Place(OptionalInt.empty(), List.of()));
    return outline;
  }

  /// Where a block is added: the item that it stands in and, for included text, the directive that took it in.
  private record Place(OptionalInt parent, List<Span> directive) {
    Place in(int item) {
      return new Place(OptionalInt.of(item), directive);
    }

    Span span(Span own) {
      return directive.isEmpty() ? own : directive.getFirst();
    }
  }

  List<Draft> drafts() {
    return drafts;
  }

  /// The blocks directly inside an item.
  List<Draft> children(Draft item) {
    return children.get(item.index());
  }

  private void addAll(List<Node> nodes, Place place) {
    nodes.forEach(node -> add(node, place));
  }

  private void add(Node node, Place place) {
    switch (node) {
      case Node.Rule _ -> afterRule = true;
      case Node.ItemList list -> {
        int number = lists++;
        list.items().forEach(item -> addItem(list, number, item, place));
      }
      case Node.Table table -> table.rows().forEach(row -> addVisible(row, place));
      case Node.Include include -> addIncluded(include, place);
      case Node.Heading _, Node.Paragraph _, Node.Quote _, Node.Alert _, Node.Html _, Node.Row _ ->
          addVisible(node, place);
      case Node.Code _, Node.Image _, Node.Item _ ->
          append(node, PlainText.of(node), node.span(), place, Optional.empty());
    }
  }

  private void addVisible(Node node, Place place) {
    String text = PlainText.of(node);
    if (!text.isEmpty()) {
      append(node, text, node.span(), place, Optional.empty());
    }
  }

  private void addItem(Node.ItemList list, int number, Node.Item item, Place place) {
    boolean texted =
        !item.children().isEmpty() && item.children().getFirst() instanceof Node.Paragraph;
    Node own =
        texted ? item.children().getFirst() : new Node.Paragraph(item.markerSpan(), Inlines.NONE);
    Draft.Mark mark = new Draft.Mark(number, list.ordered(), list.start(), item.marker());
    Span span = item.markerSpan().to(own.span());
    int index = append(own, PlainText.of(own), span, place, Optional.of(mark));
    List<Node> rest = item.children().subList(texted ? 1 : 0, item.children().size());
    addAll(rest, place.in(index));
  }

  private void addIncluded(Node.Include include, Place place) {
    Place inside =
        place.directive().isEmpty() ? new Place(place.parent(), List.of(include.span())) : place;
    includes.document(include, text -> addAll(TypedMarkers.rewrite(text.children()), inside));
  }

  private int append(Node body, String text, Span own, Place place, Optional<Draft.Mark> mark) {
    int index = drafts.size();
    boolean included = !place.directive().isEmpty();
    Draft draft =
        new Draft(index, body, text, place.span(own), place.parent(), mark, afterRule, included);
    afterRule = false;
    drafts.add(draft);
    children.add(new ArrayList<>());
    place.parent().ifPresent(parent -> children.get(parent).add(draft));
    return index;
  }
}
