package lockstep.identity;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.StepId;
import lockstep.source.Fingerprint;

/// Makes ids of new steps from what they say, so that the same content has the same ids wherever it is read. Neither the place nor the
/// time goes into an id.
final class Mint {
  private static final int LENGTH = 10;

  private final String procedure;
  private final Ledger ledger;
  private final Set<StepId> taken = new HashSet<>();

  /// @param ledger whose ids are taken, unless a step that says the same is back
  Mint(ProcedureId procedure, Ledger ledger) {
    this.procedure = procedure.path().toLowerCase(Locale.ROOT);
    this.ledger = ledger;
  }

  /// Says that an id is in use.
  void take(StepId id) {
    taken.add(id);
  }

  /// The id of a step that no known step is: for one that is back, the one that it had.
  StepId mint(String text) {
    String bare = SharedWords.bare(text);
    for (int occurrence = 1; ; occurrence++) {
      StepId id =
          new StepId(
              "s_" + Fingerprint.base32(procedure + '\n' + bare + '\n' + occurrence, LENGTH));
      Optional<StepRecord> known = ledger.step(id);
      if (known.map(StepRecord::isRetired).orElse(true) && taken.add(id)) {
        return id;
      }
    }
  }
}
