package lockstep.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/// Answers requests that our own code ended with a problem.
@Singleton
final class ProblemHandler implements ExceptionHandler<ProblemException, HttpResponse<?>> {
  private final Problems problems;

  ProblemHandler(Problems problems) {
    this.problems = problems;
  }

  @Override
  public HttpResponse<?> handle(
      @SuppressWarnings("rawtypes") HttpRequest request, ProblemException e) {
    HttpRequest<?> asked = request;
    return problems.answer(asked, e.problem().orElseGet(() -> Problem.of(ProblemType.INTERNAL)));
  }
}
