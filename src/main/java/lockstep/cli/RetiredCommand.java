package lockstep.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lockstep.format.Json;
import lockstep.knowledge.Settings;
import lockstep.locale.Locales;
import lockstep.retired.RetirementCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says what is known about names, or finds what is retired in texts of any kind.
@Command(
    name = "retired",
    description = {
      "Say whether commands, modules, products or links are retired, and what to use instead, as"
          + " text or with --format json. With --scan, find the retired ones in files: Markdown,"
          + " PowerShell scripts, any text."
    },
    sortOptions = false,
    sortSynopsis = false,
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:none of the names is retired; with --scan, nothing is as bad as --fail-on says",
      " 1:at least one name is retired; with --scan, something is as bad",
      " 2:a name is not known, a file cannot be read, or wrong usage"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep retired Add-AzureRmAccount",
      "  lockstep retired azuread msonline --format json",
      "  lockstep retired --scan setup.ps1 runbook.md --fail-on warning",
      "  lockstep retired --scan - < notes.txt"
    })
final class RetiredCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "NAME|FILE",
      arity = "0..*",
      description = {
        "Names in any case, with or without their module, also former and short ones. With --scan,"
            + " files or folders with them; - is standard input"
      })
  private List<String> arguments = new ArrayList<>();

  @Option(names = "--scan", description = "The arguments are files to look through.")
  private boolean scan;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = {
        "With --scan, end with 1 when something is at least so bad: error, warning, info or never."
            + " Default: error"
      })
  private List<Level> failOn = new ArrayList<>();

  @Mixin private ReportOptions reports = new ReportOptions();

  @Option(names = "--retirements", paramLabel = "DIR", description = ContentOptions.RETIREMENTS)
  private List<Path> retirements = new ArrayList<>();

  @Option(
      names = "--locales",
      paramLabel = "DIR",
      description = "Language folders that are laid over those of the program.")
  private List<Path> locales = new ArrayList<>();

  @Spec private CommandSpec spec;
  private final Terminal terminal;

  RetiredCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Session session = Session.of(spec, terminal);
    if (arguments.isEmpty()) {
      throw new UsageException(
          scan
              ? "FILE: is missing; give files to look through, or - for standard input"
              : "NAME: is missing; give a name such as Add-AzureRmAccount, or --scan and files");
    }
    Locales known = ContentOptions.locales(locales);
    Settings settings = ContentOptions.retirements(retirements, Settings.of(List.of()));
    if (scan) {
      return new RetiredScan(settings, known, session)
          .scan(arguments, reports, failOn.isEmpty() ? Level.ERROR : failOn.getLast());
    }
    boolean json = isJson();
    RetirementCatalogue catalogue = settings.catalogue(known).catalogue();
    List<RetirementAnswer> answers =
        arguments.stream().map(name -> RetirementAnswer.of(name, catalogue)).toList();
    session.out().print(json ? Json.pretty(RetirementAnswer.tree(answers)) : text(answers));
    answers.forEach(answer -> answer.complaint().ifPresent(session.err()::println));
    return answers.stream().mapToInt(RetirementAnswer::exitCode).max().orElse(0);
  }

  private boolean isJson() {
    if (!failOn.isEmpty() || reports.namesFile()) {
      throw new UsageException("--fail-on, --output: belong to --scan; give it, or leave them out");
    }
    List<String> formats = reports.written();
    String format = formats.isEmpty() ? "text" : formats.getLast();
    if (formats.size() > 1 || !format.equals("text") && !format.equals("json")) {
      throw new UsageException(
          "--format: “"
              + String.join(", ", formats)
              + "” is no format of a look-up; use text or json");
    }
    return format.equals("json");
  }

  private static String text(List<RetirementAnswer> answers) {
    return String.join(
        "\n", answers.stream().map(RetirementAnswer::text).filter(t -> !t.isEmpty()).toList());
  }
}
