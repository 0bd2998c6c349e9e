package lockstep.search;

import java.util.Optional;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.StepId;

/// What a reader may be typing.
///
/// @param text what to show
/// @param procedure where it leads; empty for a command
/// @param locale tag of the language of the text
/// @param step where a step is suggested
public record Suggestion(
    Kind kind, String text, Optional<ProcedureId> procedure, String locale, Optional<StepId> step) {
  /// What is suggested.
  public enum Kind {
    /// A procedure by its title.
    PROCEDURE,
    /// A section or step.
    STEP,
    /// A command.
    COMMAND;

    /// `procedure`, `step` or `command`.
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
