package lockstep.identity;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import lockstep.align.Lexicon;
import lockstep.align.Match;
import lockstep.identity.StepMatch.Way;

/// Finds the steps of one outline in another: by what they say, then parents by where their substeps went, then what was split or
/// merged, then the only one left between two neighbours. Never by position alone.
final class StepMatcher {
  private static final double BY_STRUCTURE = 0.995;
  private static final double SURELY_ANOTHER = 0.95;

  private final Links links;
  private final Matching matching;

  /// @param sourceLocale tag of the language that documents are written in first
  /// @param current gives the name that a command has today
  StepMatcher(
      Outline old,
      Outline now,
      Lexicon lexicon,
      String sourceLocale,
      UnaryOperator<String> current) {
    this.links = new Links(old, now, lexicon, sourceLocale, current);
    this.matching = new Matching(links.oldSteps(), links.nowSteps());
  }

  /// What was found.
  ///
  /// @param matches one to one, by the old step
  /// @param told old steps that a step says which has another partner: merged into it, or become a sentence of it
  /// @param parts new steps that come out of an old step which has another partner
  /// @param isOneLanguage whether texts of one language were compared
  record Found(
      List<StepMatch> matches,
      Set<Retelling.Ends> told,
      Set<Retelling.Ends> parts,
      boolean isOneLanguage) {}

  Found find() {
    sameStructure();
    // In another language few words of a label are like many; a step at another depth is the last
    // to be asked.
    boolean isOneLanguage = links.words().isPresent();
    sameText(link -> isOneLanguage || link.exact() || links.keepsDepth(link));
    links
        .words()
        .ifPresent(
            shared -> new Twins(links.oldSteps(), links.nowSteps(), shared, matching).tellApart());
    new Parents(links, matching).match();
    belowHeadings();
    Retelling retelling = new Retelling(links, matching);
    retelling.matchContained();
    cut(links::keepsDepth);
    new Gaps(links, matching).fill();
    sameText(_ -> true);
    cut(_ -> true);
    retelling.tell();
    return new Found(
        List.copyOf(matching.all()),
        retelling.told(),
        retelling.parts(),
        links.words().isPresent());
  }

  private void sameText(Predicate<Match> which) {
    for (Match link : links.all()) {
      if (links.states(link)
          && which.test(link)
          && link.confidence() >= Links.LEAST
          && links.isLike(link)) {
        links.take(link, matching);
      }
    }
  }

  /// What was cut or joined is the step that it has most in common with.
  private void cut(Predicate<Match> which) {
    for (Match link : links.all()) {
      if (links.states(link)
          && which.test(link)
          && links.isCut(link)
          && link.confidence() >= Links.LEAST_REVIEWED
          && links.isLike(link)) {
        links.take(link, matching);
      }
    }
  }

  /// A heading only names its step; what the step says stands in the first part below it.
  private void belowHeadings() {
    for (Match link : links.all()) {
      if (links.isBelowHeading(link) && link.confidence() >= Links.LEAST && links.isLike(link)) {
        links.take(link, matching);
      }
    }
  }

  /// Versions of one source text have the same steps at the same places; only a step that says something else is an exception.
  private void sameStructure() {
    Outline old = links.old();
    Outline now = links.now();
    if (old.locale().equals(now.locale())
        || !old.version().equals(now.version())
        || !old.hasStructureOf(now)
        || links.words().isPresent()) {
      return;
    }
    for (int at = 0; at < links.oldSteps().size(); at++) {
      if (!saysAnother(at)) {
        matching.take(at, at, BY_STRUCTURE, Way.STRUCTURE);
      }
    }
  }

  private boolean saysAnother(int at) {
    int line = links.oldSteps().get(at).line();
    int opposite = links.nowSteps().get(at).line();
    return links.all().stream()
        .filter(link -> link.confidence() >= SURELY_ANOTHER)
        .filter(link -> (link.left() == line) != (link.right() == opposite))
        // What stands several times may be linked with any of its twins.
        .anyMatch(link -> isOnce(links.old(), link.left()) && isOnce(links.now(), link.right()));
  }

  private static boolean isOnce(Outline outline, int line) {
    String text = outline.lines().get(line).passage().text();
    return outline.lines().stream().filter(one -> one.passage().text().equals(text)).count() == 1;
  }
}
