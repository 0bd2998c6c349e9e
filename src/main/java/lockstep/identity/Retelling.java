package lockstep.identity;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import lockstep.align.Match;

/// Finds which steps say what another one said: merged into one, or cut out of one.
final class Retelling {
  private static final double BY_WORDS = 0.6;
  // What a step took over is mostly in it, in whatever words around.
  private static final double LEAST_TAKEN = 0.7;
  // What was cut out is missing there.
  private static final double NEARLY_ALL = 0.9;

  private final Links links;
  private final Matching matching;
  private final Set<Ends> contained = new LinkedHashSet<>();
  private final Set<Ends> told = new LinkedHashSet<>();
  private final Set<Ends> parts = new LinkedHashSet<>();

  Retelling(Links links, Matching matching) {
    this.links = links;
    this.matching = matching;
  }

  /// A step of the one outline and one of the other.
  record Ends(int from, int to) {}

  /// Finds pairs of steps of which at least one has no partner and one says nearly all of the other; the first of them become partners.
  void matchContained() {
    links
        .words()
        .ifPresent(
            shared -> {
              for (int from = 0; from < links.oldSteps().size(); from++) {
                for (int to = 0; to < links.nowSteps().size(); to++) {
                  boolean isFree = matching.ofOld(from).isEmpty() || matching.ofNow(to).isEmpty();
                  if (isFree
                      && shared.contains(links.oldSteps().get(from), links.nowSteps().get(to))) {
                    contained.add(new Ends(from, to));
                  }
                }
              }
            });
    for (Ends ends : contained) {
      if (Links.isTop(links.oldSteps(), ends.from) == Links.isTop(links.nowSteps(), ends.to)) {
        matching.take(ends.from, ends.to, BY_WORDS, StepMatch.Way.CONTAINED);
      }
    }
  }

  /// Finds what says those that are left without a partner.
  void tell() {
    contained.forEach(this::tell);
    for (Match link : links.all()) {
      Optional<Integer> from = links.from(link);
      Optional<Integer> to = links.to(link);
      if (from.isPresent() && to.isPresent() && link.confidence() >= least(link)) {
        tell(new Ends(from.orElseThrow(), to.orElseThrow()));
      }
    }
    told.forEach(this::doubt);
  }

  private static double least(Match link) {
    return switch (link.relation()) {
      case SPLIT, MERGED -> Links.LEAST_REVIEWED;
      case SAME, REWORDED, CHANGED, MOVED, MISSING, EXTRA, UNALIGNED -> Links.LEAST;
    };
  }

  private void tell(Ends ends) {
    Optional<StepMatch> mine = matching.ofOld(ends.from);
    Optional<StepMatch> other = matching.ofNow(ends.to);
    if (mine.isEmpty() && isTold(ends)) {
      told.add(ends);
    } else if (mine.isPresent() && other.isEmpty() && isPart(ends, mine.orElseThrow())) {
      parts.add(ends);
    }
  }

  /// Whether a newer step says most of an older one. A neighbour that is only like it does not.
  private boolean isTold(Ends ends) {
    return links
        .words()
        .map(
            shared ->
                shared.kept(links.oldSteps().get(ends.from), links.nowSteps().get(ends.to))
                    >= LEAST_TAKEN)
        .orElse(true);
  }

  /// Whether a newer step was cut out of an older one: it was said there, and what is left of that does not say it any more.
  private boolean isPart(Ends ends, StepMatch rest) {
    return links
        .words()
        .map(
            shared -> {
              Outline.Entry whole = links.oldSteps().get(ends.from);
              return shared.saidBefore(whole, links.nowSteps().get(ends.to)) >= LEAST_TAKEN
                  && shared.kept(whole, links.nowSteps().get(rest.to())) < NEARLY_ALL;
            })
        .orElse(true);
  }

  /// What says another step too is to be looked at, unless it still says the very same.
  private void doubt(Ends ends) {
    matching
        .ofNow(ends.to)
        .ifPresent(
            match -> {
              StepMatch unsure = match.unsure();
              matching.drop(match);
              matching.take(unsure.from(), unsure.to(), unsure.strength(), unsure.way());
            });
  }

  /// Old steps without a partner that a newer one says: merged into it, or become a sentence of it.
  Set<Ends> told() {
    return told;
  }

  /// New steps that come out of an old step which has another partner.
  Set<Ends> parts() {
    return parts;
  }
}
