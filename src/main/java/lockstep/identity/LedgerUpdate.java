package lockstep.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import lockstep.procedure.ProcedureId;

/// What was known of steps before the content was read, and what is known now.
public record LedgerUpdate(Ledgers before, Ledgers after) {
  /// The procedures of which something else is known now. What could not be read is not among them: it is never written over.
  public List<ProcedureId> changed() {
    SortedSet<ProcedureId> all = new TreeSet<>(before.byProcedure().keySet());
    all.addAll(after.byProcedure().keySet());
    return all.stream()
        .filter(procedure -> !before.find(procedure).equals(after.find(procedure)))
        .filter(procedure -> !before.damaged().containsKey(procedure))
        .toList();
  }

  /// Writes what changed into the folder that the former was read from. Each file is exchanged as a whole.
  ///
  /// @return the procedures whose file was written or deleted
  /// @throws UncheckedIOException when a file cannot be written
  public List<ProcedureId> write(Path folder) {
    List<ProcedureId> changed = changed();
    for (ProcedureId procedure : changed) {
      Path file = Ledgers.file(folder, procedure);
      Optional<Ledger> ledger = after.find(procedure);
      try {
        if (ledger.isPresent()) {
          exchange(file, LedgerJson.write(procedure, ledger.get()));
        } else {
          Files.deleteIfExists(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return changed;
  }

  private static void exchange(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Path fresh = Files.createTempFile(file.getParent(), "ledger", ".tmp");
    try {
      Files.writeString(fresh, text, StandardCharsets.UTF_8);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
