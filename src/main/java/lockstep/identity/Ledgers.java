package lockstep.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import lockstep.procedure.ProcedureId;
import lockstep.source.Problem;

/// The ledgers of all procedures. In a folder each is a file of the procedure's path.
///
/// @param byProcedure without those that could not be read
/// @param damaged files that could not be read; they are never written over
public record Ledgers(
    SortedMap<ProcedureId, Ledger> byProcedure, SortedMap<ProcedureId, Problem> damaged) {
  /// Nothing was seen yet.
  public static final Ledgers EMPTY = new Ledgers(new TreeMap<>(), new TreeMap<>());

  private static final String END = ".json";

  public Ledgers {
    byProcedure = Collections.unmodifiableSortedMap(new TreeMap<>(byProcedure));
    damaged = Collections.unmodifiableSortedMap(new TreeMap<>(damaged));
  }

  /// The ledger of a procedure.
  public Optional<Ledger> find(ProcedureId procedure) {
    return Optional.ofNullable(byProcedure.get(procedure));
  }

  /// The ledgers of a folder; none where there is no such folder yet.
  ///
  /// @throws UncheckedIOException when the folder cannot be walked
  public static Ledgers read(Path folder) {
    SortedMap<ProcedureId, Ledger> read = new TreeMap<>();
    SortedMap<ProcedureId, Problem> damaged = new TreeMap<>();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      ProcedureId procedure = ProcedureId.of(name.substring(0, name.length() - END.length()));
      try {
        read.put(procedure, LedgerJson.read(Files.readString(file)));
      } catch (IOException | IllegalArgumentException e) {
        damaged.put(
            procedure,
            new Problem(
                "unreadable-ledger",
                file.toString(),
                1,
                1,
                e.getMessage() + "; mend the file or take it back from the version control"));
      }
    }
    return new Ledgers(read, damaged);
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(END) && Files.isRegularFile(file))
          // Hidden files belong to other programs.
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The file of a procedure's ledger.
  public static Path file(Path folder, ProcedureId procedure) {
    return folder.resolve(procedure.path() + END);
  }
}
