package lockstep.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.format.Json;
import lockstep.locale.Nearest;

/// An object of JSON that is sent; a field that nobody reads is refused, as a parameter would be.
///
/// @param place what comes before its fields' names in problems, e.g. `left.`; empty for none
/// @param fields by name
record SentBody(String place, Map<?, ?> fields) {
  private static final List<String> TEXT = List.of("locale", "filename", "text");
  private static final List<String> TEXTS = List.of("left", "right");

  /// The text of a body.
  static CheckRequest text(String json) {
    return read(json, TEXT).text();
  }

  /// The two texts of a body.
  static ComparisonRequest texts(String json) {
    SentBody body = read(json, TEXTS);
    body.refuseOthers(TEXTS);
    return new ComparisonRequest(
        body.object("left").map(SentBody::text), body.object("right").map(SentBody::text));
  }

  private static SentBody read(String json, List<String> known) {
    Object read;
    try {
      read = Json.read(json);
    } catch (IllegalArgumentException _) {
      throw Problem.of(ProblemType.MALFORMED_REQUEST).toException();
    }
    if (read instanceof Map<?, ?> fields) {
      return new SentBody("", fields);
    }
    throw Problem.noObject("body", known).toException();
  }

  private CheckRequest text() {
    refuseOthers(TEXT);
    return new CheckRequest(string("locale"), string("filename"), string("text"));
  }

  private void refuseOthers(List<String> known) {
    List<String> names = known.stream().map(name -> place + name).toList();
    for (Object field : fields.keySet()) {
      if (!known.contains(String.valueOf(field))) {
        String given = place + field;
        throw Problem.unknownParameter(given, Nearest.of(given, names, 3), names).toException();
      }
    }
  }

  private Optional<String> string(String name) {
    return Optional.ofNullable(fields.get(name))
        .map(
            value -> {
              if (value instanceof String text) {
                return text;
              }
              throw Problem.noString(place + name).toException();
            });
  }

  private Optional<SentBody> object(String name) {
    return Optional.ofNullable(fields.get(name))
        .map(
            value -> {
              if (value instanceof Map<?, ?> inside) {
                return new SentBody(place + name + ".", inside);
              }
              throw Problem.noObject(place + name, TEXT).toException();
            });
  }
}
