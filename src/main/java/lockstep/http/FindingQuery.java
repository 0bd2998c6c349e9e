package lockstep.http;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lockstep.check.Finding;
import lockstep.check.FindingClass;
import lockstep.check.Severity;
import lockstep.knowledge.Generation;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.Step;

/// Which findings are listed, and in which order. Several values of one parameter mean any of them; none mean all, but for states.
///
/// @param sort `place` or `severity`
record FindingQuery(
    List<String> rules,
    List<String> classes,
    List<String> severities,
    List<String> locales,
    Optional<ProcedureId> procedure,
    List<String> actors,
    List<String> states,
    String sort) {
  static final List<String> STATES = List.of("new", "known", "suppressed");
  static final List<String> SORTS = List.of("place", "severity");

  static List<String> classIds() {
    return Arrays.stream(FindingClass.values()).map(FindingClass::id).toList();
  }

  static List<String> severityIds() {
    return Arrays.stream(Severity.values()).map(Severity::id).toList();
  }

  /// The findings of a generation that are asked for, in order.
  List<Finding> of(Generation generation) {
    Comparator<Finding> order =
        sort.equals("severity")
            ? Comparator.comparing(Finding::severity)
                .thenComparing(Finding::findingClass)
                .thenComparing(Comparator.naturalOrder())
            : Comparator.naturalOrder();
    return generation.checks().findings().stream()
        .filter(finding -> accepts(finding, generation))
        .sorted(order)
        .toList();
  }

  private boolean accepts(Finding finding, Generation generation) {
    return any(rules, finding.rule())
        && any(classes, finding.findingClass().id())
        && any(severities, finding.severity().id())
        && any(locales, finding.locale())
        && states.contains(finding.state().id())
        && procedure.filter(id -> !id.equals(finding.procedure())).isEmpty()
        && (actors.isEmpty() || isOfActors(finding, generation));
  }

  private static boolean any(List<String> wanted, String had) {
    return wanted.isEmpty() || wanted.contains(had);
  }

  private boolean isOfActors(Finding finding, Generation generation) {
    return finding.step().stream()
        .flatMap(
            at ->
                generation
                    .procedures()
                    .find(finding.procedure())
                    .flatMap(procedure -> procedure.version(finding.locale()))
                    .stream()
                    .flatMap(version -> version.steps())
                    .filter(step -> step.id().equals(at.id())))
        .anyMatch(this::isOfActors);
  }

  private boolean isOfActors(Step step) {
    return step.actors().stream().anyMatch(claim -> actors.contains(claim.actor()));
  }

  /// A name for the list, the same for the same filters.
  String name() {
    return Integer.toHexString(toString().hashCode());
  }
}
