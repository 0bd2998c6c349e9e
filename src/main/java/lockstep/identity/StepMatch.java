package lockstep.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A step of one outline that is a step of another.
///
/// @param from index among the steps of the one
/// @param to index among the steps of the other
/// @param strength how sure it is, in [0, 1]
public record StepMatch(int from, int to, double strength, Way way) {
  /// How a step was found again, the surest first.
  public enum Way {
    /// Both say the same words of one language.
    TEXT,
    /// Both were made from the same source text and have the same steps.
    STRUCTURE,
    /// The aligner links what they say.
    ALIGNED,
    /// At least half of its substeps went there.
    SUBSTEPS,
    /// The words of the one are nearly all in the other.
    CONTAINED,
    /// The only step without a partner between the same two neighbours.
    GAP;

    /// The way in files and answers, e.g. `aligned`.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The way of such a name.
    static Optional<Way> of(String id) {
      return Stream.of(values()).filter(way -> way.id().equals(id)).findFirst();
    }
  }

  // Of links of such a confidence one of ten is wrong.
  private static final double SURE = 0.9;
  private static final double NOT_SURE = 0.85;

  /// The same, but no longer sure where only the aligner says so.
  StepMatch unsure() {
    return way == Way.ALIGNED && strength >= SURE ? new StepMatch(from, to, NOT_SURE, way) : this;
  }

  /// Whether a human should look at it before a tick is trusted.
  boolean isUncertain() {
    return switch (way) {
      case TEXT, STRUCTURE, SUBSTEPS -> false;
      case ALIGNED -> strength < SURE;
      case CONTAINED, GAP -> true;
    };
  }
}
