package lockstep.http;

import java.util.Optional;
import lockstep.procedure.ProcedureId;

/// Ends a request for a procedure that has another path now.
final class MovedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ProcedureId target;

  /// @param target where the procedure is
  MovedException(ProcedureId target) {
    super("moved to " + target, null, false, false);
    this.target = target;
  }

  /// Empty for an exception that was carried over from another process.
  Optional<ProcedureId> target() {
    return Optional.ofNullable(target);
  }
}
