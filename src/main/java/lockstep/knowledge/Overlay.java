package lockstep.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lockstep.procedure.Procedure;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.Version;
import lockstep.source.Problem;
import lockstep.source.SourceFile;

/// Lays what was read from the files together: a later root over an earlier one, path by path; a source text that a bilingual
/// document carries stands in where no source document exists.
final class Overlay {
  private final SortedMap<VersionKey, Version> written = new TreeMap<>();
  private final SortedMap<VersionKey, Version> derived = new TreeMap<>();
  private final Map<VersionKey, SourceFile> files = new HashMap<>();
  private final Map<VersionKey, Problem> broken = new HashMap<>();
  private final List<Stale> stale = new ArrayList<>();
  private final List<Problem> quarantined = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Overlay() {}

  /// A version that was read before its file went bad.
  private record Stale(Version version, Problem problem) {}

  static Overlay of(List<DocumentReader.Outcome> outcomes, LastGood lastGood) {
    Overlay overlay = new Overlay();
    for (DocumentReader.Outcome outcome : outcomes) {
      switch (outcome) {
        case DocumentReader.Outcome.Read(var file, _, _, var versions, var problems, _, _) -> {
          overlay.tellCollision(file, versions.getFirst());
          versions.forEach(overlay::put);
          overlay.problems.addAll(problems);
        }
        case DocumentReader.Outcome.Refused(var file, var locale, var problem) -> {
          overlay.quarantined.add(problem);
          Problem told = problem.in(file.belowRoot());
          for (Version version : lastGood.of(file.belowRoot())) {
            overlay.put(version);
            overlay.stale.add(new Stale(version, told));
          }
          locale
              .map(tag -> new VersionKey(ProcedureId.of(file.path()), tag))
              .ifPresent(key -> overlay.broken.put(key, told));
        }
      }
    }
    return overlay;
  }

  /// A procedure of some versions; empty where none of them is served.
  static Optional<Procedure> procedure(List<Version> versions) {
    Overlay overlay = new Overlay();
    versions.forEach(overlay::put);
    return overlay.procedures().stream().findFirst();
  }

  /// Two files of one root whose paths differ in case only are one procedure; only one of them can be served.
  private void tellCollision(SourceFile file, Version version) {
    SourceFile other = files.put(key(version), file);
    if (other != null && other.root().equals(file.root()) && !other.equals(file)) {
      String message =
          "has the same id as " + other.name() + ", which is not served; rename one of them";
      problems.add(new Problem("duplicate-path", file.name(), 1, 1, message));
    }
  }

  private void put(Version version) {
    if (version.provenance().derivedFrom().isPresent()) {
      derived.merge(key(version), version, Overlay::newer);
    } else {
      broken.remove(key(version));
      written.put(key(version), version);
    }
  }

  /// Of two source texts carried by different translations the one handed back last stands in; the locale decides a tie.
  private static Version newer(Version a, Version b) {
    Comparator<Version> order =
        Comparator.<Version, LocalDate>comparing(
                v -> v.provenance().handoff().orElse(LocalDate.MIN))
            .thenComparing(v -> v.provenance().derivedFrom().orElse(""), Comparator.reverseOrder());
    return order.compare(a, b) >= 0 ? a : b;
  }

  private static VersionKey key(Version version) {
    return new VersionKey(version.procedure(), version.locale());
  }

  /// The procedures that are served, by id.
  List<Procedure> procedures() {
    SortedMap<VersionKey, Version> all = new TreeMap<>(derived);
    all.putAll(written);
    SortedMap<ProcedureId, Map<String, Version>> byId = new TreeMap<>();
    all.forEach(
        (key, version) -> {
          if (version.kind().isServed()) {
            byId.computeIfAbsent(key.procedure(), _ -> new HashMap<>()).put(key.locale(), version);
          }
        });
    return byId.entrySet().stream()
        .map(entry -> Procedure.of(entry.getKey(), entry.getValue()))
        .toList();
  }

  /// Problems of the files that cannot be read, whether a version is served in their place or none. They name the files by language and
  /// path: where the roots lie is nobody's business.
  Map<VersionKey, Problem> broken() {
    Map<VersionKey, Problem> all = new HashMap<>(broken);
    for (Stale one : stale) {
      VersionKey key = key(one.version());
      // Another file may have taken its place.
      if (written.getOrDefault(key, derived.get(key)) == one.version()) {
        all.put(key, one.problem());
      }
    }
    return all;
  }

  List<Problem> quarantined() {
    return quarantined.stream().sorted().toList();
  }

  /// The problems of files that are served, with some more.
  List<Problem> problems(List<Problem> more) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(more);
    return all.stream().sorted().toList();
  }
}
