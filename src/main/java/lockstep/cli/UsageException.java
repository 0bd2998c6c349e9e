package lockstep.cli;

/// A command cannot do what it was told; the message reads `place: what is wrong; what to do`.
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
