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
import java.util.concurrent.Callable;
import lockstep.check.Subject;
import lockstep.identity.Identities;
import lockstep.identity.Ledger;
import lockstep.identity.Ledgers;
import lockstep.identity.Redirections;
import lockstep.identity.StepFinder;
import lockstep.procedure.Procedure;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.Version;

/// Gives the steps of all procedures ids that last.
final class Identification {
  private final Map<ProcedureId, Identities> identities;
  private final List<Procedure> procedures;

  private Identification(Map<ProcedureId, Identities> identities, List<Procedure> procedures) {
    this.identities = identities;
    this.procedures = procedures;
  }

  /// Finds the steps of the content again.
  ///
  /// @param content with the ids that the documents give
  /// @param before what is known of the steps
  /// @param redirections where procedures went that had another path
  static Identification of(
      Comparisons content, Ledgers before, Redirections redirections, LocalDate today) {
    List<Callable<Map.Entry<Procedure, Identities>>> work = new ArrayList<>();
    StepFinder finder = content.stepFinder();
    for (Procedure procedure : content.procedures()) {
      Ledger known =
          before
              .find(procedure.id())
              .or(() -> moved(procedure.id(), before, redirections))
              .orElse(Ledger.EMPTY);
      work.add(
          () ->
              Map.entry(
                  procedure,
                  Identities.of(
                      procedure.id(), referenceFirst(procedure, content), known, finder, today)));
    }
    Map<ProcedureId, Identities> identities = new HashMap<>();
    List<Procedure> procedures = new ArrayList<>();
    for (var one : Workers.all("identity", work)) {
      identities.put(one.getKey().id(), one.getValue());
      procedures.add(Procedure.of(one.getKey().id(), one.getValue().versions()));
    }
    return new Identification(identities, procedures);
  }

  private static Optional<Ledger> moved(
      ProcedureId procedure, Ledgers before, Redirections redirections) {
    return redirections.to(procedure).stream()
        .flatMap(old -> before.find(old).stream())
        .findFirst();
  }

  private static List<Version> referenceFirst(Procedure procedure, Comparisons content) {
    String reference =
        content
            .best(procedure, procedure.locales())
            .map(best -> best.subject().locale())
            .orElse(procedure.locales().getFirst());
    return procedure.versions().values().stream()
        .sorted(Comparator.comparing(version -> !version.locale().equals(reference)))
        .toList();
  }

  /// The procedures with lasting ids.
  List<Procedure> procedures() {
    return procedures;
  }

  /// A file with lasting ids, also in the source text that it carries.
  Subject identified(Subject subject) {
    Identities known = identities.get(subject.procedure());
    if (known == null || subject.version().isEmpty()) {
      return subject;
    }
    String locale = subject.locale();
    return subject.with(
        subject.version().map(version -> known.identified(version, locale)),
        subject.base().map(version -> known.identified(version, locale)));
  }

  /// A text with the ids that its steps would have.
  ///
  /// @param content with the text in place of the file of its procedure and locale
  Subject identified(Subject text, Comparisons content) {
    Identities known = identities.get(text.procedure());
    Optional<Procedure> procedure = content.procedure(text.procedure());
    if (known == null || procedure.isEmpty()) {
      return text;
    }
    Identities with =
        Identities.of(
            text.procedure(),
            referenceFirst(procedure.get(), content),
            known.ledger(),
            content.stepFinder(),
            LocalDate.EPOCH);
    return text.with(
        text.version().map(version -> with.identified(version, text.locale())),
        text.base().map(version -> with.identified(version, text.locale())));
  }

  /// What is known of the steps now. Procedures that are gone stay known, unless they have another path now.
  Ledgers ledgers(Ledgers before, Redirections redirections) {
    SortedMap<ProcedureId, Ledger> all = new TreeMap<>(before.byProcedure());
    identities.forEach(
        (procedure, one) -> {
          if (!one.ledger().steps().isEmpty()) {
            all.put(procedure, one.ledger());
          }
          redirections.to(procedure).stream()
              .filter(old -> !identities.containsKey(old))
              .forEach(all::remove);
        });
    return new Ledgers(all, before.damaged());
  }
}
