package lockstep.source;

/// A file or folder that cannot be used; the problem says where, what and what to do.
public final class ContentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /// For a problem that makes its file unusable.
  public ContentException(Problem problem) {
    super(problem.toText());
    this.problem = problem;
  }

  /// What is wrong, with its place.
  public Problem problem() {
    return problem;
  }
}
