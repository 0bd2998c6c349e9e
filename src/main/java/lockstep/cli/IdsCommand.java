package lockstep.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The commands around ids that last.
@Command(
    name = "ids",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Keep the ids of steps: the same step has one id in every language and every version. What is"
          + " known of steps is kept in a ledger, a folder with a file for each procedure."
    },
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep ids status --ledger ids              is the ledger up to date",
      "  lockstep ids plan --ledger ids                what a commit would write, what to decide",
      "  lockstep ids commit --ledger ids              write it"
    })
final class IdsCommand implements Runnable {
  @Spec private CommandSpec spec;

  private IdsCommand() {}

  static CommandLine with(Terminal terminal) {
    return new CommandLine(new IdsCommand())
        .addSubcommand(new IdsStatusCommand(terminal))
        .addSubcommand(new IdsPlanCommand(terminal))
        .addSubcommand(new IdsCommitCommand(terminal));
  }

  /// No command was given.
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
    throw new UsageException(
        "lockstep ids: no command was given; use one of " + Mistakes.commands(spec));
  }
}
