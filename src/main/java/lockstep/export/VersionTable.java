package lockstep.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lockstep.knowledge.Freshness;
import lockstep.knowledge.Generation;
import lockstep.knowledge.VersionKey;
import lockstep.knowledge.VersionSummary;
import lockstep.procedure.ProcedureId;

/// The versions of a generation by procedure, and how they stand, worked out once each. Safe for use by several threads.
public final class VersionTable {
  private final Generation generation;
  private final Map<ProcedureId, List<VersionSummary>> byProcedure = new HashMap<>();
  private final Map<VersionKey, Standing> standings = new ConcurrentHashMap<>();

  private VersionTable(Generation generation) {
    this.generation = generation;
    for (VersionSummary summary : generation.procedures().summaries()) {
      byProcedure.computeIfAbsent(summary.procedure(), _ -> new ArrayList<>()).add(summary);
    }
  }

  /// How a version stands, without the evidence.
  ///
  /// @param onlyHere whether the procedure exists in this language only
  public record Standing(Freshness.State state, boolean onlyHere) {}

  /// Those of a generation.
  public static VersionTable of(Generation generation) {
    return new VersionTable(generation);
  }

  /// Whether these are the versions of that very generation.
  public boolean isOf(Generation other) {
    return generation == other;
  }

  /// The versions of a procedure by locale; empty where there is no such procedure.
  List<VersionSummary> versions(ProcedureId procedure) {
    return byProcedure.getOrDefault(procedure, List.of());
  }

  /// How a version stands.
  Standing standing(VersionSummary version) {
    VersionKey key = new VersionKey(version.procedure(), version.locale());
    Standing known = standings.get(key);
    if (known != null) {
      return known;
    }
    // Not inside of the map: the first question has everything compared, which takes seconds.
    Freshness freshness = generation.freshness(version.procedure(), version.locale());
    Standing standing = new Standing(freshness.state(), freshness.onlyHere());
    standings.put(key, standing);
    return standing;
  }
}
