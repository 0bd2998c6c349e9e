package lockstep.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import lockstep.align.Aligner;
import lockstep.align.Lexicon;
import lockstep.align.Match;
import lockstep.identity.StepMatch.Way;
import lockstep.procedure.Shape;

/// Finds the steps of one outline in another: by what they say, then parents by where their substeps went, then what was split or
/// merged, then the only one left between two neighbours. Never by position alone.
final class StepMatcher {
  // Of links of such a confidence hardly one is wrong; see the table of replays in the benchmarks.
  private static final double LEAST = 0.8;
  // Of what was cut or joined the links are less sure; a human looks at them.
  private static final double LEAST_REVIEWED = 0.4;
  private static final double LEAST_WORDS = 0.5;
  private static final double LEAST_FOREIGN = 0.4;
  private static final double OTHER_DEPTH = 0.85;
  private static final double BY_SUBSTEPS = 0.9;
  private static final double BY_WORDS = 0.6;
  private static final double BY_GAP = 0.5;
  private static final double BY_STRUCTURE = 0.995;
  private static final double SURELY_ANOTHER = 0.95;

  private final Outline old;
  private final Outline now;
  private final List<Outline.Entry> oldSteps;
  private final List<Outline.Entry> nowSteps;
  private final Map<Integer, Integer> oldOwners;
  private final Map<Integer, Integer> nowOwners;
  private final List<Match> links;
  private final Optional<SharedWords> words;
  private final Matching matching;

  /// @param sourceLocale tag of the language that documents are written in first
  /// @param current gives the name that a command has today
  StepMatcher(
      Outline old,
      Outline now,
      Lexicon lexicon,
      String sourceLocale,
      UnaryOperator<String> current) {
    this.old = old;
    this.now = now;
    this.oldSteps = old.steps();
    this.nowSteps = now.steps();
    this.matching = new Matching(oldSteps, nowSteps);
    this.oldOwners = owners(oldSteps);
    this.nowOwners = owners(nowSteps);
    boolean bothHaveSource = old.hasSource(sourceLocale) && now.hasSource(sourceLocale);
    boolean isOneLanguage = old.locale().equals(now.locale());
    // Texts of one language are compared as they are.
    String language = bothHaveSource || !isOneLanguage ? sourceLocale : old.locale();
    this.words =
        bothHaveSource || isOneLanguage
            ? Optional.of(new SharedWords(old, now, language))
            : Optional.empty();
    this.links =
        new Aligner(lexicon, language, current, true)
            .match(old.passages(), now.passages()).stream()
                .sorted(
                    Comparator.comparingDouble(Match::confidence)
                        .thenComparingDouble(Match::similarity)
                        .reversed())
                .toList();
  }

  /// By line, the index of the step that the line states or is a part of.
  private static Map<Integer, Integer> owners(List<Outline.Entry> steps) {
    Map<Integer, Integer> owners = new HashMap<>();
    for (int at = 0; at < steps.size(); at++) {
      owners.put(steps.get(at).line(), at);
      for (int part : steps.get(at).parts()) {
        owners.put(part, at);
      }
    }
    return owners;
  }

  /// What was found.
  ///
  /// @param matches one to one, by the old step
  /// @param told old steps that a step says which has another partner: merged into it, or become a sentence of it
  /// @param parts new steps that come out of an old step which has another partner
  record Found(List<StepMatch> matches, Set<Ends> told, Set<Ends> parts) {}

  /// A step of the one outline and one of the other.
  record Ends(int from, int to) {}

  Found find() {
    sameStructure();
    sameText();
    words.ifPresent(shared -> new Twins(old, now, shared, matching).tellApart());
    bySubsteps();
    belowHeadings();
    Set<Ends> contained = contained();
    cut();
    inGap();
    Set<Ends> told = new LinkedHashSet<>();
    Set<Ends> parts = new LinkedHashSet<>();
    contained.forEach(ends -> tell(ends, told, parts));
    for (Match link : links) {
      Integer from = oldOwners.get(link.left());
      Integer to = nowOwners.get(link.right());
      if (from != null && to != null && link.confidence() >= leastTold(link)) {
        tell(new Ends(from, to), told, parts);
      }
    }
    return new Found(List.copyOf(matching.all()), told, parts);
  }

  private static double leastTold(Match link) {
    return switch (link.relation()) {
      case SPLIT, MERGED -> LEAST_REVIEWED;
      case SAME, REWORDED, CHANGED, MOVED, MISSING, EXTRA, UNALIGNED -> LEAST;
    };
  }

  private void tell(Ends ends, Set<Ends> told, Set<Ends> parts) {
    boolean isMatched = matching.ofOld(ends.from).isPresent();
    boolean isNew = matching.ofNow(ends.to).isEmpty();
    if (!isMatched) {
      told.add(ends);
    } else if (isNew) {
      parts.add(ends);
    }
  }

  private void sameText() {
    for (Match link : links) {
      boolean states =
          old.lines().get(link.left()).isStep() && now.lines().get(link.right()).isStep();
      if (states && link.confidence() >= LEAST && isLike(link)) {
        Way way = link.exact() ? Way.TEXT : Way.ALIGNED;
        matching.take(oldOwners.get(link.left()), nowOwners.get(link.right()), strength(link), way);
      }
    }
  }

  /// What was cut or joined is the step that it has most in common with.
  private void cut() {
    for (Match link : links) {
      boolean states =
          old.lines().get(link.left()).isStep() && now.lines().get(link.right()).isStep();
      boolean isCut =
          links.stream()
              .anyMatch(other -> (other.left() == link.left()) != (other.right() == link.right()));
      if (states && isCut && link.confidence() >= LEAST_REVIEWED && isLike(link)) {
        matching.take(
            oldOwners.get(link.left()), nowOwners.get(link.right()), strength(link), Way.ALIGNED);
      }
    }
  }

  /// A heading only names its step; what the step says stands in the first part below it.
  private void belowHeadings() {
    for (Match link : links) {
      boolean isFirst =
          isFirstBelowHeading(oldSteps, oldOwners, old, link.left())
                  && now.lines().get(link.right()).isStep()
              || isFirstBelowHeading(nowSteps, nowOwners, now, link.right())
                  && old.lines().get(link.left()).isStep();
      if (isFirst && link.confidence() >= LEAST && isLike(link)) {
        matching.take(
            oldOwners.get(link.left()), nowOwners.get(link.right()), strength(link), Way.ALIGNED);
      }
    }
  }

  private static boolean isFirstBelowHeading(
      List<Outline.Entry> steps, Map<Integer, Integer> owners, Outline outline, int line) {
    Integer owner = owners.get(line);
    if (owner == null) {
      return false;
    }
    Outline.Entry step = steps.get(owner);
    return outline.lines().get(step.line()).passage().shape() instanceof Shape.Heading
        && !step.parts().isEmpty()
        && step.parts().getFirst() == line;
  }

  /// Whether two texts have enough in common to be one step: a place between the same neighbours does not make up for words.
  private boolean isLike(Match link) {
    return link.exact() || !crossesTasks(link) && hasWords(link);
  }

  /// How sure a link makes that two steps are one; a substep that became a top step is to be looked at.
  private double strength(Match link) {
    if (link.exact()) {
      return 1;
    }
    boolean isSameDepth =
        isTop(oldSteps, oldOwners.get(link.left())) == isTop(nowSteps, nowOwners.get(link.right()));
    return isSameDepth ? link.confidence() : Math.min(link.confidence(), OTHER_DEPTH);
  }

  /// Whether a link leads from one task to another although one of them is in both under one name: tasks of one procedure are alike, and
  /// in another language their words cannot tell them apart.
  private boolean crossesTasks(Match link) {
    String from = oldSteps.get(oldOwners.get(link.left())).place().task();
    String to = nowSteps.get(nowOwners.get(link.right())).place().task();
    return words.isEmpty() && !from.equals(to) && (now.hasOneTask(from) || old.hasOneTask(to));
  }

  private boolean hasWords(Match link) {
    return words
        .map(shared -> shared.likeness(link.left(), link.right()) >= LEAST_WORDS)
        .orElse(link.similarity() >= LEAST_FOREIGN);
  }

  /// Versions of one source text have the same steps at the same places; only a step that says something else is an exception.
  private void sameStructure() {
    if (old.locale().equals(now.locale())
        || !old.version().equals(now.version())
        || !old.hasStructureOf(now)
        || words.isPresent()) {
      return;
    }
    for (int at = 0; at < oldSteps.size(); at++) {
      if (!saysAnother(at)) {
        matching.take(at, at, BY_STRUCTURE, Way.STRUCTURE);
      }
    }
  }

  private boolean saysAnother(int at) {
    int line = oldSteps.get(at).line();
    int opposite = nowSteps.get(at).line();
    return links.stream()
        .filter(link -> link.confidence() >= SURELY_ANOTHER)
        .filter(link -> (link.left() == line) != (link.right() == opposite))
        // What stands several times may be linked with any of its twins.
        .anyMatch(link -> isOnce(old, link.left()) && isOnce(now, link.right()));
  }

  private static boolean isOnce(Outline outline, int line) {
    String text = outline.lines().get(line).passage().text();
    return outline.lines().stream().filter(one -> one.passage().text().equals(text)).count() == 1;
  }

  /// A parent is where at least half of its substeps went, or where at least half of the substeps of the new one came from, unless it
  /// says the very same as another.
  private void bySubsteps() {
    for (int from = oldSteps.size() - 1; from >= 0; from--) {
      List<Integer> substeps = oldSteps.get(from).substeps();
      Map<Integer, Integer> votes = new TreeMap<>();
      for (int substep : substeps) {
        toldBy(substep).forEach(to -> votes.merge(parentOrSelf(nowSteps, to), 1, Integer::sum));
      }
      int voted = from;
      most(votes, substeps.size()).ifPresent(to -> move(voted, to));
    }
    for (int to = nowSteps.size() - 1; to >= 0; to--) {
      List<Integer> substeps = nowSteps.get(to).substeps();
      Map<Integer, Integer> votes = new TreeMap<>();
      for (int substep : substeps) {
        saidBefore(substep)
            .forEach(from -> votes.merge(parentOrSelf(oldSteps, from), 1, Integer::sum));
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
        .orElseGet(() -> linked(oldSteps.get(from).line(), Match::left, nowOwners, Match::right));
  }

  /// The old step that a new one is, else those that said it.
  private Set<Integer> saidBefore(int to) {
    return matching
        .ofNow(to)
        .map(match -> Set.of(match.from()))
        .orElseGet(() -> linked(nowSteps.get(to).line(), Match::right, oldOwners, Match::left));
  }

  private Set<Integer> linked(
      int line,
      ToIntFunction<Match> ours,
      Map<Integer, Integer> owners,
      ToIntFunction<Match> theirs) {
    Set<Integer> found = new LinkedHashSet<>();
    for (Match link : links) {
      Integer owner = owners.get(theirs.applyAsInt(link));
      if (owner != null && ours.applyAsInt(link) == line && link.confidence() >= LEAST) {
        found.add(owner);
      }
    }
    return found;
  }

  private void move(int from, int to) {
    Optional<StepMatch> mine = matching.ofOld(from);
    Optional<StepMatch> other = matching.ofNow(to);
    boolean isSettled = mine.filter(one -> one.to() == to || isSure(one)).isPresent();
    if (!isSettled && other.filter(StepMatcher::isSure).isEmpty()) {
      mine.ifPresent(matching::drop);
      other.ifPresent(matching::drop);
      matching.take(from, to, BY_SUBSTEPS, Way.SUBSTEPS);
    }
  }

  private static boolean isSure(StepMatch match) {
    return match.strength() >= BY_SUBSTEPS;
  }

  /// Pairs of steps of which at least one has no partner and one says nearly all of the other; the first of them become partners.
  private Set<Ends> contained() {
    Set<Ends> found = new LinkedHashSet<>();
    words.ifPresent(
        shared -> {
          for (int from = 0; from < oldSteps.size(); from++) {
            for (int to = 0; to < nowSteps.size(); to++) {
              boolean isFree = matching.ofOld(from).isEmpty() || matching.ofNow(to).isEmpty();
              if (isFree && shared.contains(oldSteps.get(from), nowSteps.get(to))) {
                found.add(new Ends(from, to));
              }
            }
          }
        });
    for (Ends ends : found) {
      if (isTop(oldSteps, ends.from) == isTop(nowSteps, ends.to)) {
        matching.take(ends.from, ends.to, BY_WORDS, Way.CONTAINED);
      }
    }
    return found;
  }

  private static boolean isTop(List<Outline.Entry> steps, int at) {
    return steps.get(at).place().parent().isEmpty();
  }

  private void inGap() {
    List<Integer> oldTops = tops(oldSteps);
    List<Integer> nowTops = tops(nowSteps);
    for (int at = 0; at < oldTops.size(); at++) {
      if (matching.ofOld(oldTops.get(at)).isPresent()) {
        continue;
      }
      // The top step before and the one behind must be neighbours of one free step on the other
      // side.
      int before = at == 0 ? -1 : partner(oldTops.get(at - 1), nowTops);
      int behind =
          at + 1 == oldTops.size() ? nowTops.size() : partner(oldTops.get(at + 1), nowTops);
      boolean isBefore = at == 0 || before >= 0;
      boolean isBehind = at + 1 == oldTops.size() || behind >= 0;
      boolean isOnlyOne = oldTops.size() == 1 && nowTops.size() == 1;
      if (isBefore && isBehind && behind - before == 2 && !isOnlyOne) {
        matching.take(oldTops.get(at), nowTops.get(before + 1), BY_GAP, Way.GAP);
      }
    }
  }

  private int partner(int from, List<Integer> nowTops) {
    return matching.ofOld(from).map(match -> nowTops.indexOf(match.to())).orElse(-1);
  }

  private static List<Integer> tops(List<Outline.Entry> steps) {
    List<Integer> tops = new ArrayList<>();
    for (int at = 0; at < steps.size(); at++) {
      if (isTop(steps, at)) {
        tops.add(at);
      }
    }
    return tops;
  }
}
