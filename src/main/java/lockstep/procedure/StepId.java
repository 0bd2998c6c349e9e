package lockstep.procedure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.regex.Pattern;

/// A step, the same in all locales of one structure: `s_` and 10 characters.
public record StepId(String value) implements Comparable<StepId> {
  private static final Pattern FORM = Pattern.compile("s_[0-9a-z]{10}");
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  public StepId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no step id: " + value);
    }
  }

  /// The id by position: a hash of procedure, task and number.
  public static StepId of(ProcedureId procedure, TaskId task, String number) {
    String position =
        procedure.path().toLowerCase(Locale.ROOT) + '\n' + task.value() + '\n' + number;
    byte[] hash = sha256(position);
    StringBuilder id = new StringBuilder("s_");
    long bits = 0;
    for (int i = 0; i < 7; i++) {
      bits = bits << 8 | hash[i] & 0xFF;
    }
    for (int i = 0; i < 10; i++) {
      id.append(ALPHABET.charAt((int) (bits >>> (51 - 5 * i) & 31)));
    }
    return new StepId(id.toString());
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
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
