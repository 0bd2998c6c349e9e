package lockstep.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import lockstep.locale.Locales;
import lockstep.procedure.ProcedureId;
import lockstep.source.Problem;

/// One loaded state of all content. Immutable; everything that serves one request reads one generation.
///
/// @param id `g_` and a hash of all content and settings, so equal content gives an equal id
/// @param builtAt when the build ended
/// @param procedures the documents
/// @param locales what is known about the languages
/// @param report what was read and what was not
/// @param broken problems of the files whose last good version is served, by procedure and locale
/// @param checks what the rules find
public record Generation(
    String id,
    Instant builtAt,
    ProcedureStore procedures,
    Locales locales,
    ContentReport report,
    Map<VersionKey, Problem> broken,
    Checks checks) {
  public Generation {
    broken = Map.copyOf(broken);
  }

  /// How a version stands; a version that does not exist has nothing against it.
  public Freshness freshness(ProcedureId procedure, String locale) {
    Problem problem = broken.get(new VersionKey(procedure, locale));
    return problem == null
        ? procedures
            .find(procedure)
            .flatMap(known -> known.version(locale))
            .map(version -> Freshness.of(checks.told(version)))
            .orElse(Freshness.of(List.of()))
        : Freshness.broken(problem);
  }
}
