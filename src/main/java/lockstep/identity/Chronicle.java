package lockstep.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lockstep.align.Chains;
import lockstep.identity.Event.Change;
import lockstep.identity.Registered.Assigned;
import lockstep.procedure.StepId;

/// Writes down what became of steps, once their ids are settled.
final class Chronicle {
  private final Ledger before;
  private final Map<String, Registered> now;
  private final Registered reference;
  private final String sourceLocale;
  private final Meanings meanings;
  private final Map<StepId, Set<StepId>> replacements;
  private final Map<StepId, Set<StepId>> origins;
  private final int edition;

  /// @param now by locale, the reference first
  /// @param replacements of steps that are gone, what says the same now
  /// @param origins of new steps, what said the same before
  Chronicle(
      Ledger before,
      Map<String, Registered> now,
      StepFinder finder,
      Map<StepId, Set<StepId>> replacements,
      Map<StepId, Set<StepId>> origins) {
    this.before = before;
    this.now = now;
    this.reference = now.values().iterator().next();
    this.sourceLocale = finder.sourceLocale();
    this.meanings = finder.meanings();
    this.replacements = replacements;
    this.origins = origins;
    this.edition = before.edition() + 1;
  }

  /// The ledger afterwards; without a new edition where nothing became of any step.
  Ledger after(LocalDate today) {
    SortedMap<StepId, StepRecord> steps = new TreeMap<>(before.steps());
    Map<StepId, List<Told>> told = told();
    told.forEach((id, texts) -> steps.put(id, record(id, texts)));
    for (StepId id : moved()) {
      StepRecord step = steps.get(id);
      Event last = step.last();
      steps.put(id, step.with(event(last.rev(), Change.MOVED, last.text(), List.of())));
    }
    before
        .steps()
        .forEach(
            (id, step) -> {
              if (!told.containsKey(id) && !step.isRetired()) {
                steps.put(id, step.with(retired(id, step)));
              }
            });
    SortedMap<String, Registered> versions = new TreeMap<>(before.versions());
    now.forEach((locale, version) -> versions.put(locale, revised(version, steps)));
    List<LocalDate> editions = new ArrayList<>(before.editions());
    if (!steps.equals(before.steps())) {
      editions.add(today);
    }
    Earlier earlier = before.earlier().and(before.versions(), versions, sourceLocale);
    return new Ledger(editions, steps, versions, earlier, before.pins());
  }

  /// What a version says in a step.
  ///
  /// @param age when the text was written, as far as known; the reference is the newest
  private record Told(LocalDate age, StepText text) {}

  private Map<StepId, List<Told>> told() {
    Map<StepId, List<Told>> told = new LinkedHashMap<>();
    now.forEach(
        (_, version) -> {
          LocalDate age =
              version == reference ? LocalDate.MAX : version.outline().date().orElse(LocalDate.MIN);
          List<Outline.Entry> entries = version.outline().steps();
          for (int at = 0; at < entries.size(); at++) {
            List<Told> some =
                told.computeIfAbsent(version.steps().get(at).id(), _ -> new ArrayList<>());
            if (isComparable(version) || some.isEmpty()) {
              some.add(new Told(age, text(version, entries.get(at))));
            }
          }
        });
    told.values().forEach(some -> some.sort(Comparator.comparing(Told::age)));
    return told;
  }

  /// Whether a version carries the texts by which revisions are told.
  private boolean isComparable(Registered version) {
    return version == reference
        || reference.outline().hasSource(sourceLocale) && version.outline().hasSource(sourceLocale);
  }

  private StepText text(Registered version, Outline.Entry step) {
    return StepText.of(version.outline(), step, sourceLocale);
  }

  private Event event(int rev, Change change, String text, List<StepId> others) {
    return new Event(edition, rev, change, text, others);
  }

  private StepRecord record(StepId id, List<Told> texts) {
    StepRecord known = before.steps().get(id);
    if (known == null) {
      return born(id, texts);
    }
    StepRecord step = known;
    if (step.isRetired()) {
      List<StepId> whence = List.copyOf(origins.getOrDefault(id, Set.of()));
      step = step.with(event(step.rev(), Change.RESTORED, step.last().text(), whence));
    }
    Optional<StepText> current =
        texts.stream().filter(one -> one.age.equals(LocalDate.MAX)).map(Told::text).findAny();
    if (current.isEmpty() || current.get().fingerprint().equals(step.last().text())) {
      return step;
    }
    StepText text = current.get();
    if (text.language().equals(step.language()) && (isOlder(reference) || isUnchanged(id))) {
      return step;
    }
    return text.language().equals(step.language())
        ? step.with(event(step.rev() + 1, change(id, text), text.fingerprint(), parts(id)))
        : step.retold(text.fingerprint());
  }

  /// A new step, with the older texts that translations were made from as its first revisions.
  private StepRecord born(StepId id, List<Told> texts) {
    List<Event> events = new ArrayList<>();
    List<StepId> whence = List.copyOf(origins.getOrDefault(id, Set.of()));
    Set<String> seen = new HashSet<>();
    List<StepText> distinct = new ArrayList<>();
    // The newest text is the current one, also where an older version had it before.
    for (Told one : texts.reversed()) {
      if (seen.add(one.text.fingerprint())) {
        distinct.addFirst(one.text);
      }
    }
    for (int at = 0; at < distinct.size(); at++) {
      StepText text = distinct.get(at);
      Change change = at == 0 ? Change.NEW : text.since(distinct.get(at - 1), meanings);
      events.add(event(at + 1, change, text.fingerprint(), at == 0 ? whence : List.of()));
    }
    return new StepRecord(events);
  }

  private Change change(StepId id, StepText text) {
    if (!parts(id).isEmpty()) {
      return Change.SPLIT;
    }
    // What the reference still has apart was not merged, however a translation puts it.
    if (replacements.entrySet().stream()
        .filter(gone -> reference.steps().stream().noneMatch(it -> it.id().equals(gone.getKey())))
        .anyMatch(gone -> gone.getValue().contains(id))) {
      return Change.MERGED;
    }
    return earlier(id).map(one -> text.since(one, meanings)).orElse(Change.CHANGED);
  }

  /// New steps that say what a step said before.
  private List<StepId> parts(StepId id) {
    return origins.entrySet().stream()
        .filter(one -> one.getValue().contains(id))
        .filter(one -> before.step(one.getKey()).filter(step -> !step.isRetired()).isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /// What the current revision of a step says, where a known version has it.
  private Optional<StepText> earlier(StepId id) {
    String fingerprint = before.steps().get(id).last().text();
    return before.versions().values().stream()
        .flatMap(
            version -> {
              List<Outline.Entry> entries = version.outline().steps();
              return entries.stream()
                  .filter(entry -> version.steps().get(entries.indexOf(entry)).id().equals(id))
                  .map(entry -> text(version, entry));
            })
        .filter(text -> text.fingerprint().equals(fingerprint))
        .findFirst();
  }

  private Event retired(StepId id, StepRecord step) {
    List<StepId> instead = List.copyOf(replacements.getOrDefault(id, Set.of()));
    return event(step.rev(), Change.RETIRED, step.last().text(), instead);
  }

  private Registered revised(Registered version, Map<StepId, StepRecord> steps) {
    List<Outline.Entry> entries = version.outline().steps();
    List<Assigned> revised = new ArrayList<>();
    for (int at = 0; at < entries.size(); at++) {
      Assigned step = version.steps().get(at);
      StepRecord record = steps.get(step.id());
      int rev =
          isComparable(version)
              ? record
                  .revOf(text(version, entries.get(at)).fingerprint())
                  // An older text than any that was seen.
                  .orElse(Math.max(1, record.rev() - 1))
              : translated(version, step, record);
      revised.add(new Assigned(step.place(), step.id(), rev, step.doubt(), step.also()));
    }
    return version.with(revised);
  }

  /// Whether a version is an older one than that which its locale had, so that it says nothing new: by its date or, where that does not
  /// tell, as it was there before.
  private boolean isOlder(Registered version) {
    Registered known = before.versions().get(version.outline().locale());
    if (known == null || known.outline().lines().equals(version.outline().lines())) {
      return false;
    }
    Optional<LocalDate> was = known.outline().date();
    Optional<LocalDate> is = version.outline().date();
    int order =
        was.isPresent() && is.isPresent() ? is.orElseThrow().compareTo(was.orElseThrow()) : 0;
    return order < 0 || order == 0 && before.earlier().knows(version.outline().version());
  }

  /// Whether the reference says in a step what it said there before.
  private boolean isUnchanged(StepId id) {
    Registered known = before.versions().get(reference.outline().locale());
    return known != null
        && known.outline().lines().equals(reference.outline().lines())
        && IntStream.range(0, known.steps().size())
            .anyMatch(
                at ->
                    known.steps().get(at).id().equals(id)
                        && reference.steps().get(at).id().equals(id));
  }

  /// A translation that does not carry its source text is taken to be of the current one when it is new, and stays of that one; an
  /// older one is not of a newer text than that which it gave way to, or than there was at its time.
  private int translated(Registered version, Assigned step, StepRecord record) {
    Registered known = before.versions().get(version.outline().locale());
    boolean isKnown = known != null && known.outline().lines().equals(version.outline().lines());
    boolean isPast = isKnown || isOlder(version);
    return isPast && before.steps().containsKey(step.id())
        ? step.rev()
        : Math.min(
            record.rev(),
            new Times(before, now, reference, sourceLocale).rev(version, step.id(), record));
  }

  /// Steps of the reference that stand elsewhere among those that were there before.
  private Set<StepId> moved() {
    Registered known = before.versions().get(reference.outline().locale());
    if (known == null) {
      return Set.of();
    }
    Map<StepId, Integer> places = new HashMap<>();
    known.steps().forEach(step -> places.put(step.id(), places.size()));
    List<StepId> kept =
        reference.steps().stream().map(Assigned::id).filter(places::containsKey).toList();
    Set<StepId> moved = new HashSet<>(kept);
    Chains.longest(kept.stream().map(places::get).toList())
        .forEach(at -> moved.remove(kept.get(at)));
    return moved;
  }
}
