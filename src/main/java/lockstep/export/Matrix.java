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
import lockstep.check.State;
import lockstep.knowledge.Freshness;
import lockstep.knowledge.Generation;
import lockstep.knowledge.VersionKey;
import lockstep.knowledge.VersionSummary;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.Version;

/// How the versions of procedures stand.
///
/// @param locales tags that occur, sorted
/// @param lines a procedure each, the worst first
public record Matrix(List<String> locales, List<Line> lines) {
  /// By the worst state, then by how many faults there are.
  public static final Comparator<Line> WORST_FIRST =
      Comparator.comparing(Line::worst)
          .thenComparing(Comparator.comparingLong(Line::faults).reversed())
          .thenComparing(Line::procedure);

  public Matrix {
    locales = List.copyOf(locales);
    lines = List.copyOf(lines);
  }

  /// A procedure.
  ///
  /// @param cells by locale; a locale without a document has none
  public record Line(ProcedureId procedure, String title, SortedMap<String, Cell> cells) {
    long faults() {
      return cells.values().stream().mapToLong(Cell::faults).sum();
    }

    /// Of a procedure that no language has a document for, what says so.
    private Freshness.State worst() {
      return cells.values().stream()
          .map(Cell::state)
          .min(Comparator.naturalOrder())
          .orElse(Freshness.State.MISSING);
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
        cell(generation, id, summary.locale())
            .ifPresent(
                cell ->
                    cells.computeIfAbsent(id, _ -> new TreeMap<>()).put(summary.locale(), cell));
      }
    }
    for (VersionKey key : generation.broken().keySet()) {
      if (chosen.contains(key.procedure())) {
        locales.add(key.locale());
        cell(generation, key.procedure(), key.locale())
            .ifPresent(cell -> cells.get(key.procedure()).put(key.locale(), cell));
      }
    }
    List<Line> lines = new ArrayList<>();
    cells.forEach(
        (id, row) -> lines.add(new Line(id, titles.get(id).values().iterator().next(), row)));
    lines.sort(WORST_FIRST);
    return new Matrix(List.copyOf(locales), lines);
  }

  /// How the document of a procedure stands in a language; empty where there is none.
  public static Optional<Cell> cell(Generation generation, ProcedureId procedure, String locale) {
    Freshness.State state = generation.freshness(procedure, locale).state();
    if (state == Freshness.State.MISSING) {
      return Optional.empty();
    }
    Optional<Version> version =
        generation.procedures().find(procedure).flatMap(one -> one.version(locale));
    List<Finding> found =
        version.map(generation.checks()::of).orElseGet(() -> unread(generation, procedure, locale));
    return Optional.of(
        new Cell(
            state,
            found.stream().filter(one -> one.findingClass() == FindingClass.FAULT).count(),
            version.flatMap(one -> one.provenance().derivedFrom()).isPresent()));
  }

  /// What is found in a document that cannot be read.
  private static List<Finding> unread(Generation generation, ProcedureId procedure, String locale) {
    return generation.checks().findings().stream()
        .filter(one -> one.procedure().equals(procedure) && one.locale().equals(locale))
        .filter(one -> !(one.state() instanceof State.Suppressed))
        .toList();
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
