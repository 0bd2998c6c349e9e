package lockstep.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lockstep.procedure.StepId;

/// Lasting ids of tasks: a task is the one that most of its steps belonged to, whatever its heading says now.
final class TaskNames {
  private TaskNames() {}

  /// A version with lasting ids for its tasks.
  ///
  /// @param others versions whose tasks are known; where they differ the reference, which comes first, decides
  static Registered of(Registered version, Ledger before, Collection<Registered> others) {
    Map<StepId, String> homes = new HashMap<>();
    others.forEach(other -> addHomes(other, homes));
    before.versions().values().forEach(other -> addHomes(other, homes));
    Map<String, Map<String, Integer>> votes = new LinkedHashMap<>();
    Map<String, Integer> sizes = new HashMap<>();
    for (Registered.Assigned step : version.steps()) {
      String task = step.place().task();
      Map<String, Integer> some = votes.computeIfAbsent(task, _ -> new TreeMap<>());
      sizes.merge(task, 1, Integer::sum);
      String home = homes.get(step.id());
      if (home != null) {
        some.merge(home, 1, Integer::sum);
      }
    }
    return version.with(names(votes, sizes));
  }

  private static void addHomes(Registered version, Map<StepId, String> homes) {
    version
        .steps()
        .forEach(step -> homes.putIfAbsent(step.id(), version.task(step.place().task())));
  }

  /// A task that a document names and one that it may be.
  private record Vote(String task, String home, int count) {}

  private static Map<String, String> names(
      Map<String, Map<String, Integer>> votes, Map<String, Integer> sizes) {
    List<Vote> sorted =
        votes.entrySet().stream()
            .flatMap(
                task ->
                    task.getValue().entrySet().stream()
                        .map(home -> new Vote(task.getKey(), home.getKey(), home.getValue())))
            .filter(vote -> 2 * vote.count >= sizes.get(vote.task))
            .sorted((a, b) -> Integer.compare(b.count, a.count))
            .toList();
    Map<String, String> names = new HashMap<>();
    Set<String> given = new HashSet<>();
    for (Vote vote : sorted) {
      if (!names.containsKey(vote.task) && given.add(vote.home)) {
        names.put(vote.task, vote.home);
      }
    }
    for (String task : votes.keySet()) {
      if (!names.containsKey(task)) {
        String name = task;
        for (int count = 2; !given.add(name); count++) {
          name = task + "~" + count;
        }
        names.put(task, name);
      }
    }
    names.entrySet().removeIf(name -> name.getKey().equals(name.getValue()));
    return names;
  }
}
