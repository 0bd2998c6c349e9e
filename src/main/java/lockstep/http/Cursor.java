package lockstep.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// A place in a list of one generation.
///
/// @param list names what is listed, so that a cursor is not used for another list
/// @param offset items before it
record Cursor(String generation, String list, int offset) {
  private static final String PARAMETER = "cursor";

  /// The place that a parameter names.
  ///
  /// @param written empty for the start of the list
  static Cursor parse(String written, String generation, String list) {
    if (written.isEmpty()) {
      return new Cursor(generation, list, 0);
    }
    String[] parts = decoded(written).split(" ");
    boolean ours = parts.length == 3 && parts[2].matches("[0-9]{1,9}");
    if (!ours || !parts[1].equals(list)) {
      throw Problem.invalidParameter(PARAMETER, written, List.of("page.next")).toException();
    }
    if (!parts[0].equals(generation)) {
      throw Problem.of(ProblemType.CURSOR_EXPIRED).toException();
    }
    return new Cursor(generation, list, Integer.parseInt(parts[2]));
  }

  private static String decoded(String written) {
    try {
      return new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /// The form for clients, who need not understand it.
  String toText() {
    String plain = generation + " " + list + " " + offset;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }
}
