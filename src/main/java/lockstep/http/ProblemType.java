package lockstep.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A kind of answer that is none.
enum ProblemType {
  /// A parameter that the route does not have.
  UNKNOWN_PARAMETER(400),
  /// A parameter whose value is not accepted.
  INVALID_PARAMETER(400),
  /// No such procedure.
  PROCEDURE_NOT_FOUND(404),
  /// The procedure does not exist in this language.
  TRANSLATION_NOT_FOUND(404),
  /// A comparison of fewer than two languages.
  COMPARISON_NEEDS_TWO_LOCALES(400),
  /// The procedure has no such step.
  STEP_NOT_FOUND(404),
  /// The step is gone.
  STEP_RETIRED(410),
  /// No such rule.
  RULE_NOT_FOUND(404),
  /// Nothing retired of this name.
  RETIREMENT_NOT_FOUND(404),
  /// No such finding.
  FINDING_NOT_FOUND(404),
  /// Nothing answers at this address.
  NOT_FOUND(404),
  /// The address answers to other methods.
  METHOD_NOT_ALLOWED(405),
  /// No representation that the client takes.
  NOT_ACCEPTABLE(406),
  /// The list was made from content that is no longer served.
  CURSOR_EXPIRED(410),
  /// The body or the address is too large.
  PAYLOAD_TOO_LARGE(413),
  /// The body is of a kind that is not read.
  UNSUPPORTED_MEDIA_TYPE(415),
  /// The request cannot be read.
  MALFORMED_REQUEST(400),
  /// Sent from a page of another site.
  FORBIDDEN(403),
  /// Without the token.
  UNAUTHORIZED(401),
  /// New content that cannot be served.
  RELOAD_REJECTED(422),
  /// Too many requests.
  TOO_MANY_REQUESTS(429),
  /// The first generation is not there yet.
  NOT_READY(503),
  /// Our mistake.
  INTERNAL(500);

  private final int status;

  ProblemType(int status) {
    this.status = status;
  }

  /// The type of an id.
  static Optional<ProblemType> of(String id) {
    return Arrays.stream(values()).filter(type -> type.id().equals(id)).findFirst();
  }

  /// The type that says best what a status of the framework means.
  static ProblemType of(int status) {
    return switch (status) {
      case 413, 414, 431 -> PAYLOAD_TOO_LARGE;
      case 401 -> UNAUTHORIZED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      default -> status >= 500 ? INTERNAL : MALFORMED_REQUEST;
    };
  }

  /// The status that goes with it.
  int status() {
    return status;
  }

  /// `unknown-parameter`, ...
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Address of the page that explains it.
  String address() {
    return "/problems/" + id();
  }
}
