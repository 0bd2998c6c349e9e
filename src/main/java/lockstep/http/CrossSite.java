package lockstep.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// Refuses requests that a page of another site sends to make something happen.
///
/// The framework's guard against such pages on localhost refuses reading too, so it is off
/// (`application.properties`); this one refuses everything but reading, wherever the service runs.
@ServerFilter("/**")
@Order(CrossSite.ORDER)
final class CrossSite {
  /// After [Envelope], before all else.
  static final int ORDER = -1000;

  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  @RequestFilter
  void check(HttpRequest<?> request) {
    boolean same = isOfThisHost(request) && isSentBySite(request);
    if (!same && !READING.contains(request.getMethod())) {
      throw Problem.of(ProblemType.FORBIDDEN).toException();
    }
  }

  private static boolean isOfThisHost(HttpRequest<?> request) {
    String host = header(request, HttpHeaders.HOST).orElse("");
    return header(request, HttpHeaders.ORIGIN)
        .map(origin -> authority(origin).equalsIgnoreCase(host))
        .orElse(true);
  }

  private static boolean isSentBySite(HttpRequest<?> request) {
    return header(request, "Sec-Fetch-Site")
        .map(site -> site.equals("same-origin") || site.equals("none"))
        .orElse(true);
  }

  private static String authority(String origin) {
    try {
      return Optional.ofNullable(URI.create(origin).getRawAuthority()).orElse("");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static Optional<String> header(HttpRequest<?> request, String name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }
}
