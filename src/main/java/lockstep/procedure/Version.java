package lockstep.procedure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One locale's text of a procedure.
///
/// @param locale tag of the locale's folder, e.g. `sv`
/// @param title its first heading, else the title of its front matter
/// @param description of its front matter
/// @param roles required roles, in the order written
/// @param appliesTo clouds, in the order written
/// @param blocks everything it says, in document order
/// @param tasks sections with steps; empty for a document without steps
public record Version(
    ProcedureId procedure,
    String locale,
    DocumentKind kind,
    String title,
    Optional<String> description,
    Provenance provenance,
    List<Mention> roles,
    List<Mention> appliesTo,
    List<Block> blocks,
    List<Task> tasks) {
  public Version {
    roles = List.copyOf(roles);
    appliesTo = List.copyOf(appliesTo);
    blocks = List.copyOf(blocks);
    tasks = List.copyOf(tasks);
  }

  /// All steps and substeps in document order.
  public Stream<Step> steps() {
    return tasks.stream().flatMap(Task::deep);
  }

  /// Ids of the actors of its steps, in the order in which they first act.
  public List<String> actors() {
    return steps()
        .flatMap(step -> step.actors().stream())
        .map(ActorClaim::actor)
        .distinct()
        .toList();
  }
}
