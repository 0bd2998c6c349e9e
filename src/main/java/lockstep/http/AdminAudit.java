package lockstep.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down every call of the administration: one line each, refused ones too.
///
/// A filter that refuses a request does not see the answer; this one stands before all that refuse.
@ServerFilter(Addresses.ADMIN + "/**")
@Order(AdminAudit.ORDER)
final class AdminAudit {
  /// After [Envelope], before all that refuse.
  static final int ORDER = MalformedRequests.ORDER - 1;

  private static final Logger AUDIT = LoggerFactory.getLogger("lockstep.audit");

  @ResponseFilter
  void log(HttpRequest<?> request, MutableHttpResponse<?> response) {
    AUDIT.info(
        "{} {} from {}: {} (request {})",
        request.getMethodName(),
        request.getPath(),
        request.getRemoteAddress().getAddress().getHostAddress(),
        response.code(),
        RequestIds.of(request));
  }
}
