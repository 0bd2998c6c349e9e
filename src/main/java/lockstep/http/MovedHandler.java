package lockstep.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/// Leads requests for a procedure that has another path now to that path.
@Singleton
final class MovedHandler implements ExceptionHandler<MovedException, HttpResponse<?>> {
  // Which path a procedure has may change with every reload.
  private static final String CACHE = "public, max-age=60";

  private final Problems problems;

  MovedHandler(Problems problems) {
    this.problems = problems;
  }

  @Override
  public HttpResponse<?> handle(
      @SuppressWarnings("rawtypes") HttpRequest request, MovedException e) {
    HttpRequest<?> asked = request;
    if (e.target().isEmpty()) {
      return problems.answer(asked, Problem.of(ProblemType.INTERNAL));
    }
    return HttpResponse.status(HttpStatus.MOVED_PERMANENTLY)
        .header(HttpHeaders.LOCATION, Addresses.moved(asked, e.target().orElseThrow()))
        .header(HttpHeaders.CACHE_CONTROL, CACHE);
  }
}
