package lockstep.knowledge;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import lockstep.identity.LedgerUpdate;
import lockstep.identity.Redirections;
import lockstep.locale.Locales;
import lockstep.procedure.Procedure;
import lockstep.procedure.ProcedureId;
import lockstep.search.Search;
import lockstep.source.Problem;

/// One loaded state of all content. Immutable; everything that serves one request reads one generation.
///
/// @param id `g_` and a hash of all content and settings, so equal content gives an equal id
/// @param builtAt when the build ended
/// @param procedures the documents
/// @param locales what is known about the languages
/// @param report what was read and what was not
/// @param broken problems of the files that cannot be read, by procedure and locale; the last good version of them is served where there is
///     one
/// @param checks what the rules find
/// @param ledgers what was known of the steps, and is now
/// @param redirections where procedures went that had another path
/// @param index makes it searchable
public record Generation(
    String id,
    Instant builtAt,
    ProcedureStore procedures,
    Locales locales,
    ContentReport report,
    Map<VersionKey, Problem> broken,
    Checks checks,
    LedgerUpdate ledgers,
    Redirections redirections,
    Index index) {
  public Generation {
    broken = Map.copyOf(broken);
  }

  /// Finds its versions by words; made when somebody asks first.
  public Search search() {
    return index.of(this);
  }

  /// How a version stands, that its file cannot be read, or that there is none in the language.
  public Freshness freshness(ProcedureId procedure, String locale) {
    Optional<Procedure> known = procedures.find(procedure);
    boolean alone = known.filter(one -> one.versions().size() == 1).isPresent();
    boolean onlyHere = Languages.of(this).of(procedure).size() == 1;
    Problem problem = broken.get(new VersionKey(procedure, locale));
    return problem == null
        ? known
            .flatMap(one -> one.version(locale))
            .map(
                version ->
                    Freshness.of(checks.told(version), checks.standing(version), !alone, onlyHere))
            .orElse(Freshness.MISSING)
        : Freshness.broken(problem, onlyHere);
  }
}
