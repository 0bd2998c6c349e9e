package lockstep.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import lockstep.format.Json;
import lockstep.knowledge.Generation;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Says what is read, from where, and what cannot be used and why.
@Command(
    name = "doctor",
    description =
        "Say what is read, from where, how much of what, and what cannot be used and why.",
    sortOptions = false,
    sortSynopsis = false,
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:every file is served",
      " 1:some files are not served",
      " 2:nothing could be read, or wrong usage"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep doctor",
      "  lockstep doctor --content fr=~/docs/french --content nl=~/docs/dutch",
      "  lockstep doctor --format json > report.json"
    })
final class DoctorCommand implements Callable<Integer> {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json. Default: text, which shortens long lists of problems")
  private Format format = Format.TEXT;

  @ArgGroup(validate = false, heading = "%nContent:%n")
  private ContentOptions content = new ContentOptions();

  @Spec private CommandSpec spec;

  private final Terminal terminal;

  DoctorCommand(Terminal terminal) {
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
    Generation generation = session.read(content);
    DoctorReport report = new DoctorReport(generation);
    session
        .out()
        .print(
            switch (format) {
              case TEXT -> report.text(session.colors());
              case JSON -> Json.pretty(report.tree());
            });
    if (generation.report().files() == 0) {
      throw new UsageException(
          "--content: no Markdown file was found; give a folder that has .md files in it");
    }
    return generation.report().quarantined().isEmpty() ? 0 : 1;
  }
}
