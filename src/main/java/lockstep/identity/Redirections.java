package lockstep.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import lockstep.procedure.ProcedureId;

/// Where procedures went whose path was changed.
///
/// @param targets by the old path; a target may have been moved again
public record Redirections(SortedMap<ProcedureId, ProcedureId> targets) {
  /// Nothing was moved.
  public static final Redirections NONE = new Redirections(new TreeMap<>());

  public Redirections {
    targets = Collections.unmodifiableSortedMap(new TreeMap<>(targets));
  }

  /// Where a procedure is in the end, empty where it was not moved or is moved in a circle.
  public Optional<ProcedureId> of(ProcedureId old) {
    Set<ProcedureId> seen = new HashSet<>();
    ProcedureId at = old;
    while (targets.containsKey(at)) {
      if (!seen.add(at)) {
        return Optional.empty();
      }
      at = targets.get(at);
    }
    return at.equals(old) ? Optional.empty() : Optional.of(at);
  }

  /// The paths that a procedure had, sorted.
  public List<ProcedureId> to(ProcedureId now) {
    List<ProcedureId> olds = new ArrayList<>();
    for (Map.Entry<ProcedureId, ProcedureId> one : targets.entrySet()) {
      if (of(one.getKey()).equals(Optional.of(now))) {
        olds.add(one.getKey());
      }
    }
    return olds;
  }
}
