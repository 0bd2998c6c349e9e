package lockstep.http;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.Optional;

/// Headers of every answer, and who may read it from a page of another site.
///
/// The framework's own CORS opens either nothing or posts too on localhost: for every request with a
/// foreign origin its guard against drive-by posts answers 403, reading included. Here GET and HEAD of
/// the API are open to every origin, without credentials, wherever the service runs; nothing else is,
/// see [CrossSite]. With one fixed `*` shared caches hold one answer for all.
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Envelope {
  private static final String ANY = "*";
  private static final String EXPOSED = "ETag, Content-Language, Link, Retry-After, X-Request-Id";
  // Browsers keep it no longer than two hours (Chromium).
  private static final String PREFLIGHT_SECONDS = "7200";

  private final List<String> origins;

  Envelope(@Property(name = "lockstep.cors.origins") List<String> origins) {
    this.origins = List.copyOf(origins);
  }

  /// Answers the question of a browser whether it may ask.
  @RequestFilter
  Optional<HttpResponse<?>> preflight(HttpRequest<?> request) {
    HttpHeaders headers = request.getHeaders();
    String method = headers.get(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    boolean preflight =
        request.getMethod() == HttpMethod.OPTIONS
            && method != null
            && headers.contains(HttpHeaders.ORIGIN)
            && isOfApi(request);
    if (!preflight) {
      return Optional.empty();
    }
    MutableHttpResponse<?> answer = HttpResponse.noContent();
    if (method.equals("GET") || method.equals("HEAD")) {
      answer.header(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
      answer.header(HttpHeaders.ACCESS_CONTROL_MAX_AGE, PREFLIGHT_SECONDS);
      String asked = headers.get(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
      if (asked != null && asked.matches("[A-Za-z0-9, -]{1,500}")) {
        answer.header(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, asked);
      }
    }
    // An answer that a filter gives by itself does not come back through it.
    finish(request, answer);
    return Optional.of(answer);
  }

  @ResponseFilter
  void finish(HttpRequest<?> request, MutableHttpResponse<?> response) {
    MutableHttpHeaders headers = response.getHeaders();
    headers.set(RequestIds.HEADER, RequestIds.of(request));
    headers.set("X-Content-Type-Options", "nosniff");
    if (!isOfApi(request)) {
      return;
    }
    headers.set("Cross-Origin-Resource-Policy", "cross-origin");
    boolean reading =
        request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    if (reading || request.getMethod() == HttpMethod.OPTIONS) {
      allow(request, response);
    }
  }

  private void allow(HttpRequest<?> request, MutableHttpResponse<?> response) {
    MutableHttpHeaders headers = response.getHeaders();
    headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
    if (origins.contains(ANY)) {
      headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANY);
      return;
    }
    Answers.vary(response, HttpHeaders.ORIGIN);
    String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
    if (origin != null && origins.contains(origin)) {
      headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    }
  }

  private static boolean isOfApi(HttpRequest<?> request) {
    return request.getPath().startsWith(Addresses.API + "/");
  }
}
