package lockstep.checklist;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lockstep.identity.Ledger;
import lockstep.procedure.StepId;

/// Which steps stand in the place of those that are gone.
public final class Replacements {
  private Replacements() {}

  /// The steps of today that stand for some steps, which may be gone since.
  public static List<StepId> of(Ledger ledger, List<StepId> steps) {
    List<StepId> today = new ArrayList<>();
    Set<StepId> seen = new HashSet<>();
    Deque<StepId> open = new ArrayDeque<>(steps);
    while (!open.isEmpty()) {
      StepId id = open.removeFirst();
      if (seen.add(id)) {
        ledger
            .step(id)
            .ifPresent(
                step -> {
                  if (step.isRetired()) {
                    open.addAll(step.last().others());
                  } else {
                    today.add(id);
                  }
                });
      }
    }
    return today;
  }

  /// The steps of today that stand in the place of one that is gone.
  public static List<StepId> of(Ledger ledger, StepId gone) {
    return of(ledger, List.of(gone)).stream().filter(id -> !id.equals(gone)).toList();
  }
}
