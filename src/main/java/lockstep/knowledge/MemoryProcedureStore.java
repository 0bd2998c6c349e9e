package lockstep.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lockstep.procedure.Procedure;
import lockstep.procedure.ProcedureId;

/// All procedures in memory.
final class MemoryProcedureStore implements ProcedureStore {
  private final SortedMap<ProcedureId, Procedure> procedures = new TreeMap<>();
  private final List<VersionSummary> summaries;

  private MemoryProcedureStore(List<Procedure> all) {
    all.forEach(procedure -> procedures.put(procedure.id(), procedure));
    this.summaries =
        procedures.values().stream()
            .flatMap(procedure -> procedure.versions().values().stream())
            .map(VersionSummary::of)
            .toList();
  }

  static MemoryProcedureStore of(List<Procedure> procedures) {
    return new MemoryProcedureStore(procedures);
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
