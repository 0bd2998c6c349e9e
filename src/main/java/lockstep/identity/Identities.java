package lockstep.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.Step;
import lockstep.procedure.Task;
import lockstep.procedure.TaskId;
import lockstep.procedure.Version;

/// Gives lasting ids to the steps and tasks of a procedure.
///
/// @param ledger with the versions registered
/// @param versions by locale, with lasting ids
public record Identities(Ledger ledger, SortedMap<String, Version> versions) {
  /// Finds the steps of some versions again.
  ///
  /// @param referenceFirst all versions, the one that the others follow first
  /// @param before what is known of the procedure
  public static Identities of(
      ProcedureId procedure,
      List<Version> referenceFirst,
      Ledger before,
      StepFinder finder,
      LocalDate today) {
    SortedMap<String, Version> identified = new TreeMap<>();
    referenceFirst.forEach(version -> identified.put(version.locale(), version));
    List<Version> withSteps =
        referenceFirst.stream().filter(version -> !version.tasks().isEmpty()).toList();
    if (withSteps.isEmpty()) {
      return new Identities(before, identified);
    }
    Ledger after =
        new Registrar(procedure, before, finder)
            .register(withSteps.stream().map(Outline::of).toList(), today);
    for (Version version : withSteps) {
      Registered registered = after.versions().get(version.locale());
      identified.put(version.locale(), with(version, registered));
    }
    return new Identities(after, identified);
  }

  /// A text with the ids that the same steps have in a version, e.g. the source text that the version carries.
  ///
  /// @param locale of the version
  public Version identified(Version text, String locale) {
    Registered registered = ledger.versions().get(locale);
    return registered == null ? text : with(text, registered);
  }

  private static Version with(Version version, Registered registered) {
    Map<StepPlace, Registered.Assigned> ids = new HashMap<>();
    registered.steps().forEach(step -> ids.put(step.place(), step));
    List<Task> tasks = new ArrayList<>();
    for (Task task : version.tasks()) {
      String name = task.id().value();
      tasks.add(
          new Task(
              new TaskId(registered.task(name)),
              task.title(),
              task.line(),
              task.variant(),
              task.steps().stream().map(step -> with(step, name, ids)).toList()));
    }
    return new Version(
        version.procedure(),
        version.locale(),
        version.kind(),
        version.title(),
        version.description(),
        version.provenance(),
        version.roles(),
        version.appliesTo(),
        version.blocks(),
        tasks);
  }

  private static Step with(Step step, String task, Map<StepPlace, Registered.Assigned> ids) {
    Optional<Registered.Assigned> assigned =
        Optional.ofNullable(ids.get(new StepPlace(task, step.number())));
    return new Step(
        assigned.map(Registered.Assigned::id).orElse(step.id()),
        assigned.map(Registered.Assigned::rev).orElse(step.rev()),
        step.number(),
        step.kind(),
        step.block(),
        step.parts(),
        step.actors(),
        step.substeps().stream().map(substep -> with(substep, task, ids)).toList());
  }
}
