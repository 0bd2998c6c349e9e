package lockstep.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import lockstep.check.Baseline;
import lockstep.check.Checker;
import lockstep.check.Finding;
import lockstep.check.Rules;
import lockstep.knowledge.Checks;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Progress;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes down the findings that are known, so that a check speaks of new ones only.
@Command(
    name = "baseline",
    description = {
      "Write the findings of today into a file, or take those out of it that no longer occur."
          + " lockstep check --baseline FILE then speaks of new findings only."
    },
    sortOptions = false,
    sortSynopsis = false,
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 0:written", " 2:nothing could be read, or wrong usage"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep baseline create",
      "  lockstep baseline prune --baseline docs/known.json --content docs"
    })
final class BaselineCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "ACTION",
      description =
          "create: write all findings of today. prune: take out those that no longer occur.")
  private Action action = Action.CREATE;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "The file. Default: lockstep-baseline.json")
  private Path file = Path.of(Baseline.FILE);

  @Option(
      names = "--as-of",
      paramLabel = "YYYY-MM-DD",
      description = "The day that counts as today. Default: today")
  private List<LocalDate> asOf = List.of();

  @ArgGroup(validate = false, heading = "%nContent:%n")
  private ContentOptions content = new ContentOptions();

  @Spec private CommandSpec spec;
  private final Terminal terminal;

  BaselineCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// What is done.
  enum Action {
    /// Write all.
    CREATE,
    /// Take out what is gone.
    PRUNE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() {
    Session session = Session.of(spec, terminal);
    Optional<Baseline> earlier =
        action == Action.PRUNE || Files.exists(file)
            ? Optional.of(Baselines.read("--baseline", file))
            : Optional.empty();
    Generation generation = session.read(content);
    if (generation.report().files() == 0) {
      throw new UsageException(
          "--content: no Markdown file was found; give a folder that has .md files in it");
    }
    Checks checks = generation.checks();
    LocalDate today =
        asOf.stream().findFirst().orElseGet(() -> LocalDate.now(Clock.systemDefaultZone()));
    Checker checker = new Checker(Rules.all(), checks.suppressions(), Baseline.NONE, today);
    List<Finding> findings;
    try (ProgressLine line = session.progress()) {
      Progress progress = content.showsProgress() ? line : Progress.NONE;
      findings = new Checking(checker, progress).of(checks.subjects(), checks.comparisons());
    }
    Baseline before = earlier.orElse(Baseline.NONE);
    Baseline after =
        switch (action) {
          case CREATE -> Baseline.of(findings, before, today);
          case PRUNE -> before.without(before.gone(findings, Rules.ids()));
        };
    Baselines.write("--baseline", file, after.toJson());
    session
        .out()
        .println(
            "%s: %d known findings, %d before"
                .formatted(file, after.entries().size(), before.entries().size()));
    return 0;
  }
}
