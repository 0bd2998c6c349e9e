package lockstep.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import lockstep.check.Finding;
import lockstep.check.State;
import lockstep.knowledge.Freshness;
import lockstep.knowledge.Generation;
import lockstep.knowledge.VersionSummary;
import lockstep.procedure.ProcedureId;

/// Documents of a generation and how their versions stand.
///
/// @param locales tags of the languages that are counted
/// @param documents by id
/// @param findings in these documents and languages, without suppressed ones
record Statistics(
    Generation generation, List<String> locales, List<Document> documents, List<Finding> findings) {
  Statistics {
    locales = List.copyOf(locales);
    documents = List.copyOf(documents);
    findings = List.copyOf(findings);
  }

  /// A document in all its languages.
  ///
  /// @param versions all, by locale
  /// @param states by locale, only those that are counted
  record Document(
      ProcedureId id, List<VersionSummary> versions, SortedMap<String, Freshness> states) {
    /// The first folder of its path, empty for none.
    String area() {
      return Statistics.area(id);
    }

    /// The version in the language that suits a reader best, else the first.
    VersionSummary shown(Reader reader) {
      return versions.stream()
          .filter(version -> version.locale().equals(reader.language().tag()))
          .findFirst()
          .orElse(versions.getFirst());
    }
  }

  /// Which documents are counted.
  ///
  /// @param locales tags, empty for all
  /// @param areas in any case, empty for all
  /// @param kinds ids
  record Query(List<String> locales, List<String> areas, List<String> kinds) {
    private boolean accepts(VersionSummary version) {
      String area = Statistics.area(version.procedure());
      return kinds.contains(version.kind().id())
          && (areas.isEmpty() || areas.stream().anyMatch(area::equalsIgnoreCase));
    }
  }

  private static String area(ProcedureId id) {
    int slash = id.path().indexOf('/');
    return slash < 0 ? "" : id.path().substring(0, slash).toLowerCase(Locale.ROOT);
  }

  /// The areas of all documents, sorted.
  static List<String> areas(Generation generation) {
    return generation.procedures().summaries().stream()
        .map(version -> area(version.procedure()))
        .filter(area -> !area.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  static Statistics of(Generation generation, Query query) {
    List<String> columns =
        query.locales().isEmpty() ? generation.contentLocales() : query.locales();
    SortedMap<ProcedureId, List<VersionSummary>> byId = new TreeMap<>();
    generation.procedures().summaries().stream()
        .filter(query::accepts)
        .forEach(
            version ->
                byId.computeIfAbsent(version.procedure(), _ -> new ArrayList<>()).add(version));
    List<Document> documents = new ArrayList<>();
    byId.forEach(
        (id, versions) -> {
          SortedMap<String, Freshness> states = new TreeMap<>();
          columns.forEach(locale -> states.put(locale, generation.freshness(id, locale)));
          documents.add(new Document(id, List.copyOf(versions), states));
        });
    List<Finding> findings =
        generation.checks().findings().stream()
            .filter(finding -> !(finding.state() instanceof State.Suppressed))
            .filter(finding -> byId.containsKey(finding.procedure()))
            .filter(finding -> columns.contains(finding.locale()))
            .toList();
    return new Statistics(generation, columns, documents, findings);
  }
}
