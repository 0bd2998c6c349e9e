package lockstep.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lockstep.check.Baseline;
import lockstep.check.Checker;
import lockstep.check.Finding;
import lockstep.check.Pair;
import lockstep.check.Rule;
import lockstep.check.Subject;
import lockstep.export.Comparison;
import lockstep.knowledge.Comparisons;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Reference;
import lockstep.knowledge.Settings;
import lockstep.knowledge.TextCheck;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;
import lockstep.procedure.Procedure;
import lockstep.source.Problem;
import lockstep.source.SourceText;

/// Finds what is to be compared, and compares it.
///
/// @param rules those that look
/// @param namesContent whether the options name content folders
record ComparisonReader(
    Settings settings, Locales locales, LocaleData reader, List<Rule> rules, boolean namesContent) {
  private static final int MOST = 8;

  /// Content to learn words from, for files that need not be in it; there may be none.
  Settings around() {
    boolean usable = namesContent || Files.isDirectory(Path.of("content"));
    return usable ? settings : settings.withRoots(List.of());
  }

  /// Versions of a procedure, each beside the same reference.
  ///
  /// @param asked tags; empty for all
  /// @param bases tags, at most one
  Comparison versions(Generation generation, String id, List<String> asked, List<String> bases) {
    if (bases.size() > 1) {
      throw new UsageException("--base: given twice; give one language");
    }
    Procedure procedure = ProcedureFinder.in(generation).find(id);
    Set<String> tags = new LinkedHashSet<>();
    asked.forEach(tag -> tags.add(existing("--locales", tag, procedure)));
    boolean hasAsked = !tags.isEmpty();
    if (!hasAsked) {
      tags.addAll(procedure.locales());
    }
    Optional<String> base =
        bases.stream().findFirst().map(tag -> existing("--base", tag, procedure));
    base.ifPresent(tags::add);
    if (tags.size() > MOST) {
      throw new UsageException(
          "--locales: at most " + MOST + " versions can be compared; give fewer");
    }
    if (tags.size() == 1) {
      return alone(generation, procedure, tags.iterator().next());
    }
    Comparisons comparisons = generation.checks().comparisons();
    Reference reference =
        base.map(tag -> new Reference(subject(generation, procedure, tag), Reference.Why.CHOSEN))
            .or(() -> comparisons.best(procedure, List.copyOf(tags)))
            .orElseThrow();
    List<Comparison.Judged> judged =
        tags.stream()
            .filter(tag -> !tag.equals(reference.locale()))
            .map(
                tag -> judged(generation, subject(generation, procedure, tag), reference.subject()))
            .toList();
    return comparison(judged, Comparison.why(reference, "--base"));
  }

  /// One version beside the reference that it has by itself.
  private Comparison alone(Generation generation, Procedure procedure, String tag) {
    Subject left = subject(generation, procedure, tag);
    Reference right =
        generation
            .checks()
            .comparisons()
            .why(procedure, left)
            .orElseThrow(
                () ->
                    new UsageException(
                        "--locales: "
                            + tag
                            + " alone has nothing that it is compared with; "
                            + procedure.id()
                            + " has "
                            + String.join(", ", procedure.locales())));
    return comparison(
        List.of(judged(generation, left, right.subject())), Comparison.why(right, "--base"));
  }

  /// Two files, the first judged against the second.
  Comparison files(Generation generation, Path left, Path right) {
    Subject judged = read(left);
    Subject reference = read(right);
    return comparison(
        List.of(judged(generation, judged, reference)), "it is the second of the two files");
  }

  private Comparison comparison(List<Comparison.Judged> judged, String why) {
    return new Comparison(judged, why, reader, ComparisonReader::text);
  }

  private Comparison.Judged judged(Generation generation, Subject left, Subject right) {
    Pair pair = generation.checks().comparisons().pair(left, right);
    LocalDate today = LocalDate.now(Clock.systemDefaultZone());
    Checker checker = new Checker(rules, generation.checks().suppressions(), Baseline.NONE, today);
    List<Finding> findings = new ArrayList<>(checker.check(List.of(left)));
    findings.addAll(checker.checkPairs(List.of(pair)));
    return new Comparison.Judged(pair, findings.stream().sorted().toList());
  }

  private String existing(String place, String written, Procedure procedure) {
    String tag = locales.find(written).map(LocaleData::tag).orElse(written.strip());
    if (procedure.version(tag).isEmpty()) {
      throw new UsageException(
          place
              + ": "
              + procedure.id()
              + " has no version in "
              + tag
              + "; it has "
              + String.join(", ", procedure.locales()));
    }
    return tag;
  }

  private static Subject subject(Generation generation, Procedure procedure, String tag) {
    return generation.checks().comparisons().subject(procedure, tag).orElseThrow();
  }

  private Subject read(Path file) {
    Optional<Path> folder =
        Optional.ofNullable(file.getParent())
            .flatMap(_ -> CheckTargets.localeFolder(file, locales));
    String below =
        folder
            .map(one -> one.relativize(file))
            .orElse(file.getFileName())
            .toString()
            .replace('\\', '/');
    String name = file.toString().replace('\\', '/');
    Subject subject =
        new TextCheck(settings, locales)
            .subject(
                name,
                below,
                folder.flatMap(one -> CheckTargets.tag(one, locales)),
                CheckCommand.bytes(file));
    if (subject.version().isEmpty()) {
      throw new UsageException(
          Stream.concat(
                  subject.problems().stream().map(Problem::toText),
                  Stream.of(name + ": is no document that can be compared; give another file"))
              .findFirst()
              .orElseThrow());
    }
    return subject;
  }

  private static Optional<SourceText> text(String file) {
    try {
      return Optional.of(SourceText.of(Files.readString(Path.of(file))));
    } catch (IOException | InvalidPathException _) {
      return Optional.empty();
    }
  }
}
