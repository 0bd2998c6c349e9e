package lockstep.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import lockstep.check.Suppressions;
import lockstep.check.WordUse;
import lockstep.export.FindingReport;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Progress;
import lockstep.knowledge.Settings;
import lockstep.knowledge.TextCheck;
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
      description = "What the text on standard input is called, e.g. sv/agreements.md")
  private List<String> filename = List.of();

  @ArgGroup(validate = false, heading = "%nContent:%n")
  private ContentOptions content = new ContentOptions();

  @Spec private CommandSpec spec;
  private final Terminal terminal;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// What is checked.
  ///
  /// @param texts of files that are not on the disk, by name
  /// @param generation the content that the files are of; empty for texts that are of none
  private record Work(
      List<Subject> subjects, Optional<Generation> generation, Map<String, SourceText> texts) {
    Suppressions suppressions() {
      return generation.map(one -> one.checks().suppressions()).orElse(Suppressions.NONE);
    }
  }

  @Override
  public Integer call() {
    final long start = System.nanoTime();
    Session session = Session.of(spec, terminal);
    refuseWhatDoesNotFit();
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
    Work work =
        stdin ? standardInput(settings, known, tags) : files(targets, settings, known, session);
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
      Checker checker, List<Subject> subjects, Work work, Session session) {
    if (work.generation().isEmpty()) {
      return checker.check(subjects);
    }
    Generation generation = work.generation().orElseThrow();
    learn(checker, generation, session);
    try (ProgressLine line = session.progress()) {
      Progress progress = content.showsProgress() ? line : Progress.NONE;
      return new Checking(checker, progress).of(subjects, generation);
    }
  }

  /// What the content teaches is learnt when somebody asks first, which takes a while.
  private void learn(Checker checker, Generation generation, Session session) {
    if (checker.rules().stream().anyMatch(PairRule.class::isInstance)) {
      session.during(
          "learning", content.showsProgress(), () -> generation.checks().comparisons().learning());
    }
  }

  private void refuseWhatDoesNotFit() {
    if (stdin != !filename.isEmpty()) {
      throw new UsageException("--stdin: needs --filename, and --filename needs it; give both");
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

  private Work files(CheckTargets targets, Settings settings, Locales known, Session session) {
    List<Subject> subjects = new ArrayList<>();
    Optional<Generation> generation = Optional.empty();
    if (!targets.roots().isEmpty()) {
      Settings reading = settings.withRoots(targets.roots());
      Generation read = session.read(reading, known, content.showsProgress());
      generation = Optional.of(read);
      read.checks().subjects().stream()
          .filter(subject -> targets.covers(subject.file()))
          .forEach(subjects::add);
    }
    Optional<String> told =
        locale.size() == 1
            ? Optional.of(ContentOptions.locale("--locale", locale.getFirst(), known).tag())
            : Optional.empty();
    TextCheck check = new TextCheck(settings, known);
    WordUse words = generation.map(read -> read.checks().words()).orElse(WordUse.NONE);
    for (Path file : targets.texts()) {
      String name = file.toString().replace('\\', '/');
      String path = file.getFileName().toString();
      subjects.add(check.subject(name, path, told, bytes(file)).with(words));
    }
    return new Work(subjects, generation, Map.of());
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UsageException(file + ": cannot be read (" + e + "); check its permissions");
    }
  }

  private Work standardInput(Settings settings, Locales known, Set<String> tags) {
    String name = filename.getFirst();
    byte[] bytes;
    Path path;
    try {
      path = Path.of(name);
      bytes = System.in.readAllBytes();
    } catch (InvalidPathException e) {
      throw new UsageException("--filename: “" + name + "” is no path; give one such as sv/a.md");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Optional<Path> folder =
        Optional.ofNullable(path.getParent()).flatMap(_ -> CheckTargets.localeFolder(path, known));
    Optional<String> told =
        tags.size() == 1
            ? tags.stream().findFirst()
            : folder.flatMap(one -> CheckTargets.tag(one, known));
    String below =
        folder.map(one -> one.relativize(path)).orElse(path).toString().replace('\\', '/');
    Subject subject = new TextCheck(settings, known).subject(name, below, told, bytes);
    Map<String, SourceText> texts = new HashMap<>();
    texts.put(name, SourceText.of(new String(bytes, StandardCharsets.UTF_8)));
    return new Work(List.of(subject), Optional.empty(), texts);
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
