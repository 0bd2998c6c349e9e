package lockstep.procedure;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The task-giving content of the documents that share one path, in all locales.
///
/// @param versions by locale tag, never empty
public record Procedure(ProcedureId id, SortedMap<String, Version> versions) {
  public Procedure {
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("procedure " + id + " has no version");
    }
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
  }

  /// A procedure of some versions.
  public static Procedure of(ProcedureId id, Map<String, Version> versions) {
    return new Procedure(id, new TreeMap<>(versions));
  }

  /// The version of a locale.
  public Optional<Version> version(String locale) {
    return Optional.ofNullable(versions.get(locale));
  }

  /// Tags of its locales, sorted.
  public List<String> locales() {
    return List.copyOf(versions.keySet());
  }
}
