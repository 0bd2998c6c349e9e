package lockstep.check;

import java.util.Locale;
import java.util.regex.Pattern;
import lockstep.procedure.ProcedureId;
import lockstep.source.Fingerprint;

/// A finding, the same as long as its rule finds the same evidence in the same version: `f_` and 12 characters. No line number is in
/// it, so it survives edits and another translation.
public record FindingId(String value) implements Comparable<FindingId> {
  private static final Pattern FORM = Pattern.compile("f_[0-9a-z]{12}");
  private static final Pattern SPACE = Pattern.compile("[\\s\u00A0\u202F]+");

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
    return new FindingId("f_" + Fingerprint.base32(named, 12));
  }

  /// Evidence as it is compared: without regard to case and kinds of white space.
  static String normalised(String evidence) {
    return SPACE.matcher(evidence).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
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
