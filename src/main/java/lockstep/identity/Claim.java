package lockstep.identity;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lockstep.identity.Registered.Assigned;
import lockstep.procedure.StepId;

/// A step of a new version and the known one that it seems to be.
///
/// @param step index among the steps of the new version
/// @param rev of the known one
/// @param doubt why a human should confirm it
/// @param strength how sure it is, in [0, 1]
/// @param rank of the version with the known one, the first asked has 0
/// @param order the known version's steps in order, where it is in another language, so that words alone do not tell
record Claim(
    int step,
    StepId id,
    int rev,
    Optional<Doubt> doubt,
    double strength,
    int rank,
    List<StepId> order) {
  // Less than the same words of a version that is still there, more than anything else.
  private static final double REMEMBERED = 0.999;

  Claim {
    order = List.copyOf(order);
  }

  static Claim of(StepMatch match, Registered version, int rank, boolean isOneLanguage) {
    Assigned known = version.steps().get(match.from());
    Optional<Doubt> doubt =
        match.isUncertain() ? Optional.of(Doubt.of(match, version)) : known.doubt();
    List<StepId> order =
        isOneLanguage ? List.of() : version.steps().stream().map(Assigned::id).toList();
    return new Claim(match.to(), known.id(), known.rev(), doubt, match.strength(), rank, order);
  }

  static Claim remembered(int step, Earlier.Said said, int rank) {
    return new Claim(step, said.id(), said.rev(), Optional.empty(), REMEMBERED, rank, List.of());
  }

  /// One step for an id and one id for a step, the surest first. Words of another language do not bind two steps against the order of
  /// surer ones around them.
  ///
  /// @param steps of the new version
  static Map<Integer, Claim> accepted(List<Claim> claims, List<Outline.Entry> steps) {
    Map<Integer, Claim> accepted = new LinkedHashMap<>();
    Set<StepId> given = new HashSet<>();
    claims.stream()
        .sorted(
            Comparator.comparingInt(Claim::rank)
                .thenComparing(Comparator.comparingDouble(Claim::strength).reversed()))
        .forEach(
            claim -> {
              boolean isFree = !accepted.containsKey(claim.step) && !given.contains(claim.id);
              if (isFree
                  && accepted.values().stream().noneMatch(one -> claim.crosses(one, steps))) {
                accepted.put(claim.step, claim);
                given.add(claim.id);
              }
            });
    return accepted;
  }

  /// Whether two steps of a task would have changed places.
  private boolean crosses(Claim other, List<Outline.Entry> steps) {
    int mine = order.indexOf(id);
    int theirs = order.indexOf(other.id);
    return theirs >= 0
        && (mine < theirs) != (step < other.step)
        && task(steps, step).equals(task(steps, other.step));
  }

  private static String task(List<Outline.Entry> steps, int at) {
    return steps.get(at).place().task();
  }
}
