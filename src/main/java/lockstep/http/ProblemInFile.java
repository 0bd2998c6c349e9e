package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import lockstep.source.ContentRoot;
import lockstep.source.Problem;

/// Something in a file that its author should mend.
///
/// @param code kind, e.g. `not-utf-8`
/// @param line 1-based
/// @param column 1-based
@Serdeable
@Schema(name = "ProblemInFile")
record ProblemInFile(String code, String file, int line, int column, String message) {
  /// @param roots whose place on this machine is nobody's business
  static ProblemInFile of(Problem problem, List<ContentRoot> roots) {
    return new ProblemInFile(
        problem.code(),
        belowRoot(problem.file(), roots),
        problem.line(),
        problem.column(),
        problem.message());
  }

  static String belowRoot(String file, List<ContentRoot> roots) {
    for (ContentRoot root : roots) {
      String folder = root.folder().toString().replace('\\', '/');
      if (file.startsWith(folder + "/")) {
        return folder.substring(folder.lastIndexOf('/') + 1) + file.substring(folder.length());
      }
    }
    return file;
  }
}
