package lockstep.identity;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lockstep.format.Json;
import lockstep.procedure.StepId;

/// What is remembered of the steps of a procedure.
///
/// @param editions by number from 1: when steps were seen to change
/// @param steps all that ever were
/// @param versions by locale, as seen last
/// @param earlier what is remembered of versions that are over
/// @param pins what humans have decided; it wins for ever
public record Ledger(
    List<LocalDate> editions,
    SortedMap<StepId, StepRecord> steps,
    SortedMap<String, Registered> versions,
    Earlier earlier,
    List<Pin> pins) {
  /// Nothing was seen yet.
  public static final Ledger EMPTY =
      new Ledger(List.of(), new TreeMap<>(), new TreeMap<>(), Earlier.NOTHING, List.of());

  public Ledger {
    editions = List.copyOf(editions);
    steps = Collections.unmodifiableSortedMap(new TreeMap<>(steps));
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    pins = List.copyOf(pins);
  }

  /// What a human has decided of the step at a place of a version.
  ///
  /// @param is whether it is the step with the id, or is not
  /// @param isNot what else it is not, where a human wrote both; such a pin decides nothing
  /// @param note why
  public record Pin(
      String version, StepPlace place, boolean is, StepId id, Optional<StepId> isNot, String note) {
    /// A pin that says one thing only.
    public Pin(String version, StepPlace place, boolean is, StepId id, String note) {
      this(version, place, is, id, Optional.empty(), note);
    }

    /// The pin as it stands in a ledger's file, on one line.
    public String toJson() {
      return Json.line(LedgerJson.pin(this));
    }
  }

  /// A step that is or was there.
  public Optional<StepRecord> step(StepId id) {
    return Optional.ofNullable(steps.get(id));
  }

  /// The number of the current edition, 0 where nothing was seen yet.
  public int edition() {
    return editions.size();
  }

  /// What became of steps in the current edition.
  public Map<StepId, List<Event>> latest() {
    Map<StepId, List<Event>> latest = new TreeMap<>();
    steps.forEach(
        (id, step) -> {
          List<Event> events =
              step.history().stream().filter(event -> event.edition() == edition()).toList();
          if (!events.isEmpty()) {
            latest.put(id, events);
          }
        });
    return latest;
  }
}
