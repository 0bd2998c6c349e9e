package lockstep.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lockstep.procedure.ProcedureId;

/// The documents of a content folder by locale: what a relative link can lead to.
///
/// @param byLocale ids of all documents that were found, also of those that cannot be read
/// @param fallback tag of the locale whose documents stand in for others
public record Documents(Map<String, Set<ProcedureId>> byLocale, String fallback) {
  public Documents {
    byLocale =
        byLocale.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> Set.copyOf(new HashSet<>(entry.getValue()))));
  }

  /// Whether a locale has a document, or the locale that stands in for it.
  public boolean has(String locale, ProcedureId document) {
    return byLocale.getOrDefault(locale, Set.of()).contains(document)
        || byLocale.getOrDefault(fallback, Set.of()).contains(document);
  }
}
