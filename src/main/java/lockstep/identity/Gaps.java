package lockstep.identity;

import java.util.ArrayList;
import java.util.List;

/// Matches the only top step without a partner that is left between the same two neighbours.
final class Gaps {
  private static final double BY_GAP = 0.5;

  private final List<Integer> oldTops;
  private final List<Integer> nowTops;
  private final Matching matching;

  Gaps(Links links, Matching matching) {
    this.oldTops = tops(links.oldSteps());
    this.nowTops = tops(links.nowSteps());
    this.matching = matching;
  }

  private static List<Integer> tops(List<Outline.Entry> steps) {
    List<Integer> tops = new ArrayList<>();
    for (int at = 0; at < steps.size(); at++) {
      if (Links.isTop(steps, at)) {
        tops.add(at);
      }
    }
    return tops;
  }

  void fill() {
    for (int at = 0; at < oldTops.size(); at++) {
      if (matching.ofOld(oldTops.get(at)).isPresent()) {
        continue;
      }
      // The top step before and the one behind must be neighbours of one free step on the other
      // side.
      int before = at == 0 ? -1 : partner(oldTops.get(at - 1));
      int behind = at + 1 == oldTops.size() ? nowTops.size() : partner(oldTops.get(at + 1));
      boolean isBefore = at == 0 || before >= 0;
      boolean isBehind = at + 1 == oldTops.size() || behind >= 0;
      boolean isOnlyOne = oldTops.size() == 1 && nowTops.size() == 1;
      if (isBefore && isBehind && behind - before == 2 && !isOnlyOne) {
        matching.take(oldTops.get(at), nowTops.get(before + 1), BY_GAP, StepMatch.Way.GAP);
      }
    }
  }

  private int partner(int from) {
    return matching.ofOld(from).map(match -> nowTops.indexOf(match.to())).orElse(-1);
  }
}
