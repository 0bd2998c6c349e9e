package lockstep.knowledge;

import java.util.Optional;
import lockstep.source.SourceFile;

/// What was read from files before, so that it need not be read again. Safe for use by several threads.
interface KnownDocuments extends AutoCloseable {
  /// Nothing was read before, and nothing is kept.
  KnownDocuments NONE =
      new KnownDocuments() {
        @Override
        public Optional<DocumentReader.Outcome.Read> find(SourceFile file, String sha256) {
          return Optional.empty();
        }

        @Override
        public void keep(DocumentReader.Outcome.Read read) {}

        @Override
        public void close() {}
      };

  /// What was read from a file of the same bytes, path and name.
  ///
  /// @param sha256 of the file's bytes
  Optional<DocumentReader.Outcome.Read> find(SourceFile file, String sha256);

  /// Keeps what was read, for the next time.
  void keep(DocumentReader.Outcome.Read read);

  /// Ends reading: what was neither found nor kept is forgotten.
  @Override
  void close();
}
