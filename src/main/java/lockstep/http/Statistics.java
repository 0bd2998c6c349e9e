package lockstep.http;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import lockstep.check.Finding;
import lockstep.check.State;
import lockstep.export.Matrix;
import lockstep.knowledge.Freshness;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Languages;
import lockstep.knowledge.VersionSummary;
import lockstep.procedure.ProcedureId;

/// Documents of a generation and how their versions stand.
///
/// @param locales tags of the languages that are counted
/// @param documents by id where no other order was asked for
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
  /// @param versions all that can be read, by locale
  /// @param onlyHere whether there is a document in one language only
  /// @param states by locale, only those that are counted
  record Document(
      ProcedureId id,
      List<VersionSummary> versions,
      boolean onlyHere,
      SortedMap<String, Freshness> states) {
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

  /// The order of documents; equal ones stand by id.
  enum Sort {
    /// By id.
    ID("id"),
    /// By title.
    TITLE("title"),
    /// The worst first, as the command line has them.
    RISK("-risk");

    private final String id;

    Sort(String id) {
      this.id = id;
    }

    static Sort parse(String value) {
      List<String> known = Arrays.stream(values()).map(sort -> sort.id).toList();
      Parameters.oneOf("sort", value, known);
      return values()[known.indexOf(value)];
    }
  }

  /// The same with the documents in an order.
  ///
  /// @param reader whose language titles are in, and whose alphabet orders them
  Statistics sorted(Sort sort, Reader reader) {
    Comparator<Document> order =
        switch (sort) {
          case ID -> Comparator.comparing(one -> one.id().toUrl());
          case TITLE -> {
            Collator alphabet =
                Collator.getInstance(Locale.forLanguageTag(reader.language().tag()));
            yield Comparator.comparing(one -> one.shown(reader).title(), alphabet);
          }
          case RISK -> {
            Map<ProcedureId, Matrix.Line> lines = new HashMap<>();
            documents.forEach(one -> lines.put(one.id(), line(one)));
            yield Comparator.comparing(one -> lines.get(one.id()), Matrix.WORST_FIRST);
          }
        };
    List<Document> ordered = documents.stream().sorted(order.thenComparing(Document::id)).toList();
    return new Statistics(generation, locales, ordered, findings);
  }

  private Matrix.Line line(Document document) {
    SortedMap<String, Matrix.Cell> cells = new TreeMap<>();
    for (String locale : locales) {
      Matrix.cell(generation, document.id(), locale).ifPresent(cell -> cells.put(locale, cell));
    }
    return new Matrix.Line(document.id(), document.versions().getFirst().title(), cells);
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
    Languages languages = Languages.of(generation);
    List<String> columns = query.locales().isEmpty() ? languages.all() : query.locales();
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
          boolean onlyHere = languages.of(id).size() == 1;
          documents.add(new Document(id, List.copyOf(versions), onlyHere, states));
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
