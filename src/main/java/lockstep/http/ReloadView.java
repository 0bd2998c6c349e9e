package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import lockstep.knowledge.Generation;

/// What came of reading the content again.
///
/// @param generation the one that was built
/// @param previous the one that was served before; `null` for none
/// @param dryRun whether the new one was thrown away again
/// @param changed whether the two differ
@Serdeable
@Schema(name = "Reload")
record ReloadView(
    String generation,
    Optional<String> previous,
    boolean dryRun,
    boolean changed,
    int files,
    List<ProblemInFile> quarantined,
    List<ProblemInFile> problems) {
  static ReloadView of(Generation built, Optional<Generation> before, boolean dryRun) {
    Optional<String> previous = before.map(Generation::id);
    return new ReloadView(
        built.id(),
        previous,
        dryRun,
        previous.filter(built.id()::equals).isEmpty(),
        built.report().files(),
        ContentView.inFiles(built.report().quarantined(), built.report()),
        ContentView.inFiles(built.report().problems(), built.report()));
  }
}
