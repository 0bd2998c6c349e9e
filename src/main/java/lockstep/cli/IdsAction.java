package lockstep.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import lockstep.knowledge.Generation;
import lockstep.source.Problem;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What the commands around ids share.
abstract sealed class IdsAction implements Callable<Integer>
    permits IdsStatusCommand, IdsPlanCommand, IdsCommitCommand {
  private static final int USUAL_COLUMNS = 100;

  @Parameters(
      paramLabel = "PROCEDURE",
      arity = "0..*",
      description = {
        "Procedures: the path without .md, or the file's name where only one has it. Default: all"
      })
  private List<String> procedures = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      order = 1,
      description = "text or json. Default: text")
  private Format format = Format.TEXT;

  @ArgGroup(validate = false, heading = "%nContent:%n")
  private ContentOptions content = new ContentOptions();

  @Spec private CommandSpec spec;

  private final Terminal terminal;

  IdsAction(Terminal terminal) {
    this.terminal = terminal;
  }

  /// What comes out.
  enum Format {
    /// For people.
    TEXT,
    /// For programs.
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() {
    Session session = Session.of(spec, terminal);
    Path folder =
        folder(content)
            .orElseThrow(
                () ->
                    new UsageException(
                        "--ledger: is missing; give the folder with what is known of steps, or"
                            + " --data"));
    boolean isThere = Files.isDirectory(folder);
    Generation generation = session.read(content);
    if (generation.report().files() == 0) {
      throw new UsageException(
          "--content: no Markdown file was found; give a folder that has .md files in it");
    }
    session.remarkOn(generation);
    String sourceLocale = content.settings(generation.locales()).sourceLocale();
    StepPlans plans = StepPlans.of(generation, folder, procedures, sourceLocale);
    int exitCode = act(plans, format, session);
    session.out().flush();
    if (!isThere) {
      session.err().println(folder + ": there is no such folder yet, so nothing is known of steps");
    }
    plans.problems().stream().map(Problem::toText).forEach(session.err()::println);
    return exitCode;
  }

  /// The folder of the ledgers, as the command needs it.
  Optional<Path> folder(ReadingOptions options) {
    return options.ledger();
  }

  /// Does it.
  ///
  /// @return the exit code
  abstract int act(StepPlans plans, Format as, Session session);

  /// Characters in a line.
  static int columns(Session session) {
    return session.terminal().columns().orElse(USUAL_COLUMNS);
  }

  static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
