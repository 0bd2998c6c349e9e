package lockstep.knowledge;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The generation that is served now, swapped as a whole. Safe for use by several threads: a reader takes [#current()] once and keeps
/// to it.
public final class Knowledge {
  private final AtomicReference<Optional<Generation>> current =
      new AtomicReference<>(Optional.empty());
  private final Consumer<String> complaints;
  private final Object keeping = new Object();
  private volatile KnowledgeBuilder builder;
  private boolean isSettled;

  /// Knowledge of what a builder builds; empty until the first [#reload()].
  ///
  /// @param complaints hears in a sentence why something that should outlive a run cannot be read or kept
  public Knowledge(KnowledgeBuilder builder, Consumer<String> complaints) {
    this.builder = builder;
    this.complaints = complaints;
  }

  /// Keeps in a folder from now on what content teaches, and what is known of steps where nothing else was said.
  ///
  /// @param folder exists and can be written to
  public synchronized void keepIn(Path folder) {
    builder = builder.keepingIn(folder, complaints);
  }

  /// The generation to read from; empty until the first one is built.
  public Optional<Generation> current() {
    return current.get();
  }

  /// Reads the content again and serves it from now on.
  ///
  /// @return the new generation
  /// @throws lockstep.source.ContentException when a root cannot be read; what was served stays
  public synchronized Generation reload() {
    Generation built = build();
    serve(built);
    return built;
  }

  /// Reads the content again without serving it.
  ///
  /// @throws lockstep.source.ContentException when a root cannot be read
  public synchronized Generation build() {
    Generation built = current.get().map(builder::buildAfter).orElseGet(builder::build);
    // Lists and their ETags depend on what the rules find, so nobody may be answered before: a list
    // that fills up later would be two answers of one generation. It takes about a third of a
    // build.
    built.checks().findings();
    built.search();
    int damaged = built.ledgers().before().damaged().size();
    if (damaged > 0) {
      complaints.accept(
          damaged
              + " files of what is known of steps cannot be read; their procedures have new ids"
              + " until the files are mended; run lockstep doctor to see why");
    }
    return built;
  }

  /// Serves a generation from now on. What is known of its steps is kept before, where a folder was given for it: an id that somebody
  /// was told lasts.
  public synchronized void serve(Generation built) {
    builder.settings().ledger().ifPresent(folder -> keep(built, folder));
    current.set(Optional.of(built));
  }

  /// Returns when what is being kept is kept as a whole; from then on nothing more is kept, so that the program can end.
  public void settle() {
    synchronized (keeping) {
      isSettled = true;
    }
  }

  private void keep(Generation built, Path folder) {
    try {
      synchronized (keeping) {
        if (!isSettled) {
          built.ledgers().write(folder);
        }
      }
    } catch (UncheckedIOException e) {
      complaints.accept(
          folder
              + ": what is known of steps cannot be kept ("
              + e.getMessage()
              + "); until the folder can be written to, ids may change when the program stops");
    }
  }
}
