package lockstep.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lockstep.procedure.Procedure;
import lockstep.procedure.ProcedureId;
import lockstep.source.Problem;

/// All procedures in memory.
final class MemoryProcedureStore implements ProcedureStore {
  private final SortedMap<ProcedureId, Procedure> procedures = new TreeMap<>();
  private final List<VersionSummary> summaries;

  private MemoryProcedureStore(List<Procedure> all, Map<VersionKey, Problem> broken) {
    all.forEach(procedure -> procedures.put(procedure.id(), procedure));
    this.summaries =
        procedures.values().stream()
            .flatMap(procedure -> procedure.versions().values().stream())
            .map(
                version -> {
                  boolean isBroken =
                      broken.containsKey(new VersionKey(version.procedure(), version.locale()));
                  return VersionSummary.of(
                      version, isBroken ? Freshness.State.BROKEN : Freshness.State.UNTRACKED);
                })
            .toList();
  }

  static MemoryProcedureStore of(List<Procedure> procedures, Map<VersionKey, Problem> broken) {
    return new MemoryProcedureStore(procedures, broken);
  }

  @Override
  public Optional<Procedure> find(ProcedureId id) {
    return Optional.ofNullable(procedures.get(id));
  }

  @Override
  public List<VersionSummary> summaries() {
    return summaries;
  }
}
