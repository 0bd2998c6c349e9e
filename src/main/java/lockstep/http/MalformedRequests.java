package lockstep.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/// Refuses requests whose address is no URI; [RequestMender] has marked them.
@ServerFilter("/**")
@Order(MalformedRequests.ORDER)
final class MalformedRequests {
  /// After [Envelope], before all that reads the address.
  static final int ORDER = CrossSite.ORDER - 1;

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (request.getHeaders().contains(RequestMender.MALFORMED)) {
      throw Problem.of(ProblemType.MALFORMED_REQUEST).toException();
    }
  }
}
