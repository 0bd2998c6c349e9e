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
import java.util.stream.Stream;
import lockstep.identity.Registered.Assigned;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.StepId;

/// Gives the steps of a procedure's versions their ids: those that the ledger knows, carried over by what the steps say, and new ones
/// for the rest.
final class Registrar {
  // Less than the same words of a version that is still there, more than anything else.
  private static final double REMEMBERED = 0.999;

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
    for (Outline outline : outlines) {
      Registered registered = pinned(known(outline).orElseGet(() -> carried(outline)));
      now.put(outline.locale(), TaskNames.of(registered, before, now.values()));
    }
    return new Chronicle(before, now, finder.sourceLocale(), replacements, origins).after(today);
  }

  /// A version that has not changed keeps its ids, whatever became of the others.
  private Optional<Registered> known(Outline outline) {
    return Optional.ofNullable(before.versions().get(outline.locale()))
        .filter(version -> version.outline().lines().equals(outline.lines()))
        .map(version -> new Registered(outline, version.steps(), version.tasks()));
  }

  /// A step of the new version and the known one that it seems to be.
  ///
  /// @param rank of the version with the known one, the first asked has 0
  private record Claim(
      int step, StepId id, int rev, Optional<Doubt> doubt, double strength, int rank) {
    static Claim of(StepMatch match, Registered version, int rank) {
      Assigned known = version.steps().get(match.from());
      Optional<Doubt> doubt =
          match.isUncertain() ? Optional.of(Doubt.of(match, version)) : known.doubt();
      return new Claim(match.to(), known.id(), known.rev(), doubt, match.strength(), rank);
    }
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
          .map(one -> new Claim(step, one.id(), one.rev(), Optional.empty(), REMEMBERED, rank))
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
        claims.add(Claim.of(isForeign ? match.unsure() : match, predecessor, rank));
      }
      one.told().forEach(ends -> add(told, ends.to(), predecessor.steps().get(ends.from()).id()));
      one.parts().forEach(ends -> add(parts, ends.to(), predecessor.steps().get(ends.from()).id()));
    }
    Map<Integer, Claim> accepted = accepted(claims, remembered(outline));
    Set<StepId> here = new HashSet<>();
    accepted.values().forEach(claim -> here.add(claim.id));
    List<Assigned> assigned = new ArrayList<>();
    for (int at = 0; at < steps.size(); at++) {
      Claim claim = accepted.get(at);
      assigned.add(
          claim == null
              ? minted(outline, steps.get(at), here)
              : new Assigned(steps.get(at).place(), claim.id, claim.rev, claim.doubt, List.of()));
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
            .filter(claim -> nextRank > 0 || claim.strength == 1)
            .map(Claim::step)
            .distinct()
            .count()
        == steps.size();
  }

  /// The version's own predecessor, the reference and what was made from the same source text come before all others, which only fill
  /// what these leave open.
  private int rank(Registered predecessor, Outline outline) {
    boolean isFirst =
        predecessor.outline().locale().equals(outline.locale())
            || predecessor.outline().version().equals(outline.version())
            || now.isEmpty()
            || predecessor == now.values().iterator().next();
    return isFirst ? 0 : 1;
  }

  /// One step for an id and one id for a step, the surest first.
  private static Map<Integer, Claim> accepted(List<Claim> found, List<Claim> remembered) {
    Map<Integer, Claim> accepted = new LinkedHashMap<>();
    Set<StepId> given = new HashSet<>();
    Stream.concat(found.stream(), remembered.stream())
        .sorted(
            Comparator.comparingInt(Claim::rank)
                .thenComparing(Comparator.comparingDouble(Claim::strength).reversed()))
        .forEach(
            claim -> {
              if (!accepted.containsKey(claim.step) && given.add(claim.id)) {
                accepted.put(claim.step, claim);
              }
            });
    return accepted;
  }

  private Assigned minted(Outline outline, Outline.Entry step, Set<StepId> here) {
    StepId id = mint.mint(finder.origin(outline, step), here);
    here.add(id);
    return new Assigned(step.place(), id, 1, Optional.empty(), List.of());
  }

  /// What humans have decided wins.
  private Registered pinned(Registered version) {
    Map<StepPlace, Ledger.Pin> pins = new HashMap<>();
    before.pins().stream()
        .filter(pin -> pin.version().equals(version.outline().version()))
        .filter(pin -> before.step(pin.id()).isPresent())
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
