package lockstep.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lockstep.export.FindingReport;
import picocli.CommandLine.Option;

/// How findings are written, and where to.
final class ReportOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT[=FILE]",
      description = {
        "pretty, compact, json, sarif, junit, csv, excel, html, github, azure or summary; with a"
            + " file, that is where it goes. May be given several times. Default: pretty"
      })
  private List<String> formats = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "A file for the format that names none. Default: standard output")
  private List<Path> output = List.of();

  @Option(
      names = "--max-findings",
      paramLabel = "N",
      description = "Write the N worst findings only. Default: all; of SARIF 5000")
  private int maxFindings = Integer.MAX_VALUE;

  /// The formats as they were given.
  List<String> written() {
    return List.copyOf(formats);
  }

  /// Whether a file was named for a report.
  boolean namesFile() {
    return !output.isEmpty();
  }

  /// The formats that are asked for, at most one of them for standard output.
  List<FindingFormat.Wanted> wanted() {
    if (maxFindings < 1) {
      throw new UsageException(
          "--max-findings: the value “" + maxFindings + "” is not accepted; give 1 or more");
    }
    List<String> written = formats.isEmpty() ? List.of("pretty") : formats;
    List<FindingFormat.Wanted> wanted = written.stream().map(FindingFormat.Wanted::parse).toList();
    long open = wanted.stream().filter(one -> one.file().isEmpty()).count();
    if (open > 1) {
      throw new UsageException(
          "--format: only one format can go to standard output; give the others as FORMAT=FILE");
    }
    if (open == 0 && !output.isEmpty()) {
      throw new UsageException("--output: every format has its file; leave --output out");
    }
    return wanted;
  }

  /// Writes a report in each format that is wanted.
  void write(FindingReport report, List<FindingFormat.Wanted> wanted, Session session) {
    FindingReport worst = report.worst(maxFindings);
    for (FindingFormat.Wanted one : wanted) {
      Optional<Path> file = one.file().map(Path::of).or(() -> output.stream().findFirst());
      boolean colours = session.colors().on() && file.isEmpty();
      OptionalInt columns = file.isEmpty() ? session.terminal().columns() : OptionalInt.empty();
      String text = one.format().text(worst, colours, columns);
      if (file.isPresent()) {
        Baselines.write(one.file().isPresent() ? "--format" : "--output", file.get(), text);
      } else {
        session.out().print(text);
      }
    }
    if (worst.findings().size() < report.findings().size()) {
      session
          .err()
          .println("--max-findings: only the worst findings are written; raise it to get all");
    }
  }
}
