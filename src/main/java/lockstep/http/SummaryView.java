package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.knowledge.Freshness;

/// How the content stands, counted.
///
/// @param procedures how many documents
/// @param states by locale, then by state, how many versions; `missing` counts documents without one, `broken` those that cannot be read
/// @param onlyHere documents that exist in one language only
/// @param classes findings by class
/// @param rules findings by rule; rules that find nothing are left out
/// @param areas by name
@Serdeable
@Schema(name = "Summary")
record SummaryView(
    int procedures,
    Map<String, Map<String, Long>> states,
    long onlyHere,
    Map<String, Long> classes,
    List<RuleCount> rules,
    List<Area> areas,
    String generation) {
  /// How often a rule finds something.
  @Serdeable(naming = ClassNaming.class)
  @Schema(name = "RuleCount")
  record RuleCount(String rule, @Schema(name = "class") String findingClass, long findings) {}

  /// The documents of a folder.
  ///
  /// @param area the first folder of their path; empty for documents in none
  /// @param states by state, how many versions in all languages that are counted
  @Serdeable
  @Schema(name = "Area")
  record Area(String area, int procedures, Map<String, Long> states) {}

  static SummaryView of(Statistics statistics) {
    Map<String, Map<String, Long>> states = new LinkedHashMap<>();
    for (String locale : statistics.locales()) {
      states.put(
          locale, counts(statistics.documents().stream().map(one -> one.states().get(locale))));
    }
    Map<String, List<Statistics.Document>> byArea =
        statistics.documents().stream()
            .collect(
                Collectors.groupingBy(
                    Statistics.Document::area, TreeMap::new, Collectors.toList()));
    return new SummaryView(
        statistics.documents().size(),
        states,
        statistics.documents().stream().filter(Statistics.Document::onlyHere).count(),
        classes(statistics.findings()),
        rules(statistics.findings()),
        byArea.entrySet().stream()
            .map(
                area ->
                    new Area(
                        area.getKey(),
                        area.getValue().size(),
                        counts(
                            area.getValue().stream()
                                .flatMap(one -> one.states().values().stream()))))
            .toList(),
        statistics.generation().id());
  }

  /// Every state has its count, 0 too.
  private static Map<String, Long> counts(Stream<Freshness> versions) {
    Map<Freshness.State, Long> found =
        versions.collect(Collectors.groupingBy(Freshness::state, Collectors.counting()));
    Map<String, Long> counts = new LinkedHashMap<>();
    Arrays.stream(Freshness.State.values())
        .forEach(state -> counts.put(state.id(), found.getOrDefault(state, 0L)));
    return counts;
  }

  private static Map<String, Long> classes(List<Finding> findings) {
    Map<String, Long> classes = new LinkedHashMap<>();
    Arrays.stream(FindingClass.values())
        .forEach(
            one ->
                classes.put(
                    one.id(),
                    findings.stream().filter(finding -> finding.findingClass() == one).count()));
    return classes;
  }

  private static List<RuleCount> rules(List<Finding> findings) {
    Map<String, List<Finding>> byRule =
        findings.stream()
            .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.toList()));
    return byRule.values().stream()
        .map(
            some ->
                new RuleCount(
                    some.getFirst().rule(), some.getFirst().findingClass().id(), some.size()))
        .toList();
  }
}
