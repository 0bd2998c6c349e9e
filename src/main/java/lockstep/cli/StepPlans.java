package lockstep.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import lockstep.identity.Ledger;
import lockstep.identity.LedgerUpdate;
import lockstep.identity.Ledgers;
import lockstep.knowledge.Generation;
import lockstep.procedure.Procedure;
import lockstep.procedure.ProcedureId;
import lockstep.source.Problem;

/// What the next commit makes of the ledgers of some procedures.
///
/// @param folder of the ledgers
/// @param update with these procedures only
/// @param plans by procedure
/// @param redirections what of the redirection files cannot be used
record StepPlans(
    Path folder, LedgerUpdate update, List<StepPlan> plans, List<Problem> redirections) {
  StepPlans {
    plans = List.copyOf(plans);
    redirections = List.copyOf(redirections);
  }

  /// @param named the procedures; all where none is named
  /// @throws UsageException when there is no such procedure
  static StepPlans of(Generation generation, Path folder, List<String> named, String sourceLocale) {
    LedgerUpdate all = generation.ledgers();
    SortedSet<ProcedureId> wanted = new TreeSet<>();
    for (String name : named) {
      wanted.add(find(name, generation));
    }
    if (named.isEmpty()) {
      wanted.addAll(all.before().byProcedure().keySet());
      wanted.addAll(all.before().damaged().keySet());
      wanted.addAll(all.after().byProcedure().keySet());
    }
    for (ProcedureId procedure : List.copyOf(wanted)) {
      wanted.addAll(generation.redirections().to(procedure));
    }
    LedgerUpdate update = new LedgerUpdate(only(wanted, all.before()), only(wanted, all.after()));
    List<StepPlan> plans = new ArrayList<>();
    update
        .after()
        .byProcedure()
        .forEach(
            (procedure, ledger) -> {
              if (!update.before().damaged().containsKey(procedure)) {
                plans.add(plan(procedure, ledger, update.before(), generation, sourceLocale));
              }
            });
    List<Problem> redirections =
        generation.report().problems().stream()
            .filter(problem -> problem.code().equals("bad-redirection"))
            .toList();
    return new StepPlans(folder, update, plans, redirections);
  }

  private static ProcedureId find(String name, Generation generation) {
    ProcedureId exact = ProcedureId.parse(name);
    Ledgers known = generation.ledgers().before();
    return known.find(exact).isPresent() || known.damaged().containsKey(exact)
        ? exact
        : ProcedureFinder.in(generation).find(name).id();
  }

  private static Ledgers only(SortedSet<ProcedureId> wanted, Ledgers ledgers) {
    SortedMap<ProcedureId, Ledger> some = new TreeMap<>(ledgers.byProcedure());
    some.keySet().retainAll(wanted);
    SortedMap<ProcedureId, Problem> damaged = new TreeMap<>(ledgers.damaged());
    damaged.keySet().retainAll(wanted);
    return new Ledgers(some, damaged);
  }

  private static StepPlan plan(
      ProcedureId procedure,
      Ledger after,
      Ledgers known,
      Generation generation,
      String sourceLocale) {
    Optional<ProcedureId> movedFrom =
        known.find(procedure).isPresent()
            ? Optional.empty()
            : generation.redirections().to(procedure).stream()
                .filter(old -> known.find(old).isPresent())
                .findFirst();
    List<String> locales = new ArrayList<>();
    generation.procedures().find(procedure).map(Procedure::locales).ifPresent(locales::addAll);
    if (locales.remove(sourceLocale)) {
      locales.addFirst(sourceLocale);
    }
    return new StepPlan(
        procedure,
        known.find(movedFrom.orElse(procedure)).orElse(Ledger.EMPTY),
        after,
        locales,
        movedFrom);
  }

  /// Files that cannot be read, redirections among them, and pins that decide nothing.
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>(update.before().damaged().values());
    problems.addAll(update.pinProblems(folder));
    problems.addAll(redirections);
    return problems;
  }

  /// How many steps a human should confirm.
  int reviews() {
    return plans.stream().mapToInt(plan -> plan.reviews().size()).sum();
  }

  /// 0 where the ledger is up to date and nothing is to be decided, 1 otherwise, 2 where a file is damaged.
  int exitCode() {
    if (!update.before().damaged().isEmpty()) {
      return 2;
    }
    boolean isQuiet =
        plans.stream().allMatch(StepPlan::isUpToDate) && reviews() == 0 && problems().isEmpty();
    return isQuiet ? 0 : 1;
  }
}
