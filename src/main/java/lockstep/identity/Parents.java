package lockstep.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Matches steps by where their substeps went: a parent is where at least half of its substeps went, or where at least half of the
/// substeps of the new one came from, unless it says the very same as another.
final class Parents {
  private static final double BY_SUBSTEPS = 0.9;

  private final Links links;
  private final Matching matching;

  Parents(Links links, Matching matching) {
    this.links = links;
    this.matching = matching;
  }

  void match() {
    List<Outline.Entry> olds = links.oldSteps();
    for (int from = olds.size() - 1; from >= 0; from--) {
      List<Integer> substeps = olds.get(from).substeps();
      Map<Integer, Integer> votes = new TreeMap<>();
      for (int substep : substeps) {
        toldBy(substep)
            .forEach(to -> votes.merge(parentOrSelf(links.nowSteps(), to), 1, Integer::sum));
      }
      int voted = from;
      most(votes, substeps.size()).ifPresent(to -> move(voted, to));
    }
    List<Outline.Entry> news = links.nowSteps();
    for (int to = news.size() - 1; to >= 0; to--) {
      List<Integer> substeps = news.get(to).substeps();
      Map<Integer, Integer> votes = new TreeMap<>();
      for (int substep : substeps) {
        saidBefore(substep).forEach(from -> votes.merge(parentOrSelf(olds, from), 1, Integer::sum));
      }
      int voted = to;
      most(votes, substeps.size()).ifPresent(from -> move(from, voted));
    }
  }

  private static Optional<Integer> most(Map<Integer, Integer> votes, int all) {
    return votes.entrySet().stream()
        .filter(vote -> 2 * vote.getValue() >= all)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  private static int parentOrSelf(List<Outline.Entry> steps, int at) {
    return Outline.parent(steps, at).orElse(at);
  }

  /// The step that an old one is, else those that say it.
  private Set<Integer> toldBy(int from) {
    return matching
        .ofOld(from)
        .map(match -> Set.of(match.to()))
        .orElseGet(() -> links.toldBy(from));
  }

  /// The old step that a new one is, else those that said it.
  private Set<Integer> saidBefore(int to) {
    return matching
        .ofNow(to)
        .map(match -> Set.of(match.from()))
        .orElseGet(() -> links.saidBefore(to));
  }

  private void move(int from, int to) {
    Optional<StepMatch> mine = matching.ofOld(from);
    Optional<StepMatch> other = matching.ofNow(to);
    boolean isSettled = mine.filter(one -> one.to() == to || isSure(one)).isPresent();
    if (!isSettled && other.filter(Parents::isSure).isEmpty()) {
      mine.ifPresent(matching::drop);
      other.ifPresent(matching::drop);
      matching.take(from, to, BY_SUBSTEPS, StepMatch.Way.SUBSTEPS);
    }
  }

  private static boolean isSure(StepMatch match) {
    return match.strength() >= BY_SUBSTEPS;
  }
}
