package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import lockstep.source.Problem;

/// Something in a file that its author should mend.
///
/// @param code kind, e.g. `not-utf-8`
/// @param line 1-based
/// @param column 1-based
@Serdeable
@Schema(name = "ProblemInFile")
record ProblemInFile(String code, String file, int line, int column, String message) {
  static ProblemInFile of(Problem problem) {
    return new ProblemInFile(
        problem.code(), problem.file(), problem.line(), problem.column(), problem.message());
  }
}
