package lockstep.check.rule;

import lockstep.procedure.Block;
import lockstep.procedure.Shape;
import lockstep.procedure.Version;

/// Tells items that are none: the words behind a marker look like one more marker, so that an item without text holds an item.
final class Strays {
  private Strays() {}

  /// Whether a block is an item on the line of the empty item that holds it.
  static boolean isStray(Block block, Version version) {
    return block.shape() instanceof Shape.Item
        && block.parent().isPresent()
        && isEmpty(version.blocks().get(block.parent().getAsInt()), block);
  }

  private static boolean isEmpty(Block parent, Block block) {
    return parent.shape() instanceof Shape.Item
        && parent.text().isBlank()
        && parent.span().line() == block.span().line();
  }
}
