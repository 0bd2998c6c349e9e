package lockstep.procedure;

import java.util.Locale;

/// Who carries a step out, and how we know.
///
/// @param actor id, e.g. `new-partner`
/// @param confidence in (0,1]
public record ActorClaim(String actor, Evidence evidence, double confidence) {
  public ActorClaim {
    if (!(confidence > 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence of " + actor + " is " + confidence);
    }
  }

  /// Where the claim comes from.
  public enum Evidence {
    /// A label before the step's text: `New partner: ...`.
    LEAD_IN,
    /// The step's heading.
    HEADING,
    /// A table that assigns steps to actors.
    TABLE,
    /// The subject of the step's first sentence.
    SUBJECT,
    /// The step above.
    INHERITED;

    /// `lead-in`, `heading`, ...
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
