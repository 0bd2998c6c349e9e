package lockstep.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lockstep.identity.Redirections;
import lockstep.knowledge.Generation;
import lockstep.knowledge.ProcedureStore;
import lockstep.knowledge.VersionSummary;
import lockstep.locale.Nearest;
import lockstep.procedure.Procedure;
import lockstep.procedure.ProcedureId;

/// Finds the procedure that somebody means by an id.
///
/// @param redirections where procedures went that had another path
record ProcedureFinder(ProcedureStore store, Redirections redirections) {
  private static final int MOST = 3;

  static ProcedureFinder in(Generation generation) {
    return new ProcedureFinder(generation.procedures(), generation.redirections());
  }

  /// The procedure with the id, or the one that had it, or the only one whose last path segment it is.
  ///
  /// @throws UsageException when there is none; the message names similar ones
  Procedure find(String written) {
    Optional<Procedure> exact =
        written.isBlank() ? Optional.empty() : store.find(ProcedureId.parse(written));
    return exact.or(() -> moved(written).flatMap(store::find)).orElseGet(() -> byName(written));
  }

  /// Where a procedure went that had the path, or as the only one this last segment of it; empty where one has it now.
  Optional<ProcedureId> moved(String written) {
    if (written.isBlank() || store.find(ProcedureId.parse(written)).isPresent()) {
      return Optional.empty();
    }
    Optional<ProcedureId> exact = redirections.of(ProcedureId.parse(written));
    boolean isName = ids().stream().anyMatch(id -> lastName(id).equals(bare(written)));
    List<ProcedureId> named =
        redirections.targets().keySet().stream()
            .filter(old -> !isName && lastName(old).equals(bare(written)))
            .flatMap(old -> redirections.of(old).stream())
            .distinct()
            .toList();
    return exact.or(() -> named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty());
  }

  private List<ProcedureId> ids() {
    return store.summaries().stream().map(VersionSummary::procedure).distinct().toList();
  }

  private Procedure byName(String written) {
    List<ProcedureId> ids = ids();
    String name = bare(written);
    List<ProcedureId> named = ids.stream().filter(id -> lastName(id).equals(name)).toList();
    if (named.size() == 1) {
      return store.find(named.getFirst()).orElseThrow();
    }
    if (named.size() > 1) {
      throw new UsageException(
          written + ": several procedures have this name; give one of " + list(named));
    }
    List<ProcedureId> similar = similar(name, ids);
    String advice =
        similar.isEmpty()
            ? "lockstep doctor shows what is read from where"
            : "similar ids: " + list(similar);
    String moved =
        moved(written)
            .map(target -> "it has moved to " + target + ", which is not in the content; ")
            .orElse("");
    throw new UsageException(written + ": there is no procedure with this id; " + moved + advice);
  }

  /// Misspelt names first, then names that hold what was written.
  private static List<ProcedureId> similar(String name, List<ProcedureId> ids) {
    List<String> nearest =
        Nearest.of(name, ids.stream().map(ProcedureFinder::lastName).toList(), MOST);
    List<ProcedureId> misspelt =
        nearest.stream()
            .flatMap(near -> ids.stream().filter(id -> lastName(id).equals(near)))
            .limit(MOST)
            .toList();
    return misspelt.isEmpty()
        ? ids.stream().filter(id -> bare(id.path()).contains(name)).limit(MOST).toList()
        : misspelt;
  }

  private static String bare(String written) {
    String path = written.toLowerCase(Locale.ROOT).replace('~', '/').replaceFirst("\\.md$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String lastName(ProcedureId id) {
    return bare(id.path());
  }

  private static String list(List<ProcedureId> ids) {
    return String.join(", ", ids.stream().map(ProcedureId::path).toList());
  }
}
