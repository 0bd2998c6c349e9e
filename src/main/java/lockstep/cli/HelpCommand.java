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
  @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "The command. Default: all.")
  private List<String> commands = new ArrayList<>();

  @Spec private CommandSpec spec;

  HelpCommand() {}

  @Override
  public void run() {
    CommandLine program = spec.parent().commandLine();
    Map<String, CommandLine> known = program.getSubcommands();
    if (commands.isEmpty()) {
      program.usage(program.getOut());
      return;
    }
    String name = commands.getFirst();
    if (!known.containsKey(name)) {
      throw new UsageException(Mistakes.noSuchCommand(name, spec.parent()));
    }
    known.get(name).usage(program.getOut());
  }
}
