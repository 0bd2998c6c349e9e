package lockstep.extract;

import java.util.function.Consumer;
import lockstep.markdown.Document;
import lockstep.markdown.Node;

/// Finds the documents that a document takes in.
@FunctionalInterface
public interface Includes {
  /// No document is ever found.
  Includes NONE = (directive, reader) -> {};

  /// Hands the included document to a reader; an include that cannot be found is a problem of the build, and nothing is handed over.
  /// Includes inside the included document come back here while the reader runs.
  void document(Node.Include directive, Consumer<Document> reader);
}
