package lockstep.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import lockstep.check.Baseline;
import lockstep.check.Checker;
import lockstep.check.Finding;
import lockstep.check.PairRule;
import lockstep.check.Rule;
import lockstep.check.Subject;
import lockstep.export.FindingReport;
import lockstep.knowledge.Comparisons;
import lockstep.knowledge.Progress;
import lockstep.knowledge.Settings;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;
import lockstep.procedure.ProcedureId;
import lockstep.source.SourceText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Applies the rules and says what they find.
@Command(
    name = "check",
    description = "Check documents by all rules and say what is wrong, where, and what to do.",
    sortOptions = false,
    sortSynopsis = false,
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:nothing new is as bad as --fail-on says",
      " 1:something new is, or --require-pruned found entries that no longer occur",
      " 2:no file matched, something cannot be read, or wrong usage"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep check",
      "  lockstep check content/fr --rule empty-link --fail-on warning",
      "  lockstep check --format sarif=out.sarif --format pretty",
      "  lockstep check --changed-since origin/main",
      "  lockstep check --baseline lockstep-baseline.json --require-pruned",
      "  lockstep check --stdin --filename sv/agreements.md < draft.md"
    })
final class CheckCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files and folders to check. Default: all content")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--locale",
      paramLabel = "LOCALE",
      description = "Only documents in this language. May be given several times. Default: all")
  private List<String> locale = new ArrayList<>();

  @Mixin private RuleOptions rules = new RuleOptions();

  @Option(
      names = "--min-severity",
      paramLabel = "SEVERITY",
      description = "Show nothing below: error, warning or info. Default: info")
  private Level minSeverity = Level.INFO;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = {
        "End with 1 when something new is at least so bad: error, warning, info or never."
            + " Default: error"
      })
  private Level failOn = Level.ERROR;

  @Mixin private ReportOptions reports = new ReportOptions();

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Findings that are known; lockstep baseline create writes them.")
  private List<Path> baseline = List.of();

  @Option(
      names = "--changed-since",
      paramLabel = "REV",
      description = {
        "Only what git says has changed since the current branch left REV, committed or not, and"
            + " the same documents in other languages."
      })
  private List<String> changedSince = List.of();

  @Option(
      names = "--require-pruned",
      description = "End with 1 when the baseline has entries that no longer occur.")
  private boolean requirePruned;

  @Option(
      names = "--as-of",
      paramLabel = "YYYY-MM-DD",
      description = "The day on which suppressions have to hold. Default: today")
  private List<LocalDate> asOf = List.of();

  @Option(names = "--stdin", description = "Check the text on standard input. Needs --filename.")
  private boolean stdin;

  @Option(
      names = "--filename",
      paramLabel = "NAME",
      description = {
        "What the text on standard input is called, e.g. sv/agreements.md. Where the content has"
            + " that procedure, the text is compared with its siblings, in place of the file of"
            + " that name."
      })
  private List<String> filename = List.of();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Do N things at a time. Default: as many as there are processors")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing but results and errors.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Say what was done and how long it took.")
  private boolean verbose;

  @ArgGroup(validate = false, heading = "%nContent:%n")
  private ContentOptions content = new ContentOptions();

  @Spec private CommandSpec spec;
  private final Terminal terminal;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    refuseWhatDoesNotFit();
    Session session = Session.of(spec, terminal);
    Session heard = quiet ? session.quiet() : verbose ? session.telling() : session;
    return Jobs.run(jobs, () -> check(heard));
  }

  private Integer check(Session session) {
    final long start = System.nanoTime();
    List<FindingFormat.Wanted> wanted = reports.wanted();
    List<Rule> looking = rules.rules();
    Locales known = content.locales();
    Settings settings = content.settings(known);
    Set<String> tags =
        locale.stream()
            .map(tag -> ContentOptions.locale("--locale", tag, known).tag())
            .collect(Collectors.toSet());
    Baseline before =
        baseline.stream()
            .findFirst()
            .map(file -> Baselines.read("--baseline", file))
            .orElse(Baseline.NONE);
    CheckTargets targets =
        stdin
            ? new CheckTargets(List.of(), List.of(), List.of())
            : CheckTargets.of(paths, content.namesContent() ? settings.roots() : List.of(), known);
    Optional<String> told =
        locale.size() == 1
            ? Optional.of(ContentOptions.locale("--locale", locale.getFirst(), known).tag())
            : Optional.empty();
    CheckReader reading = new CheckReader(content, settings, known, told, session);
    CheckReader.Work work =
        stdin ? reading.standardInput(filename.getFirst()) : reading.files(targets);
    Set<ProcedureId> changed = changed(targets, known);
    List<Subject> subjects =
        work.subjects().stream()
            .filter(subject -> tags.isEmpty() || tags.contains(subject.locale()))
            .filter(subject -> changedSince.isEmpty() || changed.contains(subject.procedure()))
            .toList();
    if (subjects.isEmpty() && !changedSince.isEmpty() && !work.subjects().isEmpty()) {
      session
          .err()
          .println("--changed-since: no document has changed since " + changedSince.getFirst());
      return 0;
    }
    if (subjects.isEmpty()) {
      throw new UsageException(
          "lockstep check: no file matched, so nothing was checked; check PATH, --content and"
              + " --locale");
    }
    LocalDate today =
        asOf.stream().findFirst().orElseGet(() -> LocalDate.now(Clock.systemDefaultZone()));
    Checker checker = new Checker(looking, work.suppressions(), before, today);
    List<Finding> all = findings(checker, subjects, work, session);
    LocaleData reader = known.find(settings.defaultLocale()).orElseThrow();
    FindingReport report =
        new FindingReport(
            subjects,
            looking,
            all.stream().filter(finding -> minSeverity.covers(finding.severity())).toList(),
            reader,
            file -> text(file, work.texts()),
            Duration.ofNanos(System.nanoTime() - start));
    reports.write(report, wanted, session);
    boolean bad =
        all.stream().anyMatch(finding -> finding.isNew() && failOn.covers(finding.severity()));
    return bad | hasGone(before, all, looking, targets, session) ? 1 : 0;
  }

  /// The procedures of which git says that a document has changed.
  private Set<ProcedureId> changed(CheckTargets targets, Locales known) {
    if (changedSince.isEmpty()) {
      return Set.of();
    }
    if (changedSince.size() > 1) {
      throw new UsageException("--changed-since: given twice; give one revision");
    }
    if (targets.roots().isEmpty()) {
      throw new UsageException(
          "--changed-since: PATH lies in no content folder; give the folder with --content");
    }
    return new ChangedDocuments(known).since(changedSince.getFirst(), targets.roots());
  }

  /// What is found in files of the content, each beside its reference, and in texts that are of none.
  private List<Finding> findings(
      Checker checker, List<Subject> subjects, CheckReader.Work work, Session session) {
    if (work.content().isEmpty()) {
      return checker.check(subjects);
    }
    Comparisons comparisons = work.content().orElseThrow();
    learn(checker, comparisons, session);
    long start = System.nanoTime();
    try (ProgressLine line = session.progress()) {
      Progress progress = content.showsProgress() ? line : Progress.NONE;
      return new Checking(checker, progress).of(subjects, comparisons);
    } finally {
      session.tell("checked " + subjects.size() + " files", start);
    }
  }

  /// What the content teaches is learnt when somebody asks first, which takes a while.
  private void learn(Checker checker, Comparisons comparisons, Session session) {
    if (checker.rules().stream().anyMatch(PairRule.class::isInstance)) {
      long start = System.nanoTime();
      session.during("learning", content.showsProgress(), comparisons::learning);
      session.tell("learnt words", start);
    }
  }

  private void refuseWhatDoesNotFit() {
    if (stdin != !filename.isEmpty()) {
      throw new UsageException("--stdin: needs --filename, and --filename needs it; give both");
    }
    if (jobs < 1 || jobs > Jobs.MOST) {
      throw new UsageException(
          "--jobs: the value “" + jobs + "” is not accepted; give 1 to " + Jobs.MOST);
    }
    if (quiet && verbose) {
      throw new UsageException("--quiet: contradicts --verbose; give one of them");
    }
    if (stdin && !paths.isEmpty()) {
      throw new UsageException("--stdin: checks one text; leave PATH out");
    }
    if (stdin && !changedSince.isEmpty()) {
      throw new UsageException("--stdin: checks one text; leave --changed-since out");
    }
    if (requirePruned && !changedSince.isEmpty()) {
      throw new UsageException("--require-pruned: needs all documents; leave --changed-since out");
    }
    if (requirePruned && (baseline.isEmpty() || stdin || !locale.isEmpty())) {
      throw new UsageException(
          "--require-pruned: needs --baseline and all languages; leave --stdin and --locale out");
    }
    if (minSeverity == Level.NEVER) {
      throw new UsageException(
          "--min-severity: the value “never” is not accepted; use error, warning or info");
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UsageException(file + ": cannot be read (" + e + "); check its permissions");
    }
  }

  /// The text of a file as it is now; empty where it cannot be shown.
  private static Optional<SourceText> text(String file, Map<String, SourceText> texts) {
    if (texts.containsKey(file)) {
      return Optional.of(texts.get(file));
    }
    try {
      return Optional.of(SourceText.of(Files.readString(Path.of(file))));
    } catch (IOException | InvalidPathException _) {
      return Optional.empty();
    }
  }

  private boolean hasGone(
      Baseline before,
      List<Finding> findings,
      List<Rule> looking,
      CheckTargets targets,
      Session session) {
    if (!requirePruned) {
      return false;
    }
    Set<String> ids = looking.stream().map(Rule::id).collect(Collectors.toSet());
    List<Baseline.Entry> gone =
        before.gone(findings, ids).stream().filter(one -> targets.covers(one.file())).toList();
    gone.forEach(
        entry ->
            session
                .err()
                .println(
                    entry.file()
                        + ": "
                        + entry.rule()
                        + " "
                        + entry.fingerprint()
                        + " no longer occurs; run lockstep baseline prune"));
    return !gone.isEmpty();
  }
}
