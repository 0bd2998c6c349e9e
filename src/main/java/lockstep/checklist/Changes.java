package lockstep.checklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lockstep.identity.Event;
import lockstep.identity.Ledger;
import lockstep.identity.Registered.Assigned;
import lockstep.identity.StepRecord;
import lockstep.procedure.StepId;

/// What has become of a checklist since somebody ticked steps of it.
public final class Changes {
  private final Ledger ledger;
  private final Map<StepId, Integer> served = new LinkedHashMap<>();
  private final Set<StepId> unsure = new HashSet<>();
  private final Map<StepId, StepId> saidBy = new HashMap<>();

  private Changes(Ledger ledger, Checklist checklist) {
    this.ledger = ledger;
    checklist.deep().forEach(item -> served.put(item.step().id(), item.step().rev()));
    Optional.ofNullable(ledger.versions().get(checklist.version().locale()))
        .ifPresent(version -> version.steps().forEach(this::add));
  }

  private void add(Assigned step) {
    if (step.review()) {
      unsure.add(step.id());
    }
    step.also().forEach(other -> saidBy.put(other, step.id()));
  }

  /// What has become of a step.
  ///
  /// @param from the revision that was ticked, 0 for none
  /// @param to the revision that is served
  /// @param replacedBy steps that stand in its place, or that say a part of it
  public record Change(StepId step, int from, int to, Kind kind, List<StepId> replacedBy) {
    public Change {
      replacedBy = List.copyOf(replacedBy);
    }
  }

  /// What can become of a step.
  public enum Kind {
    /// It is gone.
    RETIRED,
    /// Some of what it said is a step of its own now.
    SPLIT,
    /// It says something else, or nobody has confirmed that it is the step that was ticked.
    CHANGED,
    /// It says what other steps said, or another step says it.
    MERGED,
    /// The same in other words.
    REWORDED,
    /// It stands elsewhere.
    MOVED,
    /// It was not there.
    NEW;

    /// `retired`, `split`, ...
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Those of the ticked steps in the order given, then what is new in the order of the list. Steps that the ledger does not know are
  /// of another service and left out, likewise revisions that are still to come.
  public static List<Change> of(Ledger ledger, Checklist checklist, List<KnownStep> ticked) {
    Map<StepId, Integer> known = new LinkedHashMap<>();
    for (KnownStep step : ticked) {
      if (ledger.step(step.id()).filter(record -> step.rev() <= record.rev()).isPresent()) {
        known.merge(step.id(), step.rev(), Math::max);
      }
    }
    return known.isEmpty() ? List.of() : new Changes(ledger, checklist).since(known);
  }

  private List<Change> since(Map<StepId, Integer> known) {
    int edition =
        known.entrySet().stream()
            .mapToInt(step -> began(ledger.steps().get(step.getKey()), step.getValue()))
            .max()
            .orElse(0);
    List<Change> changes = new ArrayList<>();
    known.forEach((id, rev) -> change(id, rev, edition).ifPresent(changes::add));
    served.forEach(
        (id, rev) -> {
          if (!known.containsKey(id) && isNew(id, edition)) {
            changes.add(new Change(id, 0, rev, Kind.NEW, List.of()));
          }
        });
    return changes;
  }

  /// The edition in which a revision of a step began: whoever knows it has seen that edition or a later one.
  private static int began(StepRecord step, int rev) {
    return step.history().stream()
        .filter(event -> event.rev() <= rev)
        .min(Comparator.comparingInt((Event event) -> -event.rev()).thenComparing(Event::edition))
        .orElse(step.history().getFirst())
        .edition();
  }

  private boolean isNew(StepId id, int edition) {
    return happened(id, edition).anyMatch(Event.Change.NEW::equals)
        || happened(id, edition).anyMatch(Event.Change.RESTORED::equals);
  }

  private Stream<Event.Change> happened(StepId id, int edition) {
    return ledger.step(id).stream()
        .flatMap(step -> step.history().stream())
        .filter(event -> event.edition() > edition)
        .map(Event::change);
  }

  private Optional<Change> change(StepId id, int from, int edition) {
    StepRecord step = ledger.steps().get(id);
    if (step.isRetired()) {
      List<StepId> instead = Replacements.of(ledger, id);
      return Optional.of(new Change(id, from, step.rev(), Kind.RETIRED, instead));
    }
    if (!served.containsKey(id) && saidBy.containsKey(id)) {
      List<StepId> instead = List.of(saidBy.get(id));
      return Optional.of(new Change(id, from, step.rev(), Kind.MERGED, instead));
    }
    int to = served.getOrDefault(id, step.rev());
    // Where no language says any more what was ticked, an older text is back.
    int since = Math.min(from, newest(id));
    List<Event> between =
        step.history().stream()
            .filter(event -> event.rev() > since && event.rev() <= Math.max(from, to))
            .toList();
    boolean moved = happened(id, edition).anyMatch(Event.Change.MOVED::equals);
    return kind(id, between)
        .or(() -> moved ? Optional.of(Kind.MOVED) : Optional.empty())
        .map(
            kind ->
                new Change(id, from, to, kind, kind == Kind.SPLIT ? parts(between) : List.of()));
  }

  /// The newest revision of a step that some language says.
  private int newest(StepId id) {
    return ledger.versions().values().stream()
        .flatMap(version -> version.steps().stream())
        .filter(step -> step.id().equals(id))
        .mapToInt(Assigned::rev)
        .max()
        .orElse(Integer.MAX_VALUE);
  }

  /// What asks for most attention.
  private Optional<Kind> kind(StepId id, List<Event> between) {
    Optional<Kind> most =
        between.stream().flatMap(event -> kind(event).stream()).sorted().findFirst();
    // Nobody has confirmed that it is the step that was ticked.
    return unsure.contains(id) && most.filter(Kind.SPLIT::equals).isEmpty()
        ? Optional.of(Kind.CHANGED)
        : most;
  }

  private static Optional<Kind> kind(Event event) {
    return switch (event.change()) {
      case SPLIT -> Optional.of(Kind.SPLIT);
      case NEW, CHANGED -> Optional.of(Kind.CHANGED);
      case MERGED -> Optional.of(Kind.MERGED);
      case REWORDED -> Optional.of(Kind.REWORDED);
      case MOVED, RETIRED, RESTORED -> Optional.empty();
    };
  }

  private List<StepId> parts(List<Event> between) {
    List<StepId> parts =
        between.stream()
            .filter(event -> event.change() == Event.Change.SPLIT)
            .flatMap(event -> event.others().stream())
            .distinct()
            .toList();
    return Replacements.of(ledger, parts);
  }
}
