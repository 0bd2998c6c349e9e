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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.check.Baseline;
import lockstep.check.Checker;
import lockstep.check.Finding;
import lockstep.check.Place;
import lockstep.check.Rule;
import lockstep.check.Rules;
import lockstep.check.State;
import lockstep.check.Subject;
import lockstep.check.Suppressions;
import lockstep.check.WordUse;
import lockstep.export.FindingReport;
import lockstep.knowledge.Settings;
import lockstep.knowledge.TextCheck;
import lockstep.locale.Locales;
import lockstep.procedure.ProcedureId;
import lockstep.retired.RetiredScanner.TextKind;
import lockstep.retired.RetiredUses;
import lockstep.retired.Retirements;
import lockstep.source.ContentException;
import lockstep.source.FileReader;
import lockstep.source.SourceText;

/// Finds what is retired in files of any kind and writes it as findings of the rules that look for it.
record RetiredScan(Settings settings, Locales locales, Session session) {
  private static final String STANDARD_INPUT = "-";
  private static final Set<String> SCRIPTS = Set.of("ps1", "psm1", "psd1");
  private static final Set<String> MARKDOWN = Set.of("md", "markdown");
  private static final Set<String> READ = Set.of("md", "markdown", "ps1", "psm1", "psd1", "txt");
  private static final Set<String> LOOKING =
      Set.of(
          "damaged-command", "retired-command", "retired-link", "retired-module", "retired-name");

  /// Looks through files in their order.
  ///
  /// @param files paths; `-` is standard input
  /// @return the exit code of the command
  int scan(List<String> files, ReportOptions reports, Level failOn) {
    long start = System.nanoTime();
    List<FindingFormat.Wanted> wanted = reports.wanted();
    Retirements retirements = settings.catalogue(locales);
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    files.stream()
        .flatMap(RetiredScan::filesOf)
        .forEach(file -> bytes.computeIfAbsent(file, RetiredScan::bytes));
    List<Subject> subjects = new ArrayList<>();
    bytes.forEach((name, read) -> subjects.add(subject(name, read, retirements)));
    List<Rule> rules = Rules.all().stream().filter(rule -> LOOKING.contains(rule.id())).toList();
    LocalDate today = LocalDate.now(Clock.systemDefaultZone());
    List<Finding> findings =
        new Checker(rules, Suppressions.NONE, Baseline.NONE, today).check(subjects);
    FindingReport report =
        new FindingReport(
            subjects,
            rules,
            findings,
            locales.find(settings.defaultLocale()).orElseThrow(),
            file -> text(bytes.get(file)),
            Duration.ofNanos(System.nanoTime() - start));
    reports.write(report, wanted, session);
    if (wanted.stream().anyMatch(one -> one.format() == FindingFormat.PRETTY)) {
      suppressed(findings).ifPresent(session.out()::println);
    }
    return findings.stream()
            .anyMatch(finding -> finding.isNew() && failOn.covers(finding.severity()))
        ? 1
        : 0;
  }

  /// The file itself, or the documents and scripts of a folder in the order of their paths.
  private static Stream<String> filesOf(String file) {
    if (file.equals(STANDARD_INPUT) || !isFolder(file)) {
      return Stream.of(file);
    }
    try (Stream<Path> inside = Files.walk(Path.of(file))) {
      List<String> found =
          inside
              .filter(Files::isRegularFile)
              .map(Path::toString)
              .filter(path -> READ.contains(ending(path)))
              .sorted()
              .toList();
      if (!found.isEmpty()) {
        return found.stream();
      }
    } catch (IOException | UncheckedIOException e) {
      throw new UsageException(file + ": cannot be read (" + e + "); check its permissions");
    }
    throw new UsageException(
        file + ": a folder without documents and scripts; give one that has some, or a file");
  }

  private static boolean isFolder(String file) {
    try {
      return Files.isDirectory(Path.of(file));
    } catch (InvalidPathException _) {
      return false;
    }
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static byte[] bytes(String file) {
    try {
      return file.equals(STANDARD_INPUT)
          ? System.in.readAllBytes()
          : CheckCommand.bytes(existing(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path existing(String file) {
    try {
      Path path = Path.of(file);
      if (Files.isRegularFile(path)) {
        return path;
      }
    } catch (InvalidPathException _) {
      // Said below: no path is no file.
    }
    throw new UsageException(
        file + ": there is no such file; check the path, or leave --scan out to look up a name");
  }

  private Subject subject(String name, byte[] bytes, Retirements retirements) {
    String ending = ending(name);
    if (MARKDOWN.contains(ending)) {
      return document(name, bytes, retirements);
    }
    SourceText text = FileReader.read(name, bytes).text();
    TextKind kind = SCRIPTS.contains(ending) ? TextKind.SCRIPT : TextKind.PROSE;
    return plain(name, RetiredUses.in(text, kind, retirements));
  }

  /// A Markdown document; one whose language nothing tells is read as one in the source language.
  private Subject document(String name, byte[] bytes, Retirements retirements) {
    TextCheck check = new TextCheck(settings, locales, retirements);
    String path = Path.of(name).getFileName().toString();
    Subject subject = check.subject(name, path, Optional.empty(), bytes);
    if (subject.problems().stream().anyMatch(problem -> problem.code().equals("unknown-locale"))) {
      subject = check.subject(name, path, Optional.of(settings.sourceLocale()), bytes);
    }
    if (subject.retired() == RetiredUses.NONE && !subject.problems().isEmpty()) {
      throw new ContentException(subject.problems().getFirst());
    }
    return subject;
  }

  private static Subject plain(String name, RetiredUses uses) {
    return new Subject(
        ProcedureId.of(name),
        Place.UNKNOWN_LOCALE,
        name,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Set.of(),
        uses,
        Map.of(),
        Optional.empty(),
        WordUse.NONE);
  }

  private static Optional<SourceText> text(byte[] bytes) {
    return Optional.of(SourceText.of(new String(bytes, StandardCharsets.UTF_8)));
  }

  /// `Suppressed: 2 upgrade-context, 1 guard`.
  private static Optional<String> suppressed(List<Finding> findings) {
    Map<String, Long> byReason =
        findings.stream()
            .filter(finding -> finding.state() instanceof State.Suppressed)
            .collect(
                Collectors.groupingBy(
                    finding -> finding.state().reason().orElse(""),
                    TreeMap::new,
                    Collectors.counting()));
    return byReason.isEmpty()
        ? Optional.empty()
        : Optional.of(
            byReason.entrySet().stream()
                .map(reason -> reason.getValue() + " " + reason.getKey())
                .collect(Collectors.joining(", ", "Suppressed: ", "")));
  }
}
