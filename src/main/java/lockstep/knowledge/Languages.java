package lockstep.knowledge;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import lockstep.procedure.Procedure;
import lockstep.procedure.ProcedureId;
import lockstep.source.Problem;

/// In which languages procedures have documents, also those that cannot be read.
///
/// @param procedures what is served
/// @param broken problems of the files that cannot be read
public record Languages(ProcedureStore procedures, Map<VersionKey, Problem> broken) {
  public Languages {
    broken = Map.copyOf(broken);
  }

  /// Those of a generation.
  public static Languages of(Generation generation) {
    return new Languages(generation.procedures(), generation.broken());
  }

  /// Tags of the languages that any procedure which is served has a document in, sorted.
  public List<String> all() {
    Stream<String> served = procedures.summaries().stream().map(VersionSummary::locale);
    Stream<String> unread =
        broken.keySet().stream()
            .filter(key -> procedures.find(key.procedure()).isPresent())
            .map(VersionKey::locale);
    return Stream.concat(served, unread).distinct().sorted().toList();
  }

  /// Tags of the languages that a procedure has a document in.
  public SortedSet<String> of(ProcedureId procedure) {
    SortedSet<String> locales = new TreeSet<>(unserved(procedure));
    procedures.find(procedure).map(Procedure::locales).ifPresent(locales::addAll);
    return locales;
  }

  /// Tags of the languages in which a document cannot be read and nothing stands in for it.
  public SortedSet<String> unserved(ProcedureId procedure) {
    SortedSet<String> locales = new TreeSet<>();
    broken.keySet().stream()
        .filter(key -> key.procedure().equals(procedure))
        .map(VersionKey::locale)
        .forEach(locales::add);
    procedures.find(procedure).map(Procedure::locales).ifPresent(locales::removeAll);
    return locales;
  }
}
