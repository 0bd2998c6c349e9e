package lockstep.http;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import lockstep.export.VersionTable;
import lockstep.knowledge.Generation;

/// The versions of the generation that is searched. Safe for use by several threads.
@Singleton
final class VersionTables {
  private final AtomicReference<Optional<VersionTable>> last =
      new AtomicReference<>(Optional.empty());

  VersionTable of(Generation generation) {
    return last.get()
        .filter(table -> table.isOf(generation))
        .orElseGet(
            () -> {
              VersionTable table = VersionTable.of(generation);
              last.set(Optional.of(table));
              return table;
            });
  }
}
