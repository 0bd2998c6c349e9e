package lockstep.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lockstep.identity.Registered.Assigned;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.StepId;

/// Gives the steps of a procedure's versions their ids: those that the ledger knows, carried over by what the steps say, and new ones
/// for the rest.
final class Registrar {
  // So sure a claim of another language needs no second one.
  private static final double NEARLY_CERTAIN = 0.95;

  private final Ledger before;
  private final StepFinder finder;
  private final Mint mint;
  private final Map<String, Registered> now = new LinkedHashMap<>();
  private final Map<StepId, Set<StepId>> replacements = new TreeMap<>();
  private final Map<StepId, Set<StepId>> origins = new TreeMap<>();

  Registrar(ProcedureId procedure, Ledger before, StepFinder finder) {
    this.before = before;
    this.finder = finder;
    this.mint = new Mint(procedure, before);
    before
        .versions()
        .values()
        .forEach(version -> version.steps().forEach(step -> mint.take(step.id())));
  }

  /// The ledger that knows some versions too.
  ///
  /// @param outlines the reference first, which gives its ids to the others; each locale once
  Ledger register(List<Outline> outlines, LocalDate today) {
    for (Outline outline : inOrder(outlines)) {
      Registered registered = pinned(known(outline).orElseGet(() -> carried(outline)));
      now.put(outline.locale(), TaskNames.of(registered, before, now.values()));
    }
    return new Chronicle(before, now, finder, replacements, origins).after(today);
  }

  /// The reference, then what shares a language with it, then what was written last: what is known better helps to tell the others.
  private List<Outline> inOrder(List<Outline> outlines) {
    Outline reference = outlines.getFirst();
    return outlines.stream()
        .sorted(
            Comparator.comparing((Outline one) -> one != reference)
                .thenComparing(one -> !finder.sharesLanguage(reference, one))
                .thenComparing(one -> one.date().orElse(LocalDate.MIN), Comparator.reverseOrder()))
        .toList();
  }

  /// A version that has not changed keeps its ids, whatever became of the others.
  private Optional<Registered> known(Outline outline) {
    return Optional.ofNullable(before.versions().get(outline.locale()))
        .filter(version -> version.outline().lines().equals(outline.lines()))
        .map(version -> new Registered(outline, version.steps(), version.tasks()));
  }

  /// What steps are that say what one said in a version that is over. A version that was there as a whole gets its ids back; a single
  /// text goes to who says the very same now, if somebody does.
  private List<Claim> remembered(Outline outline) {
    int rank = before.earlier().knows(outline.version()) ? -1 : 0;
    List<Claim> claims = new ArrayList<>();
    List<String> texts = Earlier.texts(outline, finder.sourceLocale());
    for (int at = 0; at < texts.size(); at++) {
      int step = at;
      before
          .earlier()
          .of(texts.get(at))
          .map(one -> Claim.remembered(step, one, rank))
          .ifPresent(claims::add);
    }
    return claims;
  }

  private Registered carried(Outline outline) {
    List<Outline.Entry> steps = outline.steps();
    List<Claim> claims = new ArrayList<>();
    Set<StepId> own = new HashSet<>();
    Optional.ofNullable(before.versions().get(outline.locale()))
        .ifPresent(version -> version.steps().forEach(step -> own.add(step.id())));
    Map<Integer, Set<StepId>> told = new HashMap<>();
    Map<Integer, Set<StepId>> parts = new HashMap<>();
    for (Registered predecessor : predecessors(outline)) {
      int rank = rank(predecessor, outline);
      if (isSettled(steps, claims, rank)) {
        break;
      }
      StepMatcher.Found one = finder.find(predecessor.outline(), outline);
      for (StepMatch match : one.matches()) {
        Assigned known = predecessor.steps().get(match.from());
        // The version's own predecessor should have said so.
        boolean isForeign = !one.isOneLanguage() && own.contains(known.id());
        claims.add(
            Claim.of(isForeign ? match.unsure() : match, predecessor, rank, one.isOneLanguage()));
      }
      one.told().forEach(ends -> add(told, ends.to(), predecessor.steps().get(ends.from()).id()));
      one.parts().forEach(ends -> add(parts, ends.to(), predecessor.steps().get(ends.from()).id()));
    }
    claims.addAll(remembered(outline));
    Map<Integer, Claim> accepted = Claim.accepted(claims, steps);
    Set<StepId> here = new HashSet<>();
    accepted.values().forEach(claim -> here.add(claim.id()));
    List<Assigned> assigned = new ArrayList<>();
    for (int at = 0; at < steps.size(); at++) {
      Claim claim = accepted.get(at);
      assigned.add(
          claim == null
              ? minted(outline, steps.get(at), here)
              : new Assigned(
                  steps.get(at).place(), claim.id(), claim.rev(), claim.doubt(), List.of()));
    }
    List<Assigned> whole = new ArrayList<>();
    for (int at = 0; at < assigned.size(); at++) {
      Assigned step = assigned.get(at);
      Set<StepId> also = new LinkedHashSet<>(told.getOrDefault(at, Set.of()));
      also.removeAll(here);
      also.forEach(gone -> add(replacements, gone, step.id()));
      if (!accepted.containsKey(at) || isGone(step.id())) {
        parts.getOrDefault(at, Set.of()).forEach(whence -> add(origins, step.id(), whence));
      }
      whole.add(new Assigned(step.place(), step.id(), step.rev(), step.doubt(), List.copyOf(also)));
    }
    return new Registered(outline, whole, new TreeMap<>());
  }

  /// Whether a step is known that no version had any more.
  private boolean isGone(StepId id) {
    return before.step(id).filter(StepRecord::isRetired).isPresent();
  }

  private static <K, V> void add(Map<K, Set<V>> map, K key, V value) {
    map.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(value);
  }

  /// Where ids may come from, the surest first: the version's own predecessor, the reference, the others. The reference looks among all
  /// that was known, first where most texts are the same.
  private List<Registered> predecessors(Outline outline) {
    List<Registered> all = new ArrayList<>();
    Registered own = before.versions().get(outline.locale());
    if (own != null) {
      all.add(own);
    }
    if (now.isEmpty()) {
      before.versions().values().stream()
          .filter(version -> version != own)
          .sorted(
              Comparator.comparingLong(
                      (Registered version) -> finder.sameTexts(version.outline(), outline))
                  .reversed())
          .forEach(all::add);
    } else {
      all.addAll(now.values());
    }
    all.sort(Comparator.comparingInt(version -> rank(version, outline)));
    return all;
  }

  /// Whether no more need be asked: every text was found word for word, or every step by the surest and only others are left.
  private static boolean isSettled(List<Outline.Entry> steps, List<Claim> claims, int nextRank) {
    return claims.stream()
            .filter(
                claim ->
                    claim.rank() < nextRank
                        || claim.strength() == 1
                        || nextRank > 0 && claim.strength() >= NEARLY_CERTAIN)
            .map(Claim::step)
            .distinct()
            .count()
        == steps.size();
  }

  /// What says the same in the same language, and what was made from the same source text, comes before all others, which only fill what
  /// these leave open: of other languages none knows better than the others what a step is.
  private int rank(Registered predecessor, Outline outline) {
    Outline known = predecessor.outline();
    return known.version().equals(outline.version()) || finder.sharesLanguage(known, outline)
        ? 0
        : 1;
  }

  private Assigned minted(Outline outline, Outline.Entry step, Set<StepId> here) {
    StepId id = mint.mint(finder.origin(outline, step), here);
    here.add(id);
    return new Assigned(step.place(), id, 1, Optional.empty(), List.of());
  }

  /// What humans have decided wins.
  private Registered pinned(Registered version) {
    Map<StepPlace, Ledger.Pin> pins = new HashMap<>();
    Set<StepPlace> places = new HashSet<>();
    version.steps().forEach(step -> places.add(step.place()));
    before.pins().stream()
        .filter(pin -> pin.version().equals(version.outline().version()))
        .filter(pin -> before.step(pin.id()).isPresent())
        // A pin that is mistaken decides nothing.
        .filter(pin -> places.contains(pin.place()) && pin.isNot().isEmpty())
        .forEach(pin -> pins.put(pin.place(), pin));
    Set<StepId> given = new HashSet<>();
    pins.values().stream().filter(Ledger.Pin::is).forEach(pin -> given.add(pin.id()));
    Set<StepId> here = new HashSet<>();
    version.steps().forEach(step -> here.add(step.id()));
    pins.values().forEach(pin -> here.add(pin.id()));
    Set<StepId> pinned = new HashSet<>();
    List<Assigned> steps = new ArrayList<>();
    List<Outline.Entry> entries = version.outline().steps();
    for (int at = 0; at < entries.size(); at++) {
      Assigned step = version.steps().get(at);
      Optional<Ledger.Pin> pin = Optional.ofNullable(pins.get(step.place()));
      // Of two pins that give one id the first counts.
      if (pin.filter(one -> one.is() && pinned.add(one.id())).isPresent()) {
        StepId id = pin.get().id();
        steps.add(new Assigned(step.place(), id, step.rev(), Optional.empty(), step.also()));
      } else if (given.contains(step.id())
          || pin.filter(p -> p.id().equals(step.id())).isPresent()) {
        steps.add(minted(version.outline(), entries.get(at), here));
      } else {
        steps.add(step);
      }
    }
    return version.with(steps);
  }
}
