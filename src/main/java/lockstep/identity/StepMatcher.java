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
import java.util.function.UnaryOperator;
import lockstep.align.Aligner;
import lockstep.align.Lexicon;
import lockstep.align.Match;
import lockstep.identity.StepMatch.Way;

/// Finds the steps of one outline in another: by what they say, then parents by where their substeps went, then what was split or
/// merged, then the only one left between two neighbours. Never by position alone.
final class StepMatcher {
  // Of links of such a confidence hardly one is wrong; see the table of replays in the benchmarks.
  private static final double LEAST = 0.8;
  private static final double LEAST_WORDS = 0.5;
  private static final double LEAST_FOREIGN = 0.4;
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
  private final Map<Integer, StepMatch> byOld = new TreeMap<>();
  private final Map<Integer, StepMatch> byNow = new HashMap<>();

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
        new Aligner(lexicon, language, current)
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
    twins();
    bySubsteps();
    Set<Ends> contained = contained();
    inGap();
    Set<Ends> told = new LinkedHashSet<>();
    Set<Ends> parts = new LinkedHashSet<>();
    contained.forEach(ends -> tell(ends, told, parts));
    for (Match link : links) {
      Integer from = oldOwners.get(link.left());
      Integer to = nowOwners.get(link.right());
      if (from != null && to != null && link.confidence() >= LEAST) {
        tell(new Ends(from, to), told, parts);
      }
    }
    return new Found(List.copyOf(byOld.values()), told, parts);
  }

  private void tell(Ends ends, Set<Ends> told, Set<Ends> parts) {
    boolean isMatched = byOld.containsKey(ends.from);
    boolean isNew = !byNow.containsKey(ends.to);
    if (!isMatched) {
      told.add(ends);
    } else if (isNew) {
      parts.add(ends);
    }
  }

  private void take(int from, int to, double strength, Way way) {
    if (!byOld.containsKey(from) && !byNow.containsKey(to)) {
      StepMatch match = new StepMatch(from, to, strength, way);
      byOld.put(from, match);
      byNow.put(to, match);
    }
  }

  private void drop(StepMatch match) {
    byOld.remove(match.from());
    byNow.remove(match.to());
  }

  private void sameText() {
    for (Match link : links) {
      boolean states =
          old.lines().get(link.left()).isStep() && now.lines().get(link.right()).isStep();
      if (states && link.confidence() >= LEAST && isLike(link)) {
        Way way = link.exact() ? Way.TEXT : Way.ALIGNED;
        take(
            oldOwners.get(link.left()),
            nowOwners.get(link.right()),
            link.exact() ? 1 : link.confidence(),
            way);
      }
    }
  }

  /// Whether two texts have enough in common to be one step: a place between the same neighbours does not make up for words.
  private boolean isLike(Match link) {
    return link.exact()
        || words
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
        take(at, at, BY_STRUCTURE, Way.STRUCTURE);
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

  /// What stands several times is like any of its twins: which of them it is, only the task, the parent and the neighbours can tell.
  private void twins() {
    words.ifPresent(
        shared -> {
          for (StepMatch match : List.copyOf(byOld.values())) {
            if (shared.hasTwin(
                oldSteps.get(match.from()).line(), nowSteps.get(match.to()).line())) {
              drop(match);
            }
          }
          Map<String, String> tasks = tasks();
          // The second time, twins that were found stand by their neighbours.
          takeTwins(shared, tasks);
          takeTwins(shared, tasks);
        });
  }

  private record Twin(int from, int to, int votes) {}

  private void takeTwins(SharedWords shared, Map<String, String> tasks) {
    List<Twin> twins = new ArrayList<>();
    for (int from = 0; from < oldSteps.size(); from++) {
      for (int to = 0; to < nowSteps.size(); to++) {
        boolean isFree = !byOld.containsKey(from) && !byNow.containsKey(to);
        if (isFree && shared.isSame(oldSteps.get(from).line(), nowSteps.get(to).line())) {
          int votes = votes(from, to, tasks);
          if (votes > 0) {
            twins.add(new Twin(from, to, votes));
          }
        }
      }
    }
    twins.stream()
        .sorted(Comparator.comparingInt(Twin::votes).reversed())
        .forEach(twin -> take(twin.from, twin.to, 1, Way.TEXT));
  }

  private int votes(int from, int to, Map<String, String> tasks) {
    String task = oldSteps.get(from).place().task();
    String other = nowSteps.get(to).place().task();
    int votes = tasks.getOrDefault(task, task).equals(other) ? 3 : 0;
    votes += isMatched(parent(oldSteps, from), parent(nowSteps, to)) ? 2 : 0;
    votes += twins(oldSteps, old, from).equals(twins(nowSteps, now, to)) ? 2 : 0;
    votes += isMatched(from - 1, to - 1) ? 1 : 0;
    votes += isMatched(from + 1, to + 1) ? 1 : 0;
    return votes;
  }

  /// How many twins a step has in its task before it and behind it.
  private record Twins(int before, int behind) {}

  private static Twins twins(List<Outline.Entry> steps, Outline outline, int at) {
    Outline.Entry step = steps.get(at);
    String text = outline.lines().get(step.line()).passage().text();
    int before = 0;
    int behind = 0;
    for (int other = 0; other < steps.size(); other++) {
      boolean isTwin =
          other != at
              && steps.get(other).place().task().equals(step.place().task())
              && outline.lines().get(steps.get(other).line()).passage().text().equals(text);
      before += isTwin && other < at ? 1 : 0;
      behind += isTwin && other > at ? 1 : 0;
    }
    return new Twins(before, behind);
  }

  /// Where most steps of each task went that stand once only.
  private Map<String, String> tasks() {
    Map<String, Map<String, Integer>> votes = new HashMap<>();
    for (StepMatch match : byOld.values()) {
      votes
          .computeIfAbsent(oldSteps.get(match.from()).place().task(), _ -> new TreeMap<>())
          .merge(nowSteps.get(match.to()).place().task(), 1, Integer::sum);
    }
    Map<String, String> tasks = new HashMap<>();
    votes.forEach(
        (task, some) ->
            some.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> tasks.put(task, most.getKey())));
    return tasks;
  }

  private boolean isMatched(int from, int to) {
    boolean isBefore = from == -1 && to == -1;
    boolean isBehind = from == oldSteps.size() && to == nowSteps.size();
    return isBefore || isBehind || byOld.containsKey(from) && byOld.get(from).to() == to;
  }

  private static int parent(List<Outline.Entry> steps, int at) {
    for (int above = at - 1; above >= 0; above--) {
      if (steps.get(above).substeps().contains(at)) {
        return above;
      }
    }
    // A top step has no parent that could speak for it.
    return Integer.MIN_VALUE;
  }

  /// A parent is where at least half of its substeps went, unless it says the very same as another.
  private void bySubsteps() {
    for (int from = oldSteps.size() - 1; from >= 0; from--) {
      List<Integer> substeps = oldSteps.get(from).substeps();
      Map<Integer, Integer> votes = new TreeMap<>();
      for (int substep : substeps) {
        StepMatch match = byOld.get(substep);
        if (match != null) {
          int parent = parent(nowSteps, match.to());
          votes.merge(parent, 1, Integer::sum);
        }
      }
      int voted = from;
      votes.entrySet().stream()
          .filter(vote -> vote.getKey() >= 0 && 2 * vote.getValue() >= substeps.size())
          .max(Map.Entry.comparingByValue())
          .ifPresent(vote -> move(voted, vote.getKey()));
    }
  }

  private void move(int from, int to) {
    StepMatch mine = byOld.get(from);
    StepMatch other = byNow.get(to);
    boolean isSettled = mine != null && (mine.to() == to || mine.strength() >= BY_SUBSTEPS);
    if (isSettled || other != null && other.strength() >= BY_SUBSTEPS) {
      return;
    }
    if (mine != null) {
      drop(mine);
    }
    if (other != null) {
      drop(other);
    }
    take(from, to, BY_SUBSTEPS, Way.SUBSTEPS);
  }

  /// Pairs of steps of which at least one has no partner and one says nearly all of the other; the first of them become partners.
  private Set<Ends> contained() {
    Set<Ends> found = new LinkedHashSet<>();
    words.ifPresent(
        shared -> {
          for (int from = 0; from < oldSteps.size(); from++) {
            for (int to = 0; to < nowSteps.size(); to++) {
              boolean isFree = !byOld.containsKey(from) || !byNow.containsKey(to);
              if (isFree && shared.contains(oldSteps.get(from), nowSteps.get(to))) {
                found.add(new Ends(from, to));
              }
            }
          }
        });
    for (Ends ends : found) {
      if (isTop(oldSteps, ends.from) == isTop(nowSteps, ends.to)) {
        take(ends.from, ends.to, BY_WORDS, Way.CONTAINED);
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
      if (byOld.containsKey(oldTops.get(at))) {
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
        take(oldTops.get(at), nowTops.get(before + 1), BY_GAP, Way.GAP);
      }
    }
  }

  private int partner(int from, List<Integer> nowTops) {
    StepMatch match = byOld.get(from);
    return match == null ? -1 : nowTops.indexOf(match.to());
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
