package lockstep.http;

import java.util.Optional;

/// Ends a request with a problem.
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.type().id(), null, false, false);
    this.problem = problem;
  }

  /// Empty for an exception that was carried over from another process.
  Optional<Problem> problem() {
    return Optional.ofNullable(problem);
  }
}
