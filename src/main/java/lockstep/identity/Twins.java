package lockstep.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntBiFunction;

/// Tells steps apart that say the same, e.g. "Select Submit", or differ by a word of many. Such a step is like any of its twins: which
/// of them it is, the task, the parent and the neighbours tell, and the very words where these are of one twin only.
final class Twins {
  private static final int OF_TASK = 6;
  private static final int OF_PARENT = 4;
  private static final int OF_RANK = 4;
  private static final int OF_NEIGHBOUR = 2;
  // More than rank and neighbours, so that twins of a task can change places; less than neighbours
  // and
  // task, so that one that becomes like the twin of another task stays.
  private static final int OF_WORDS = 9;

  private final List<Outline.Entry> oldSteps;
  private final List<Outline.Entry> nowSteps;
  private final SharedWords words;
  private final Matching matching;
  private final Map<Integer, Rank> oldRanks = new HashMap<>();
  private final Map<Integer, Rank> nowRanks = new HashMap<>();

  /// @param matching from which twins are taken out and into which they are put again
  Twins(
      List<Outline.Entry> oldSteps,
      List<Outline.Entry> nowSteps,
      SharedWords words,
      Matching matching) {
    this.oldSteps = oldSteps;
    this.nowSteps = nowSteps;
    this.words = words;
    this.matching = matching;
  }

  /// Matches twins anew, by what stands around them.
  void tellApart() {
    List<StepMatch> dropped = new ArrayList<>();
    for (StepMatch match : matching.all()) {
      if (words.hasTwin(line(oldSteps, match.from()), line(nowSteps, match.to()))) {
        matching.drop(match);
        dropped.add(match);
      }
    }
    Map<String, String> tasks = tasks();
    takeBest(tasks);
    // Twins that were found stand by their neighbours now.
    takeBest(tasks);
    // What has become less like its twins is found by what it says, as any other.
    dropped.forEach(one -> matching.take(one.from(), one.to(), one.strength(), one.way()));
  }

  private static int line(List<Outline.Entry> steps, int at) {
    return steps.get(at).line();
  }

  private record Pair(int from, int to, int votes, boolean isSame) {}

  private void takeBest(Map<String, String> tasks) {
    List<Pair> pairs = new ArrayList<>();
    for (int from = 0; from < oldSteps.size(); from++) {
      for (int to = 0; to < nowSteps.size(); to++) {
        if (matching.isFree(from, to)
            && words.isNearlySame(line(oldSteps, from), line(nowSteps, to))) {
          Pair pair = pair(from, to, tasks);
          if (pair.votes > 0) {
            pairs.add(pair);
          }
        }
      }
    }
    pairs.stream()
        .sorted(Comparator.comparingInt(Pair::votes).reversed())
        .forEach(
            pair -> {
              double strength =
                  pair.isSame
                      ? 1
                      : words.likeness(line(oldSteps, pair.from), line(nowSteps, pair.to));
              StepMatch.Way way = pair.isSame ? StepMatch.Way.TEXT : StepMatch.Way.ALIGNED;
              matching.take(pair.from, pair.to, strength, way);
            });
  }

  private Pair pair(int from, int to, Map<String, String> tasks) {
    String task = oldSteps.get(from).place().task();
    String other = nowSteps.get(to).place().task();
    Optional<Integer> parent = Outline.parent(oldSteps, from);
    Optional<Integer> otherParent = Outline.parent(nowSteps, to);
    int votes = tasks.getOrDefault(task, task).equals(other) ? OF_TASK : 0;
    votes +=
        parent.isPresent()
                && otherParent.isPresent()
                && matching.isMatched(parent.get(), otherParent.get())
            ? OF_PARENT
            : 0;
    votes += oldRank(from).equals(nowRank(to)) ? OF_RANK : 0;
    votes += matching.isMatched(from - 1, to - 1) ? OF_NEIGHBOUR : 0;
    votes += matching.isMatched(from + 1, to + 1) ? OF_NEIGHBOUR : 0;
    boolean isSame = words.isSame(line(oldSteps, from), line(nowSteps, to));
    return new Pair(from, to, votes > 0 && isSame ? votes + OF_WORDS : votes, isSame);
  }

  /// How many twins a step has in its task before it and behind it.
  private record Rank(int before, int behind) {}

  private Rank oldRank(int at) {
    return oldRanks.computeIfAbsent(at, _ -> rank(oldSteps, at, words::oldTwins));
  }

  private Rank nowRank(int at) {
    return nowRanks.computeIfAbsent(at, _ -> rank(nowSteps, at, words::nowTwins));
  }

  private static Rank rank(
      List<Outline.Entry> steps, int at, ToIntBiFunction<Integer, List<Integer>> twins) {
    String task = steps.get(at).place().task();
    List<Integer> before = new ArrayList<>();
    List<Integer> behind = new ArrayList<>();
    for (int other = 0; other < steps.size(); other++) {
      if (other != at && steps.get(other).place().task().equals(task)) {
        (other < at ? before : behind).add(line(steps, other));
      }
    }
    int line = line(steps, at);
    return new Rank(twins.applyAsInt(line, before), twins.applyAsInt(line, behind));
  }

  /// Where most steps of each task went that stand once only.
  private Map<String, String> tasks() {
    Map<String, Map<String, Integer>> votes = new HashMap<>();
    for (StepMatch match : matching.all()) {
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
}
