package lockstep.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.regex.Pattern;
import lockstep.procedure.ProcedureId;

/// A finding, the same as long as its rule finds the same evidence in the same version: `f_` and 12 characters. No line number is in
/// it, so it survives edits and another translation.
public record FindingId(String value) implements Comparable<FindingId> {
  private static final Pattern FORM = Pattern.compile("f_[0-9a-z]{12}");
  private static final Pattern SPACE = Pattern.compile("[\\s\u00A0\u202F]+");
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  public FindingId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no finding id: " + value);
    }
  }

  /// Whether a text has the form of an id.
  public static boolean isId(String text) {
    return FORM.matcher(text).matches();
  }

  /// The id of the nth finding of a rule with this evidence in a version.
  ///
  /// @param occurrence from 1
  static FindingId of(
      String rule, ProcedureId procedure, String locale, String evidence, int occurrence) {
    String path = procedure.path().toLowerCase(Locale.ROOT);
    String named =
        String.join("\n", rule, path, locale, normalised(evidence), Integer.toString(occurrence));
    byte[] hash = sha256(named);
    long bits = 0;
    for (int i = 0; i < 8; i++) {
      bits = bits << 8 | hash[i] & 0xFF;
    }
    StringBuilder id = new StringBuilder("f_");
    for (int i = 0; i < 12; i++) {
      id.append(ALPHABET.charAt((int) (bits >>> (59 - 5 * i) & 31)));
    }
    return new FindingId(id.toString());
  }

  /// Evidence as it is compared: without regard to case and kinds of white space.
  static String normalised(String evidence) {
    return SPACE.matcher(evidence).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public int compareTo(FindingId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
