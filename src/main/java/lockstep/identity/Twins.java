package lockstep.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Tells steps apart that say the same, e.g. "Select Submit". Such a step is like any of its twins: which of them it is, only the task,
/// the parent and the neighbours can tell.
final class Twins {
  private static final int OF_TASK = 3;
  private static final int OF_PARENT = 2;
  private static final int OF_RANK = 2;

  private final Outline old;
  private final Outline now;
  private final List<Outline.Entry> oldSteps;
  private final List<Outline.Entry> nowSteps;
  private final SharedWords words;
  private final Matching matching;

  /// @param matching from which twins are taken out and into which they are put again
  Twins(Outline old, Outline now, SharedWords words, Matching matching) {
    this.old = old;
    this.now = now;
    this.oldSteps = old.steps();
    this.nowSteps = now.steps();
    this.words = words;
    this.matching = matching;
  }

  /// Matches twins anew, by what stands around them.
  void tellApart() {
    for (StepMatch match : matching.all()) {
      if (words.hasTwin(oldSteps.get(match.from()).line(), nowSteps.get(match.to()).line())) {
        matching.drop(match);
      }
    }
    Map<String, String> tasks = tasks();
    takeBest(tasks);
    // Twins that were found stand by their neighbours now.
    takeBest(tasks);
  }

  private record Pair(int from, int to, int votes) {}

  private void takeBest(Map<String, String> tasks) {
    List<Pair> pairs = new ArrayList<>();
    for (int from = 0; from < oldSteps.size(); from++) {
      for (int to = 0; to < nowSteps.size(); to++) {
        boolean isSame =
            matching.isFree(from, to)
                && words.isSame(oldSteps.get(from).line(), nowSteps.get(to).line());
        int votes = isSame ? votes(from, to, tasks) : 0;
        if (votes > 0) {
          pairs.add(new Pair(from, to, votes));
        }
      }
    }
    pairs.stream()
        .sorted(Comparator.comparingInt(Pair::votes).reversed())
        .forEach(pair -> matching.take(pair.from, pair.to, 1, StepMatch.Way.TEXT));
  }

  private int votes(int from, int to, Map<String, String> tasks) {
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
    votes += rank(oldSteps, old, from).equals(rank(nowSteps, now, to)) ? OF_RANK : 0;
    votes += matching.isMatched(from - 1, to - 1) ? 1 : 0;
    votes += matching.isMatched(from + 1, to + 1) ? 1 : 0;
    return votes;
  }

  /// How many twins a step has in its task before it and behind it.
  private record Rank(int before, int behind) {}

  private static Rank rank(List<Outline.Entry> steps, Outline outline, int at) {
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
    return new Rank(before, behind);
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
