package lockstep.http;

import java.util.List;
import java.util.stream.Stream;
import lockstep.procedure.Version;

/// A step that a client has ticked.
///
/// @param rev the revision that it has ticked
record KnownStep(String stepId, int rev) {
  /// What has become of it in a version; nothing where the version does not have it.
  Stream<ChecklistView.Change> changes(Version version) {
    return version
        .steps()
        .filter(step -> step.id().value().equals(stepId) && step.rev() > rev)
        .limit(1)
        .map(step -> new ChecklistView.Change(stepId, rev, step.rev(), "reworded", List.of()));
  }
}
