package lockstep.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;

/// Lets only the operator through to the administration. [AdminAudit] writes down every try.
///
/// A page of another site can post to a service on the visitor's own machine (CVE-2024-23639). Such a
/// post knows no token and cannot be of type JSON without asking first; its origin gives it away
/// earlier, see [CrossSite].
@ServerFilter(Addresses.ADMIN + "/**")
final class AdminGuard {
  private static final String BEARER = "bearer ";

  private final Optional<byte[]> token;

  AdminGuard(Server.Options options) {
    this.token = options.adminToken().map(AdminGuard::hash);
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (token.isEmpty()) {
      throw Problem.of(ProblemType.NOT_FOUND).toException();
    }
    byte[] given = hash(bearer(request));
    if (!MessageDigest.isEqual(given, token.orElseThrow())) {
      throw Problem.of(ProblemType.UNAUTHORIZED).toException();
    }
    boolean json =
        request.getContentType().filter(MediaType.APPLICATION_JSON_TYPE::matches).isPresent();
    if (!json) {
      String type = Optional.ofNullable(header(request, HttpHeaders.CONTENT_TYPE)).orElse("–");
      throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE).with("value", type).toException();
    }
  }

  private static String bearer(HttpRequest<?> request) {
    String header = Optional.ofNullable(header(request, HttpHeaders.AUTHORIZATION)).orElse("");
    return header.toLowerCase(Locale.ROOT).startsWith(BEARER)
        ? header.substring(BEARER.length()).strip()
        : "";
  }

  private static String header(HttpRequest<?> request, String name) {
    return request.getHeaders().get(name);
  }

  /// Of equal length for every token, so that comparing takes the same time.
  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
