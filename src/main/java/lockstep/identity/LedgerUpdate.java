package lockstep.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import lockstep.procedure.ProcedureId;
import lockstep.source.Problem;

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

  /// What is wrong with pins: they name a step or a place that is not there. Such a pin decides nothing.
  ///
  /// @param folder that the ledgers are kept in
  public List<Problem> pinProblems(Path folder) {
    List<Problem> problems = new ArrayList<>();
    after
        .byProcedure()
        .forEach(
            (procedure, ledger) -> {
              String file = Ledgers.file(folder, procedure).toString().replace('\\', '/');
              for (int at = 0; at < ledger.pins().size(); at++) {
                String place = "pins[" + at + "]";
                mistake(ledger.pins().get(at), ledger)
                    .map(mistake -> new Problem("bad-pin", file, 1, 1, place + mistake))
                    .ifPresent(problems::add);
              }
            });
    return problems;
  }

  private static Optional<String> mistake(Ledger.Pin pin, Ledger ledger) {
    if (pin.isNot().isPresent()) {
      return Optional.of(": says both “is” and “isNot”; leave one of them");
    }
    if (ledger.step(pin.id()).isEmpty()) {
      return Optional.of(
          ": no step has the id “" + pin.id() + "”; take one that stands in this file");
    }
    List<Registered> versions =
        ledger.versions().values().stream()
            .filter(version -> version.outline().version().equals(pin.version()))
            .toList();
    if (versions.isEmpty() && !ledger.earlier().knows(pin.version())) {
      return Optional.of(
          ": no version “"
              + pin.version()
              + "” was seen; take the “version” of one of the versions below");
    }
    boolean isThere =
        versions.stream()
            .flatMap(version -> version.steps().stream())
            .anyMatch(step -> step.place().equals(pin.place()));
    return versions.isEmpty() || isThere
        ? Optional.empty()
        : Optional.of(
            ": the version has no step “"
                + pin.place().number()
                + "” in a task “"
                + pin.place().task()
                + "”; take both from its lines below");
  }

  /// Writes what changed into the folder that the former was read from. Each file is exchanged as a whole, and what has another path now
  /// is deleted last: whoever is stopped in between finds the same ids again.
  ///
  /// @return the procedures whose file was written or deleted
  /// @throws UncheckedIOException when a file cannot be written
  public List<ProcedureId> write(Path folder) {
    List<ProcedureId> changed = changed();
    try {
      for (ProcedureId procedure : changed) {
        Optional<Ledger> ledger = after.find(procedure);
        if (ledger.isPresent()) {
          exchange(
              Ledgers.file(folder, procedure), LedgerJson.write(procedure, ledger.orElseThrow()));
        }
      }
      for (ProcedureId procedure : changed) {
        if (after.find(procedure).isEmpty()) {
          Files.deleteIfExists(Ledgers.file(folder, procedure));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
