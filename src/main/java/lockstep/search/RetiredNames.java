package lockstep.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import lockstep.analysis.Identifiers;
import lockstep.retired.Retirement;

/// Names of what is retired and of what took their place, by the keys under which names are found.
final class RetiredNames {
  private final NavigableMap<String, Retirement> byKey = new TreeMap<>();
  private final Map<String, List<String>> byCurrent = new HashMap<>();

  RetiredNames(List<Retirement> all) {
    for (Retirement one : all) {
      byKey.putIfAbsent(Identifiers.key(one.name()), one);
      String current = Identifiers.key(one.chain().getLast());
      byCurrent.computeIfAbsent(current, _ -> new ArrayList<>()).add(one.name());
    }
  }

  /// The entry of a name.
  Optional<Retirement> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /// The names whose keys begin so, in their order.
  List<String> beginning(String key, int most) {
    return byKey.tailMap(key, true).entrySet().stream()
        .takeWhile(entry -> entry.getKey().startsWith(key))
        .limit(most)
        .map(entry -> entry.getValue().name())
        .toList();
  }

  /// The names that mean the same: what took its place, and what it took the place of.
  List<String> others(String key) {
    List<String> others = new ArrayList<>();
    String current =
        find(key)
            .map(one -> one.chain().getLast())
            .filter(name -> !Identifiers.key(name).equals(key))
            .map(
                name -> {
                  others.add(name);
                  return Identifiers.key(name);
                })
            .orElse(key);
    byCurrent.getOrDefault(current, List.of()).stream()
        .filter(name -> !Identifiers.key(name).equals(key))
        .forEach(others::add);
    return others;
  }
}
