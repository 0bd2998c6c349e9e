package lockstep.identity;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import lockstep.align.Passage;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.StepId;
import lockstep.source.Fingerprint;

/// Makes ids of new steps from what they say, so that the same content has the same ids wherever it is read. Neither the place nor the
/// time goes into an id.
final class Mint {
  private static final int LENGTH = 10;
  // Fewer words stand for different steps.
  private static final int FEWEST_WORDS = 4;

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

  /// The id of a step that no known step is: for one that is back, and for one that other versions still have, the one that it had.
  ///
  /// @param text what the step says
  /// @param here ids of the version that the step stands in
  StepId mint(String text, Set<StepId> here) {
    String bare = Passage.bare(text);
    boolean isTelling = bare.split(" ").length >= FEWEST_WORDS;
    for (int occurrence = 1; ; occurrence++) {
      StepId id =
          new StepId(
              "s_" + Fingerprint.base32(procedure + '\n' + bare + '\n' + occurrence, LENGTH));
      boolean isFree = ledger.step(id).map(StepRecord::isRetired).orElse(true);
      if (!here.contains(id) && (isTelling || isFree && !taken.contains(id))) {
        taken.add(id);
        return id;
      }
    }
  }
}
