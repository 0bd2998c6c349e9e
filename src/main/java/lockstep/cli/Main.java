package lockstep.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The command line of Lockstep.
@Command(
    name = "lockstep",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Keeps the translations of a procedure in lockstep: reads how-to documents in several"
          + " languages into steps and shows them as checklists, on this screen or over HTTP.",
    },
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:done",
      "  1:done, and something was found, e.g. files that cannot be read",
      "  2:not done: wrong usage, or content that cannot be read at all",
      "130:stopped with Ctrl-C"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep serve                                serve ./content on http://127.0.0.1:8080",
      "  lockstep doctor --content ~/docs              what is read from a folder, and what is not",
      "  lockstep show agreements --locale sv          a procedure as a checklist",
      "  lockstep search flytta kund --locale sv       procedures and their steps by words",
      "  lockstep check content/fr                     what is wrong in these documents",
      "  lockstep compare agreements --locales fr,nl   two versions, block by block",
      "  lockstep matrix                               how all versions stand",
      "  lockstep ids plan --ledger ids                what became of the steps",
      "  lockstep retired Add-AzureRmAccount           what took the place of a command",
      "  lockstep help show                            all about one command",
      "",
      "Results go to standard output; progress, remarks and errors to standard error."
    },
    mixinStandardHelpOptions = false,
    versionProvider = ProgramVersion.class)
public final class Main implements Runnable {
  private static final int HELP_WIDTH = 100;
  // Wide enough for every option, so that its description begins beside it.
  private static final int LONGEST_OPTION = 32;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      order = 100,
      description = "Show this help.")
  private boolean help;

  @Option(names = "--version", versionHelp = true, order = 101, description = "Show the version.")
  private boolean version;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      order = 99,
      description = "Colour: auto, always or never. Default: auto, which heeds NO_COLOR.")
  private Colors.When color = Colors.When.AUTO;

  @Spec private CommandSpec spec;

  private Main() {}

  /// Runs a command and ends the process with its exit code.
  ///
  /// @param args the command and its options
  public static void main(String[] args) {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    System.exit(run(args, out, err, Terminal.ofProcess()));
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /// Runs a command where nobody watches and no variable is set.
  ///
  /// @return the exit code: 0 done, 1 something was found, 2 not done
  public static int run(String[] args, PrintStream out, PrintStream err) {
    return run(args, out, err, Terminal.NONE);
  }

  static int run(String[] args, PrintStream out, PrintStream err, Terminal terminal) {
    PrintWriter results = new PrintWriter(out, false);
    PrintWriter words = new PrintWriter(err, true);
    Colors colors = Colors.of(List.of(args), terminal);
    CommandLine line =
        new CommandLine(new Main())
            .addSubcommand(new ServeCommand(terminal))
            .addSubcommand(new ShowCommand(terminal))
            .addSubcommand(new SearchCommand(terminal))
            .addSubcommand(new DoctorCommand(terminal))
            .addSubcommand(new CheckCommand(terminal))
            .addSubcommand(new CompareCommand(terminal))
            .addSubcommand(new MatrixCommand(terminal))
            .addSubcommand(new RetiredCommand(terminal))
            .addSubcommand(new BaselineCommand(terminal))
            .addSubcommand(IdsCommand.with(terminal))
            .addSubcommand(new ExplainCommand(terminal))
            .addSubcommand(new HelpCommand())
            .setOut(results)
            .setErr(words)
            .setUsageHelpWidth(HELP_WIDTH)
            .setUsageHelpLongOptionsMaxWidth(LONGEST_OPTION)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setColorScheme(CommandLine.Help.defaultColorScheme(colors.on() ? Ansi.ON : Ansi.OFF))
            .setParameterExceptionHandler(Mistakes::usage)
            .setExecutionExceptionHandler(Mistakes::failure);
    int exitCode = line.execute(args);
    results.flush();
    words.flush();
    return exitCode;
  }

  /// No command was given.
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
    throw new UsageException(
        "lockstep: no command was given; use one of " + Mistakes.commands(spec));
  }
}
