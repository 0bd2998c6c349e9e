package lockstep.extract;

import java.util.Optional;
import java.util.OptionalInt;
import lockstep.markdown.Node;
import lockstep.source.Span;

/// A block before its text is read: where it stands in the document.
///
/// @param index place among the drafts, from 0
/// @param body what it is read from; for an item its first paragraph
/// @param text what a reader sees of it
/// @param span its own lines
/// @param parent index of the item that it stands in
/// @param mark for an item
/// @param afterRule whether a thematic break stands between it and the block before
/// @param included whether it comes from another document; its span is that of the directive
record Draft(
    int index,
    Node body,
    String text,
    Span span,
    OptionalInt parent,
    Optional<Mark> mark,
    boolean afterRule,
    boolean included) {

  /// What makes a block a list item.
  ///
  /// @param list number of the list in the document
  /// @param start the list's first number as written
  /// @param literal the marker as written
  record Mark(int list, boolean ordered, int start, String literal) {}

  boolean isTop() {
    return parent.isEmpty();
  }

  boolean isItem() {
    return mark.isPresent();
  }

  boolean isOrdered() {
    return mark.map(Mark::ordered).orElse(false);
  }
}
