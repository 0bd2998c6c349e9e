package lockstep.knowledge;

import java.util.List;
import java.util.Optional;
import lockstep.procedure.Procedure;
import lockstep.procedure.ProcedureId;

/// The only way to procedures. Lists and facets use the small summaries, so that whole texts need not be in memory. Safe for use by
/// several threads.
public interface ProcedureStore {
  /// A procedure with all its versions, whatever the case of the id.
  Optional<Procedure> find(ProcedureId id);

  /// One summary for each version, by procedure, then by locale.
  List<VersionSummary> summaries();
}
