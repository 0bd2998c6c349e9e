package lockstep.http;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import java.util.UUID;

/// Names requests, so that an answer and a line of the log can be found by each other.
final class RequestIds {
  static final String HEADER = "X-Request-Id";

  private static final String ATTRIBUTE = "lockstep.request-id";
  private static final String ACCEPTED = "[A-Za-z0-9._-]{1,64}";

  private RequestIds() {}

  /// The request's id: the one that it brought along, else a new one; always the same for one request.
  static String of(HttpRequest<?> request) {
    Optional<String> known = request.getAttribute(ATTRIBUTE, String.class);
    if (known.isPresent()) {
      return known.orElseThrow();
    }
    String id =
        Optional.ofNullable(request.getHeaders().get(HEADER))
            .filter(brought -> brought.matches(ACCEPTED))
            .orElseGet(() -> UUID.randomUUID().toString());
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }
}
