package lockstep.procedure;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lockstep.source.Fingerprint;

/// A step, the same in all locales of one structure: `s_` and 10 characters.
public record StepId(String value) implements Comparable<StepId> {
  private static final Pattern FORM = Pattern.compile("s_[0-9a-z]{10}");

  public StepId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no step id: " + value);
    }
  }

  /// The id that is written so, empty when it is none.
  public static Optional<StepId> parse(String written) {
    return FORM.matcher(written).matches() ? Optional.of(new StepId(written)) : Optional.empty();
  }

  /// The id by position: a hash of procedure, task and number.
  public static StepId of(ProcedureId procedure, TaskId task, String number) {
    String position =
        procedure.path().toLowerCase(Locale.ROOT) + '\n' + task.value() + '\n' + number;
    return new StepId("s_" + Fingerprint.base32(position, 10));
  }

  @Override
  public int compareTo(StepId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
