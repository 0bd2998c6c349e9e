package lockstep.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.procedure.StepId;

/// Something that became of a step.
///
/// @param edition of the procedure in which it was seen first, from 1
/// @param rev of the step since then, from 1
/// @param text language and fingerprint of what the step says since then, e.g. `en:4k2m…`
/// @param others steps that it came from or that stand in its place
public record Event(int edition, int rev, Change change, String text, List<StepId> others) {
  public Event {
    others = List.copyOf(others);
    if (edition < 1 || rev < 1 || text.indexOf(':') < 0) {
      throw new IllegalArgumentException(
          "edition " + edition + ", rev " + rev + " of the text " + text);
    }
  }

  /// What became of a step.
  public enum Change {
    /// It was not there before.
    NEW,
    /// The same in other words.
    REWORDED,
    /// It says something else, or has another command or link.
    CHANGED,
    /// Some of what it said is a step of its own now.
    SPLIT,
    /// It says what another step said.
    MERGED,
    /// It stands elsewhere.
    MOVED,
    /// It is gone.
    RETIRED,
    /// It is back.
    RESTORED;

    /// The change in answers, e.g. `reworded`.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The change of such a name.
    static Optional<Change> of(String id) {
      return Stream.of(values()).filter(change -> change.id().equals(id)).findFirst();
    }
  }
}
