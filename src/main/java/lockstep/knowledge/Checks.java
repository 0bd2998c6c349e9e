package lockstep.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lockstep.check.Baseline;
import lockstep.check.Checker;
import lockstep.check.Finding;
import lockstep.check.FindingId;
import lockstep.check.Rules;
import lockstep.check.State;
import lockstep.check.Subject;
import lockstep.check.Suppressions;
import lockstep.procedure.StepId;
import lockstep.procedure.Version;
import lockstep.retired.Retirements;

/// What the rules find in a generation, looked for once when somebody asks first. Safe for use by several threads.
public final class Checks {
  private final List<Subject> subjects;
  private final Suppressions suppressions;
  private final Retirements retirements;
  private final LocalDate today;
  private volatile Optional<Found> found = Optional.empty();

  /// @param today the day on which suppressions have to hold
  Checks(
      List<Subject> subjects, Suppressions suppressions, Retirements retirements, LocalDate today) {
    this.subjects = List.copyOf(subjects);
    this.suppressions = suppressions;
    this.retirements = retirements;
    this.today = today;
  }

  /// The findings of all rules in several orders.
  private record Found(
      List<Finding> all, Map<FindingId, Finding> byId, Map<VersionKey, List<Finding>> byVersion) {}

  /// The files that were looked at.
  public List<Subject> subjects() {
    return subjects;
  }

  /// What the suppression files of the content say.
  public Suppressions suppressions() {
    return suppressions;
  }

  /// What is known to be retired.
  public Retirements retirements() {
    return retirements;
  }

  /// What the rules find in a text that is not of the content, with its suppressions, on the day of the generation.
  public List<Finding> check(Subject subject) {
    return new Checker(Rules.all(), suppressions, Baseline.NONE, today).check(List.of(subject));
  }

  /// All findings by place, suppressed ones too.
  public List<Finding> findings() {
    return found().all();
  }

  /// The finding with an id.
  public Optional<Finding> find(FindingId id) {
    return Optional.ofNullable(found().byId().get(id));
  }

  /// Ids of what is found in a step of a version and not suppressed.
  public List<FindingId> ofStep(Version version, StepId step) {
    return found()
        .byVersion()
        .getOrDefault(new VersionKey(version.procedure(), version.locale()), List.of())
        .stream()
        .filter(finding -> finding.step().filter(at -> at.id().equals(step)).isPresent())
        .map(Finding::id)
        .toList();
  }

  private Found found() {
    Optional<Found> known = found;
    if (known.isEmpty()) {
      synchronized (this) {
        known = found;
        if (known.isEmpty()) {
          known = Optional.of(look());
          found = known;
        }
      }
    }
    return known.orElseThrow();
  }

  private Found look() {
    Checker checker = new Checker(Rules.all(), suppressions, Baseline.NONE, today);
    List<Finding> all = checker.check(subjects);
    Map<FindingId, Finding> byId = new TreeMap<>();
    Map<VersionKey, List<Finding>> byVersion = new TreeMap<>();
    for (Finding finding : all) {
      byId.putIfAbsent(finding.id(), finding);
      if (!(finding.state() instanceof State.Suppressed)) {
        VersionKey version = new VersionKey(finding.procedure(), finding.locale());
        byVersion.computeIfAbsent(version, _ -> new ArrayList<>()).add(finding);
      }
    }
    return new Found(all, byId, byVersion);
  }
}
