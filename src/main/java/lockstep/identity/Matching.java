package lockstep.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Steps of one outline and of another that were found to be the same so far, one to one.
final class Matching {
  private final List<Outline.Entry> oldSteps;
  private final List<Outline.Entry> nowSteps;
  private final Map<Integer, StepMatch> byOld = new TreeMap<>();
  private final Map<Integer, StepMatch> byNow = new HashMap<>();

  Matching(List<Outline.Entry> oldSteps, List<Outline.Entry> nowSteps) {
    this.oldSteps = oldSteps;
    this.nowSteps = nowSteps;
  }

  /// Makes two steps one, unless one of them has another partner.
  void take(int from, int to, double strength, StepMatch.Way way) {
    if (isFree(from, to)) {
      StepMatch match = new StepMatch(from, to, strength, way);
      byOld.put(from, match);
      byNow.put(to, match);
    }
  }

  void drop(StepMatch match) {
    byOld.remove(match.from());
    byNow.remove(match.to());
  }

  Optional<StepMatch> ofOld(int from) {
    return Optional.ofNullable(byOld.get(from));
  }

  Optional<StepMatch> ofNow(int to) {
    return Optional.ofNullable(byNow.get(to));
  }

  /// Whether neither has a partner.
  boolean isFree(int from, int to) {
    return !byOld.containsKey(from) && !byNow.containsKey(to);
  }

  /// By the old step.
  Collection<StepMatch> all() {
    return List.copyOf(byOld.values());
  }

  /// Whether two are one, or both stand before the first or behind the last.
  boolean isMatched(int from, int to) {
    boolean isBefore = from == -1 && to == -1;
    boolean isBehind = from == oldSteps.size() && to == nowSteps.size();
    return isBefore || isBehind || byOld.containsKey(from) && byOld.get(from).to() == to;
  }
}
