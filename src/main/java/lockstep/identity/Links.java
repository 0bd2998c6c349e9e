package lockstep.identity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import lockstep.align.Aligner;
import lockstep.align.Lexicon;
import lockstep.align.Match;
import lockstep.procedure.Shape;

/// What the aligner finds of one outline in another, and what both say in one language.
final class Links {
  // Of links of such a confidence hardly one is wrong; see the table of replays in the benchmarks.
  static final double LEAST = 0.8;
  // Of what was cut or joined the links are less sure; a human looks at them.
  static final double LEAST_REVIEWED = 0.4;
  private static final double LEAST_WORDS = 0.5;
  private static final double LEAST_FOREIGN = 0.4;
  private static final double OTHER_DEPTH = 0.85;

  private final Outline old;
  private final Outline now;
  private final List<Outline.Entry> oldSteps;
  private final List<Outline.Entry> nowSteps;
  private final Map<Integer, Integer> oldOwners;
  private final Map<Integer, Integer> nowOwners;
  private final List<Match> all;
  private final Optional<SharedWords> words;

  /// @param sourceLocale tag of the language that documents are written in first
  /// @param current gives the name that a command has today
  Links(
      Outline old,
      Outline now,
      Lexicon lexicon,
      String sourceLocale,
      UnaryOperator<String> current) {
    this.old = old;
    this.now = now;
    this.oldSteps = old.steps();
    this.nowSteps = now.steps();
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
    this.all =
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

  /// The surest first.
  List<Match> all() {
    return all;
  }

  Outline old() {
    return old;
  }

  Outline now() {
    return now;
  }

  List<Outline.Entry> oldSteps() {
    return oldSteps;
  }

  List<Outline.Entry> nowSteps() {
    return nowSteps;
  }

  /// What both say in one language; empty where they have none in common.
  Optional<SharedWords> words() {
    return words;
  }

  /// The older step that a link begins at, or at a part of it.
  Optional<Integer> from(Match link) {
    return Optional.ofNullable(oldOwners.get(link.left()));
  }

  /// The newer step that a link leads to, or to a part of it.
  Optional<Integer> to(Match link) {
    return Optional.ofNullable(nowOwners.get(link.right()));
  }

  /// Makes the steps that a link connects one, unless one of them has another partner.
  void take(Match link, Matching matching) {
    StepMatch.Way way = link.exact() ? StepMatch.Way.TEXT : StepMatch.Way.ALIGNED;
    matching.take(oldOwners.get(link.left()), nowOwners.get(link.right()), strength(link), way);
  }

  /// Whether both ends state steps.
  boolean states(Match link) {
    return old.lines().get(link.left()).isStep() && now.lines().get(link.right()).isStep();
  }

  /// Whether a link leads from what a heading that is a step says below it to a step, or back.
  boolean isBelowHeading(Match link) {
    return isFirstBelowHeading(old, oldSteps, oldOwners, link.left())
            && now.lines().get(link.right()).isStep()
        || isFirstBelowHeading(now, nowSteps, nowOwners, link.right())
            && old.lines().get(link.left()).isStep();
  }

  private static boolean isFirstBelowHeading(
      Outline outline, List<Outline.Entry> steps, Map<Integer, Integer> owners, int line) {
    Integer owner = owners.get(line);
    if (owner == null) {
      return false;
    }
    Outline.Entry step = steps.get(owner);
    return outline.lines().get(step.line()).passage().shape() instanceof Shape.Heading
        && !step.parts().isEmpty()
        && step.parts().getFirst() == line;
  }

  /// Whether another link has one of the two ends.
  boolean isCut(Match link) {
    return all.stream()
        .anyMatch(other -> (other.left() == link.left()) != (other.right() == link.right()));
  }

  /// Whether two texts have enough in common to be one step: a place between the same neighbours does not make up for words.
  boolean isLike(Match link) {
    return link.exact() || !crossesTasks(link) && hasWords(link);
  }

  private boolean hasWords(Match link) {
    return words
        .map(shared -> shared.likeness(link.left(), link.right()) >= LEAST_WORDS)
        .orElse(link.similarity() >= LEAST_FOREIGN);
  }

  /// Whether a link leads from one task to another although one of them is in both under one name: tasks of one procedure are alike, and
  /// in another language their words cannot tell them apart.
  private boolean crossesTasks(Match link) {
    String from = oldSteps.get(oldOwners.get(link.left())).place().task();
    String to = nowSteps.get(nowOwners.get(link.right())).place().task();
    return words.isEmpty() && !from.equals(to) && (now.hasOneTask(from) || old.hasOneTask(to));
  }

  /// How sure a link makes that two steps are one; a substep that became a top step is to be looked at.
  private double strength(Match link) {
    if (link.exact()) {
      return 1;
    }
    return keepsDepth(link) ? link.confidence() : Math.min(link.confidence(), OTHER_DEPTH);
  }

  /// Whether a link leads from a top step to a top step, or from a substep to a substep.
  boolean keepsDepth(Match link) {
    return isTop(oldSteps, oldOwners.get(link.left()))
        == isTop(nowSteps, nowOwners.get(link.right()));
  }

  static boolean isTop(List<Outline.Entry> steps, int at) {
    return steps.get(at).place().parent().isEmpty();
  }

  /// The newer steps that surely say something of what an older one states.
  Set<Integer> toldBy(int from) {
    return linked(oldSteps.get(from).line(), Match::left, nowOwners, Match::right);
  }

  /// The older steps that surely said something of what a newer one states.
  Set<Integer> saidBefore(int to) {
    return linked(nowSteps.get(to).line(), Match::right, oldOwners, Match::left);
  }

  private Set<Integer> linked(
      int line,
      ToIntFunction<Match> ours,
      Map<Integer, Integer> owners,
      ToIntFunction<Match> theirs) {
    Set<Integer> found = new LinkedHashSet<>();
    for (Match link : all) {
      Integer owner = owners.get(theirs.applyAsInt(link));
      if (owner != null && ours.applyAsInt(link) == line && link.confidence() >= LEAST) {
        found.add(owner);
      }
    }
    return found;
  }
}
