package lockstep.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.knowledge.Freshness;
import lockstep.knowledge.Generation;
import lockstep.knowledge.VersionSummary;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.Version;

/// How the versions of procedures stand.
///
/// @param locales tags that occur, sorted
/// @param lines a procedure each, the worst first
public record Matrix(List<String> locales, List<Line> lines) {
  public Matrix {
    locales = List.copyOf(locales);
    lines = List.copyOf(lines);
  }

  /// A procedure.
  ///
  /// @param cells by locale; a locale without a version has none
  public record Line(ProcedureId procedure, String title, SortedMap<String, Cell> cells) {
    long faults() {
      return cells.values().stream().mapToLong(Cell::faults).sum();
    }

    private Comparator<Line> worstFirst() {
      return Comparator.comparing(Line::worst)
          .thenComparing(Comparator.comparingLong(Line::faults).reversed())
          .thenComparing(Line::procedure);
    }

    private Freshness.State worst() {
      return cells.values().stream().map(Cell::state).min(Comparator.naturalOrder()).orElseThrow();
    }
  }

  /// A version.
  ///
  /// @param faults found in it, of class fault and not suppressed
  /// @param derived whether another locale's bilingual document carries it
  public record Cell(Freshness.State state, long faults, boolean derived) {}

  /// How the wanted versions of a generation stand.
  public static Matrix of(Generation generation, Predicate<VersionSummary> wanted) {
    Map<ProcedureId, SortedMap<String, Cell>> cells = new TreeMap<>();
    Map<ProcedureId, SortedMap<String, String>> titles = new TreeMap<>();
    TreeSet<String> locales = new TreeSet<>();
    TreeSet<ProcedureId> chosen = new TreeSet<>();
    generation.procedures().summaries().stream()
        .filter(wanted)
        .map(VersionSummary::procedure)
        .forEach(chosen::add);
    for (VersionSummary summary : generation.procedures().summaries()) {
      ProcedureId id = summary.procedure();
      // All versions of a procedure that is wanted in one language, or the others would seem
      // missing.
      if (chosen.contains(id)) {
        locales.add(summary.locale());
        titles.computeIfAbsent(id, _ -> new TreeMap<>()).put(summary.locale(), summary.title());
        cells
            .computeIfAbsent(id, _ -> new TreeMap<>())
            .put(summary.locale(), cell(generation, summary));
      }
    }
    List<Line> lines = new ArrayList<>();
    cells.forEach(
        (id, row) -> lines.add(new Line(id, titles.get(id).values().iterator().next(), row)));
    if (!lines.isEmpty()) {
      lines.sort(lines.getFirst().worstFirst());
    }
    return new Matrix(List.copyOf(locales), lines);
  }

  private static Cell cell(Generation generation, VersionSummary summary) {
    Optional<Version> version =
        generation
            .procedures()
            .find(summary.procedure())
            .flatMap(procedure -> procedure.version(summary.locale()));
    List<Finding> found = version.map(generation.checks()::of).orElse(List.of());
    return new Cell(
        generation.freshness(summary.procedure(), summary.locale()).state(),
        found.stream().filter(one -> one.findingClass() == FindingClass.FAULT).count(),
        summary.derived());
  }

  /// How many versions of a locale stand how.
  SortedMap<Freshness.State, Long> states(String locale) {
    SortedMap<Freshness.State, Long> states = new TreeMap<>();
    for (Line line : lines) {
      Optional.ofNullable(line.cells().get(locale))
          .ifPresent(cell -> states.merge(cell.state(), 1L, Long::sum));
    }
    return states;
  }

  /// Procedures that have no version in a locale.
  long missing(String locale) {
    return lines.stream().filter(line -> !line.cells().containsKey(locale)).count();
  }

  /// Faults found in the versions of a locale.
  long faults(String locale) {
    return lines.stream()
        .flatMap(line -> Optional.ofNullable(line.cells().get(locale)).stream())
        .mapToLong(Cell::faults)
        .sum();
  }

  /// The states that occur, worst first.
  List<Freshness.State> states() {
    return lines.stream()
        .flatMap(line -> line.cells().values().stream())
        .map(Cell::state)
        .distinct()
        .sorted()
        .toList();
  }
}
