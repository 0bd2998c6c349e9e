package lockstep.knowledge;

import java.util.List;
import java.util.Locale;

/// How a version stands against its siblings and its source.
///
/// @param evidence why, in words; empty where nothing was compared
public record Freshness(State state, List<String> evidence) {
  public Freshness {
    evidence = List.copyOf(evidence);
  }

  /// The states, worst first.
  public enum State {
    /// The file cannot be read; the last good version is served.
    BROKEN,
    /// Nothing to compare with.
    UNTRACKED;

    /// `broken`, `untracked`.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
