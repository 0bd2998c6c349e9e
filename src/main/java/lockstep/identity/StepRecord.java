package lockstep.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// A step through all editions.
///
/// @param history in order, the oldest first, never empty
public record StepRecord(List<Event> history) {
  public StepRecord {
    history = List.copyOf(history);
    if (history.isEmpty()) {
      throw new IllegalArgumentException("a step has a history");
    }
  }

  /// What became of it last.
  public Event last() {
    return history.getLast();
  }

  /// Whether it is gone.
  public boolean isRetired() {
    return last().change() == Event.Change.RETIRED;
  }

  /// The current revision.
  public int rev() {
    return last().rev();
  }

  /// The last revision that says such a text.
  OptionalInt revOf(String text) {
    return history.stream().filter(event -> event.text().equals(text)).mapToInt(Event::rev).max();
  }

  StepRecord with(Event event) {
    List<Event> more = new ArrayList<>(history);
    more.add(event);
    return new StepRecord(more);
  }

  /// The same with its current text told otherwise: in another language it says nothing new.
  StepRecord retold(String text) {
    List<Event> events = new ArrayList<>(history);
    Event last = events.removeLast();
    events.add(new Event(last.edition(), last.rev(), last.change(), text, last.others()));
    return new StepRecord(events);
  }

  /// The language that its current text is told in.
  String language() {
    return last().text().substring(0, last().text().indexOf(':'));
  }
}
