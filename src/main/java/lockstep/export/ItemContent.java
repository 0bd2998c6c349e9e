package lockstep.export;

import java.util.ArrayList;
import java.util.List;
import lockstep.checklist.Checklist;
import lockstep.procedure.Block;

/// A block of a step to tick, or a step below it.
sealed interface ItemContent {
  /// What an item consists of, in document order without what states it; steps from a sibling stand behind the one that they follow.
  static List<ItemContent> of(Checklist.Item item) {
    List<Block> parts = new ArrayList<>(item.step().parts());
    List<ItemContent> contents = new ArrayList<>();
    List<Checklist.Item> substeps = item.substeps();
    for (int at = 0; at < substeps.size(); at++) {
      int next = nextOwn(item, substeps.subList(at, substeps.size()));
      while (!parts.isEmpty() && parts.getFirst().index() < next) {
        contents.add(new Said(parts.removeFirst()));
      }
      contents.add(new Below(substeps.get(at)));
    }
    parts.forEach(part -> contents.add(new Said(part)));
    return contents;
  }

  /// The block that states the next substep that comes from the same version.
  private static int nextOwn(Checklist.Item item, List<Checklist.Item> substeps) {
    boolean isFirst = substeps.size() == item.substeps().size();
    return substeps.stream()
        // Behind one that is there, a filled step stands directly.
        .limit(isFirst ? substeps.size() : 1)
        .filter(substep -> substep.filledFrom().equals(item.filledFrom()))
        .mapToInt(substep -> substep.step().block().index())
        .findFirst()
        .orElse(isFirst ? Integer.MAX_VALUE : -1);
  }

  /// Whether a part of an item is shown to those who look: of a step of others only what it is, the text below a lead-in such as
  /// "New partner:".
  static boolean isShown(Checklist.Item item, Block part) {
    boolean leads = item.label().endsWith(":") && item.substeps().isEmpty();
    return item.mine() || leads && part.equals(item.step().parts().getFirst());
  }

  /// A block of the step's own.
  record Said(Block block) implements ItemContent {}

  /// A step below it.
  record Below(Checklist.Item item) implements ItemContent {}
}
