package lockstep.identity;

import java.util.ArrayList;
import java.util.List;

/// Matches the only step without a partner that is left between the same two neighbours: among the top steps, and in another language,
/// where words tell less, among the substeps of one step.
final class Gaps {
  private static final double BY_GAP = 0.5;

  private final Links links;
  private final Matching matching;

  Gaps(Links links, Matching matching) {
    this.links = links;
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
    fill(tops(links.oldSteps()), tops(links.nowSteps()));
    if (links.words().isEmpty()) {
      for (StepMatch match : matching.all()) {
        fill(
            links.oldSteps().get(match.from()).substeps(),
            links.nowSteps().get(match.to()).substeps());
      }
    }
  }

  private void fill(List<Integer> olds, List<Integer> nows) {
    for (int at = 0; at < olds.size(); at++) {
      if (matching.ofOld(olds.get(at)).isPresent()) {
        continue;
      }
      // The step before and the one behind must be neighbours of one free step on the other side.
      int before = at == 0 ? -1 : partner(olds.get(at - 1), nows);
      int behind = at + 1 == olds.size() ? nows.size() : partner(olds.get(at + 1), nows);
      boolean isBefore = at == 0 || before >= 0;
      boolean isBehind = at + 1 == olds.size() || behind >= 0;
      boolean isOnlyOne = olds.size() == 1 && nows.size() == 1;
      if (isBefore && isBehind && behind - before == 2 && !isOnlyOne) {
        matching.take(olds.get(at), nows.get(before + 1), BY_GAP, StepMatch.Way.GAP);
      }
    }
  }

  private int partner(int from, List<Integer> nows) {
    return matching.ofOld(from).map(match -> nows.indexOf(match.to())).orElse(-1);
  }
}
