package lockstep.cli;

import lockstep.format.Json;
import picocli.CommandLine.Command;

/// Says whether the ledger is up to date with the content.
@Command(
    name = "status",
    description = {
      "Say whether the ledger is up to date with the content: which procedures and versions have"
          + " changed since, and how many steps a human should confirm."
    },
    sortOptions = false,
    sortSynopsis = false,
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:up to date, and nothing to confirm",
      " 1:something has changed or is to be confirmed",
      " 2:a ledger file is damaged, nothing could be read, or wrong usage"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep ids status --ledger ids",
      "  lockstep ids status agreements --ledger ids --format json"
    })
final class IdsStatusCommand extends IdsAction {
  IdsStatusCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int act(StepPlans plans, Format as, Session session) {
    session
        .out()
        .print(
            switch (as) {
              case TEXT -> new StepStatus(plans).text(session.colors(), columns(session));
              case JSON -> Json.pretty(new StepStatus(plans).tree());
            });
    return plans.exitCode();
  }
}
