package lockstep.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.format.Json;
import lockstep.identity.Ledgers;
import lockstep.procedure.ProcedureId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Writes the ledger.
@Command(
    name = "commit",
    description = {
      "Write what is known of steps into the ledger. A file that cannot be read is not written"
          + " over."
    },
    sortOptions = false,
    sortSynopsis = false,
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:written, or nothing to write",
      " 2:a ledger file is damaged (the others are written), nothing could be read, or wrong usage"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep ids commit --ledger ids",
      "  lockstep ids commit agreements --ledger ids --dry-run"
    })
final class IdsCommitCommand extends IdsAction {
  @Option(names = "--dry-run", order = 2, description = "Say what would be written; write nothing.")
  private boolean dryRun;

  IdsCommitCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Optional<Path> folder(ReadingOptions options) {
    return dryRun ? options.ledger() : options.writtenLedger();
  }

  @Override
  int act(StepPlans plans, Format as, Session session) {
    List<ProcedureId> written = dryRun ? plans.update().changed() : write(plans);
    session
        .out()
        .print(
            switch (as) {
              case TEXT -> text(plans, written);
              case JSON -> Json.pretty(tree(plans, written));
            });
    return plans.update().before().damaged().isEmpty() ? 0 : 2;
  }

  private static List<ProcedureId> write(StepPlans plans) {
    try {
      return plans.update().write(plans.folder());
    } catch (UncheckedIOException e) {
      throw new UsageException(
          plans.folder()
              + ": cannot be written to ("
              + e.getCause().getMessage()
              + "); change its rights or give another one with --ledger");
    }
  }

  private String text(StepPlans plans, List<ProcedureId> written) {
    StringBuilder text = new StringBuilder();
    for (ProcedureId procedure : written) {
      text.append(Ledgers.file(plans.folder(), procedure)).append(": ");
      text.append(
          plans.plans().stream()
              .filter(plan -> plan.procedure().equals(procedure))
              .map(StepStatus::commit)
              .findFirst()
              .orElse("deleted, the procedure has another path now"));
      text.append('\n');
    }
    int reviews = plans.reviews();
    text.append(
        written.isEmpty()
            ? plans.folder() + ": nothing to write"
            : counted(written.size(), "file") + (dryRun ? " would be written" : " written"));
    if (reviews > 0) {
      text.append(" · ").append(counted(reviews, "step")).append(" to confirm: lockstep ids plan");
    }
    return text.append('\n').toString();
  }

  private Map<String, Object> tree(StepPlans plans, List<ProcedureId> written) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("ledger", plans.folder().toString());
    tree.put("dryRun", dryRun);
    tree.put("written", written.stream().map(ProcedureId::path).toList());
    tree.put("toReview", plans.reviews());
    tree.put("damaged", StepStatus.damaged(plans));
    return tree;
  }
}
