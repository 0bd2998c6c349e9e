package lockstep.http;

import io.micronaut.http.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.StepId;

/// Where things are found.
final class Addresses {
  static final String API = "/api/v1";

  static final String ADMIN = API + "/admin";

  private static final String PROCEDURES = API + "/procedures/";

  private Addresses() {}

  static String procedure(ProcedureId id, String locale) {
    return PROCEDURES + encoded(id.toUrl()) + "?locale=" + encoded(locale);
  }

  static String step(ProcedureId id, StepId step) {
    return PROCEDURES + encoded(id.toUrl()) + "/steps/" + encoded(step.value());
  }

  /// What is found for some words.
  static String search(String words, String locale) {
    return API + "/search?q=" + encoded(words) + "&locale=" + encoded(locale);
  }

  /// The address of a request for a procedure with the path that the procedure has now; what stands
  /// behind the id is kept.
  static String moved(HttpRequest<?> request, ProcedureId now) {
    String asked = request.getUri().getRawPath();
    int behind = asked.indexOf('/', PROCEDURES.length());
    String query = request.getUri().getRawQuery();
    return PROCEDURES
        + encoded(now.toUrl())
        + (behind < 0 ? "" : asked.substring(behind))
        + (query == null ? "" : "?" + query);
  }

  /// Where the catalogue's entry of a name is; a name may hold blanks and slashes.
  static String retirement(String name) {
    return API + "/retirements/" + encoded(name);
  }

  /// The `Link` header that leads from a page of a list to the next one.
  static String next(HttpRequest<?> request, String cursor) {
    List<String> pairs = new ArrayList<>();
    request
        .getParameters()
        .forEach(
            (name, values) -> {
              if (!name.equals("cursor")) {
                values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value)));
              }
            });
    pairs.add("cursor=" + encoded(cursor));
    return "<" + request.getPath() + "?" + String.join("&", pairs) + ">; rel=\"next\"";
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%7E", "~");
  }
}
