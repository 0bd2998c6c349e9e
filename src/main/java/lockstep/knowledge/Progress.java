package lockstep.knowledge;

/// Hears how far a build is. Called by several threads.
@FunctionalInterface
public interface Progress {
  /// Nobody listens.
  Progress NONE = (stage, done, total) -> {};

  /// A file is done.
  ///
  /// @param stage what is being done, e.g. `reading`
  /// @param done files so far
  /// @param total files in all
  void at(String stage, int done, int total);
}
