package lockstep.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import lockstep.identity.Doubt;
import lockstep.identity.Event;
import lockstep.identity.Ledger;
import lockstep.identity.Registered;
import lockstep.identity.Registered.Statement;
import lockstep.identity.StepRecord;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.StepId;

/// What is known of the steps of a procedure, and what the next commit makes of it.
///
/// @param before as the ledger has it
/// @param after as the content has it
/// @param locales of the versions in the content, the source language first; empty where the procedure is gone
/// @param movedFrom the path that the procedure had when it was registered, where that was another one
record StepPlan(
    ProcedureId procedure,
    Ledger before,
    Ledger after,
    List<String> locales,
    Optional<ProcedureId> movedFrom) {
  StepPlan {
    locales = List.copyOf(locales);
  }

  /// How the version of a locale stands to the ledger.
  enum Registration {
    /// As the ledger has it.
    REGISTERED("registered"),
    /// It says something else or has other ids.
    CHANGED("changed"),
    /// The ledger has none in the locale.
    NEW("not registered");

    private final String words;

    Registration(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /// A step where it stands.
  record Place(String locale, String number, String text) {}

  /// A step that has to do with another one.
  record Other(StepId id, Optional<Place> place) {}

  /// What becomes of a step.
  ///
  /// @param what never empty
  /// @param was empty for a new step
  /// @param now empty for a step that is gone
  /// @param others what it came from or what stands in its place
  record Change(
      StepId id,
      List<Event.Change> what,
      int rev,
      Optional<Place> was,
      Optional<Place> now,
      List<Other> others) {
    Change {
      what = List.copyOf(what);
      others = List.copyOf(others);
    }
  }

  /// A step that a human should confirm.
  ///
  /// @param now the same step of all versions that were made from one source text, never empty
  record Review(List<Place> now, StepId id, Doubt doubt, Ledger.Pin confirm, Ledger.Pin reject) {
    Review {
      now = List.copyOf(now);
    }

    private Review with(Place more) {
      List<Place> all = new ArrayList<>(now);
      all.add(more);
      return new Review(all, id, doubt, confirm, reject);
    }
  }

  boolean isUpToDate() {
    return before.equals(after) && movedFrom.isEmpty();
  }

  /// Whether nothing was known of the procedure.
  boolean isFirst() {
    return before.steps().isEmpty();
  }

  long retired() {
    return after.steps().values().stream().filter(StepRecord::isRetired).count();
  }

  long active() {
    return after.steps().size() - retired();
  }

  /// The pins of versions that are not there any more; what they decided is in the ledger.
  long spentPins() {
    return after.pins().stream()
        .filter(
            pin ->
                after.versions().values().stream()
                    .noneMatch(version -> version.outline().version().equals(pin.version())))
        .count();
  }

  /// How the versions of the content stand to the ledger, those without steps left out.
  Map<String, Registration> registrations() {
    Map<String, Registration> registrations = new LinkedHashMap<>();
    for (String locale : locales) {
      if (after.versions().containsKey(locale)) {
        registrations.put(locale, registration(locale));
      }
    }
    return registrations;
  }

  private Registration registration(String locale) {
    Registered known = before.versions().get(locale);
    if (known == null) {
      return Registration.NEW;
    }
    return known.equals(after.versions().get(locale))
        ? Registration.REGISTERED
        : Registration.CHANGED;
  }

  /// What a human should confirm, locale by locale in the order of the documents.
  List<Review> reviews() {
    // A pin decides for all versions that were made from the same source text.
    Map<Ledger.Pin, Review> reviews = new LinkedHashMap<>();
    for (String locale : locales) {
      Registered version = after.versions().get(locale);
      if (version != null) {
        for (Statement one : version.statements()) {
          one.step()
              .doubt()
              .map(doubt -> review(version, one, doubt))
              .ifPresent(
                  review ->
                      reviews.merge(
                          review.confirm(), review, (a, b) -> a.with(b.now().getFirst())));
        }
      }
    }
    return List.copyOf(reviews.values());
  }

  private static Review review(Registered version, Statement one, Doubt doubt) {
    return new Review(
        List.of(place(version, one)),
        one.step().id(),
        doubt,
        pin(version, one, true),
        pin(version, one, false));
  }

  private static Ledger.Pin pin(Registered version, Statement one, boolean is) {
    return new Ledger.Pin(version.outline().version(), one.step().place(), is, one.step().id(), "");
  }

  private static Place place(Registered version, Statement one) {
    return new Place(version.outline().locale(), one.step().place().number(), one.text());
  }

  /// What becomes of steps, in the order of the documents; what is gone comes last.
  List<Change> changes() {
    List<StepId> order = new ArrayList<>();
    all(after).map(one -> one.step().id()).forEach(order::add);
    all(before).map(one -> one.step().id()).forEach(order::add);
    List<Change> changes = new ArrayList<>();
    after
        .steps()
        .forEach(
            (id, step) -> {
              List<Event> events =
                  step.history().stream()
                      .filter(event -> event.edition() > before.edition())
                      .toList();
              if (!events.isEmpty()) {
                changes.add(change(id, events));
              }
            });
    changes.sort(
        Comparator.comparing((Change change) -> change.now.isEmpty())
            .thenComparing(change -> order.indexOf(change.id)));
    return changes;
  }

  /// How often what becomes of steps.
  SortedMap<Event.Change, Long> counts() {
    SortedMap<Event.Change, Long> counts = new TreeMap<>();
    changes().forEach(change -> change.what.forEach(what -> counts.merge(what, 1L, Long::sum)));
    return counts;
  }

  private Change change(StepId id, List<Event> events) {
    boolean isNew = events.getFirst().change() == Event.Change.NEW;
    List<Event.Change> what =
        isNew ? List.of(Event.Change.NEW) : events.stream().map(Event::change).distinct().toList();
    boolean isGone = what.contains(Event.Change.RETIRED);
    List<String> shown = shown(id, events.getLast());
    List<StepId> others = new ArrayList<>();
    events.forEach(event -> others.addAll(event.others()));
    if (what.contains(Event.Change.MERGED)) {
      all(after)
          .filter(one -> one.step().id().equals(id))
          .flatMap(one -> one.step().also().stream())
          // What stands beside it was not merged, however another language puts it.
          .filter(also -> shown.stream().limit(1).allMatch(it -> in(after, also, it).isEmpty()))
          .forEach(others::add);
    }
    return new Change(
        id,
        what,
        events.getLast().rev(),
        place(before, id, shown),
        isGone ? Optional.empty() : place(after, id, shown),
        others.stream().distinct().map(other -> other(other, isNew)).toList());
  }

  private Other other(StepId id, boolean isOld) {
    Optional<Place> old = place(before, id, locales);
    Optional<Place> now = place(after, id, locales);
    return new Other(id, isOld ? old.or(() -> now) : now.or(() -> old));
  }

  /// The locales, those first in which a change is seen best: where it was told, else where the step says something else or stands
  /// elsewhere.
  private List<String> shown(StepId id, Event event) {
    String told = event.text().substring(0, event.text().indexOf(':'));
    return locales.stream()
        .sorted(
            Comparator.comparing((String locale) -> in(before, id, locale).isEmpty())
                .thenComparing(locale -> in(after, id, locale).isEmpty())
                .thenComparing(locale -> !locale.equals(told))
                .thenComparing(locale -> in(before, id, locale).equals(in(after, id, locale))))
        .toList();
  }

  private static Optional<Place> place(Ledger ledger, StepId id, List<String> first) {
    return Stream.concat(first.stream(), ledger.versions().keySet().stream())
        .flatMap(locale -> in(ledger, id, locale).stream())
        .findFirst();
  }

  private static Optional<Place> in(Ledger ledger, StepId id, String locale) {
    return Optional.ofNullable(ledger.versions().get(locale)).stream()
        .flatMap(
            version ->
                version.statements().stream()
                    .filter(one -> one.step().id().equals(id))
                    .map(one -> place(version, one)))
        .findFirst();
  }

  private Stream<Statement> all(Ledger ledger) {
    return Stream.concat(locales.stream(), ledger.versions().keySet().stream())
        .distinct()
        .flatMap(locale -> Optional.ofNullable(ledger.versions().get(locale)).stream())
        .flatMap(version -> version.statements().stream());
  }
}
