package lockstep.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lockstep.checklist.Checklist.HandOver;
import lockstep.checklist.Checklist.Item;
import lockstep.checklist.Checklist.Section;

/// Finds where the work passes between those who look and others. Steps of which no actor is said tell nothing.
final class HandOvers {
  private List<String> actors = List.of();
  private boolean mine;

  private HandOvers() {}

  /// The section with its hand-overs; none between two tasks, which need not follow each other.
  static Section in(Section section) {
    return new Section(
        section.task(), section.filledFrom(), new HandOvers().items(section.items()));
  }

  private List<Item> items(List<Item> items) {
    List<Item> all = new ArrayList<>();
    for (Item item : items) {
      Optional<HandOver> handOver = before(item);
      all.add(item.with(handOver, items(item.substeps())));
    }
    return all;
  }

  private Optional<HandOver> before(Item item) {
    List<String> said = item.actors();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    boolean passes = !actors.isEmpty() && mine != item.mine();
    Optional<HandOver> handOver =
        passes ? Optional.of(new HandOver(actors, said)) : Optional.empty();
    actors = said;
    mine = item.mine();
    return handOver;
  }
}
