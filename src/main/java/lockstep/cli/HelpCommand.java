package lockstep.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Explains the program or one command.
@Command(
    name = "help",
    helpCommand = true,
    description = "Show all about a command.",
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nArguments:%n")
final class HelpCommand implements Runnable {
  @Parameters(paramLabel = "COMMAND", arity = "0..2", description = "The command. Default: all.")
  private List<String> commands = new ArrayList<>();

  @Spec private CommandSpec spec;

  HelpCommand() {}

  @Override
  public void run() {
    CommandLine command = spec.parent().commandLine();
    for (String name : commands) {
      Map<String, CommandLine> known = command.getSubcommands();
      if (known.isEmpty()) {
        throw new UsageException(
            name + ": " + command.getCommandName() + " has no commands; leave it out");
      }
      if (!known.containsKey(name)) {
        throw new UsageException(Mistakes.noSuchCommand(name, command.getCommandSpec()));
      }
      command = known.get(name);
    }
    command.usage(command.getOut());
  }
}
