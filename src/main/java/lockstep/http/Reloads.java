package lockstep.http;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import lockstep.knowledge.ContentReport;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Knowledge;
import lockstep.source.ContentException;

/// Reads the content again, unless nothing of it can be used.
@Singleton
final class Reloads {
  private final Knowledge knowledge;

  Reloads(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// @param dryRun whether to serve what was served before
  synchronized ReloadView reload(boolean dryRun) {
    Optional<Generation> before = knowledge.current();
    try {
      Generation built = knowledge.build();
      ContentReport report = built.report();
      // Last good versions may still stand for every file; a reload that reads none is a mistake
      // all the same.
      if (report.files() == report.quarantined().size()) {
        throw Problem.reloadRejected(ContentView.inFiles(report.quarantined(), report))
            .toException();
      }
      if (!dryRun) {
        knowledge.serve(built);
      }
      return ReloadView.of(built, before, dryRun);
    } catch (ContentException e) {
      throw Problem.reloadRejected(List.of(ProblemInFile.of(e.problem(), List.of()))).toException();
    }
  }
}
