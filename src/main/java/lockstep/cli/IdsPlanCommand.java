package lockstep.cli;

import lockstep.format.Json;
import picocli.CommandLine.Command;

/// Shows what a commit would write.
@Command(
    name = "plan",
    description = {
      "Show what a commit would write: which steps are new, reworded, changed, split, merged,"
          + " moved, retired or back, and which ones a human should confirm, with the line to paste"
          + " into the pins of the procedure's ledger file."
    },
    sortOptions = false,
    sortSynopsis = false,
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:nothing to write and nothing to confirm",
      " 1:something is",
      " 2:a ledger file is damaged, nothing could be read, or wrong usage"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep ids plan --ledger ids",
      "  lockstep ids plan agreements --ledger ids --format json"
    })
final class IdsPlanCommand extends IdsAction {
  IdsPlanCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int act(StepPlans plans, Format as, Session session) {
    session
        .out()
        .print(
            switch (as) {
              case TEXT -> new StepPlanText(session.colors(), columns(session)).of(plans);
              case JSON -> Json.pretty(StepPlanJson.tree(plans));
            });
    return plans.exitCode();
  }
}
