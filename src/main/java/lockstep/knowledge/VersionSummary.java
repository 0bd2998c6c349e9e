package lockstep.knowledge;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.procedure.DocumentKind;
import lockstep.procedure.Mention;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.Provenance;
import lockstep.procedure.Task;
import lockstep.procedure.Version;

/// What lists need to know of a version; how it stands is asked of the generation.
///
/// @param roles ids of the required roles, known ones only
/// @param appliesTo ids of the clouds, known ones only
/// @param actors ids of those who carry out its steps
/// @param stepCount top-level steps of all tasks; the second and later tabs of a procedure do not count again
/// @param updated the newest date that the document gives
/// @param derived whether the text was taken from another locale's bilingual document
public record VersionSummary(
    ProcedureId procedure,
    String locale,
    DocumentKind kind,
    String title,
    List<String> roles,
    List<String> appliesTo,
    List<String> actors,
    int stepCount,
    Optional<LocalDate> updated,
    Optional<Provenance.Translation> translation,
    boolean derived) {
  public VersionSummary {
    roles = List.copyOf(roles);
    appliesTo = List.copyOf(appliesTo);
    actors = List.copyOf(actors);
  }

  static VersionSummary of(Version version) {
    Provenance provenance = version.provenance();
    return new VersionSummary(
        version.procedure(),
        version.locale(),
        version.kind(),
        version.title(),
        ids(version.roles()),
        ids(version.appliesTo()),
        version.actors(),
        steps(version),
        provenance.handoff().or(provenance::date),
        provenance.translation(),
        provenance.derivedFrom().isPresent());
  }

  private static int steps(Version version) {
    Map<String, Integer> byTask = new HashMap<>();
    for (Task task : version.tasks()) {
      byTask.putIfAbsent(task.id().value().replaceFirst("@.*", ""), task.steps().size());
    }
    return byTask.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static List<String> ids(List<Mention> mentions) {
    return mentions.stream().flatMap(mention -> mention.id().stream()).distinct().toList();
  }
}
