package lockstep.http;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.Router;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives what the framework answers by itself the shape of our problems: unknown routes, wrong methods
/// and media types, requests that cannot be read, exceptions.
@Singleton
@Primary
final class FrameworkProblems implements ErrorResponseProcessor<byte[]> {
  private static final Logger LOG = LoggerFactory.getLogger(FrameworkProblems.class);

  // Netty's limits for the first line and for all headers together.
  private static final String HEAD_SIZE = "4 kB / 8 kB";

  private final Problems problems;
  private final Router router;
  private final String maxRequestSize;

  FrameworkProblems(
      Problems problems,
      Router router,
      @Property(name = "micronaut.server.max-request-size") String maxRequestSize) {
    this.problems = problems;
    this.router = router;
    this.maxRequestSize = maxRequestSize;
  }

  @Override
  public MutableHttpResponse<byte[]> processResponse(
      ErrorContext context, MutableHttpResponse<?> base) {
    HttpRequest<?> request = context.getRequest();
    int status = status(request, base);
    ProblemType type = ProblemType.of(status);
    if (type == ProblemType.INTERNAL) {
      // The framework has written down the exception itself, without the id.
      LOG.error(
          "request {}: {} {} failed",
          RequestIds.of(request),
          request.getMethodName(),
          request.getPath());
    }
    MutableHttpResponse<byte[]> answer =
        problems.answer(request, problem(type, status, request), status);
    List<String> allowed = base.getHeaders().getAll(HttpHeaders.ALLOW);
    if (!allowed.isEmpty()) {
      answer.header(HttpHeaders.ALLOW, String.join(", ", allowed));
    }
    return answer;
  }

  /// The framework answers 413 to everything that is too long, and does not say why.
  private static int status(HttpRequest<?> request, MutableHttpResponse<?> base) {
    if (base.code() != HttpStatus.REQUEST_ENTITY_TOO_LARGE.getCode()) {
      return base.code();
    }
    if (request.getPath().equals(Problems.UNREADABLE)) {
      return HttpStatus.REQUEST_URI_TOO_LONG.getCode();
    }
    HttpHeaders headers = request.getHeaders();
    boolean body =
        headers.contains(HttpHeaders.CONTENT_LENGTH)
            || headers.contains(HttpHeaders.TRANSFER_ENCODING);
    return body ? base.code() : HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE.getCode();
  }

  private Problem problem(ProblemType type, int status, HttpRequest<?> request) {
    Problem problem = Problem.of(type);
    return switch (type) {
      case NOT_ACCEPTABLE ->
          Problem.notAcceptable(
              HttpHeaders.ACCEPT, header(request, HttpHeaders.ACCEPT), mediaTypes(request));
      case UNSUPPORTED_MEDIA_TYPE ->
          problem.with("value", header(request, HttpHeaders.CONTENT_TYPE));
      case PAYLOAD_TOO_LARGE ->
          status == HttpStatus.REQUEST_ENTITY_TOO_LARGE.getCode()
              ? problem.with("value", maxRequestSize).with("part", "body")
              : problem.with("value", HEAD_SIZE).with("part", "head");
      case UNKNOWN_PARAMETER,
          INVALID_PARAMETER,
          PROCEDURE_NOT_FOUND,
          TRANSLATION_NOT_FOUND,
          COMPARISON_NEEDS_TWO_LOCALES,
          STEP_NOT_FOUND,
          STEP_RETIRED,
          RULE_NOT_FOUND,
          RETIREMENT_NOT_FOUND,
          FINDING_NOT_FOUND,
          NOT_FOUND,
          METHOD_NOT_ALLOWED,
          CURSOR_EXPIRED,
          MALFORMED_REQUEST,
          FORBIDDEN,
          UNAUTHORIZED,
          RELOAD_REJECTED,
          TOO_MANY_REQUESTS,
          NOT_READY,
          INTERNAL ->
          problem;
    };
  }

  /// All that the address answers with.
  private List<String> mediaTypes(HttpRequest<?> request) {
    return router.findAny(request).stream()
        .filter(match -> match.getRouteInfo().getHttpMethod() == request.getMethod())
        .flatMap(match -> match.getRouteInfo().getProduces().stream())
        .map(MediaType::getName)
        .distinct()
        .sorted()
        .toList();
  }

  private static String header(HttpRequest<?> request, String name) {
    return Optional.ofNullable(request.getHeaders().get(name)).orElse("–");
  }
}
