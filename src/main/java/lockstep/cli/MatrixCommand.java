package lockstep.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lockstep.export.Matrix;
import lockstep.export.MatrixExport;
import lockstep.knowledge.Generation;
import lockstep.knowledge.VersionSummary;
import lockstep.procedure.DocumentKind;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Shows how every version stands.
@Command(
    name = "matrix",
    description = {
      "Show how the versions of all procedures stand: which is broken, retired, behind or not"
          + " there, the worst first, and the sums."
    },
    sortOptions = false,
    sortSynopsis = false,
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 0:shown", " 2:nothing matched or could be read, or wrong usage"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep matrix",
      "  lockstep matrix --by locale --area partner-center",
      "  lockstep matrix --format csv > matrix.csv"
    })
final class MatrixCommand implements Callable<Integer> {
  private static final int USUAL_COLUMNS = 100;

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      description = {
        "procedure: a line for each procedure, the worst first. locale: a line for each language,"
            + " with how many versions stand how. Default: procedure"
      })
  private By by = By.PROCEDURE;

  @Option(
      names = "--area",
      paramLabel = "FOLDER",
      description = "Only procedures in this folder, e.g. partner-center. Default: all")
  private List<String> area = new ArrayList<>();

  @Option(
      names = "--all",
      description = {
        "Also documents without steps, such as articles and announcements. Default: procedures with"
            + " steps"
      })
  private boolean all;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, csv or json. Default: text")
  private Format format = Format.TEXT;

  @ArgGroup(validate = false, heading = "%nContent:%n")
  private ContentOptions content = new ContentOptions();

  @Spec private CommandSpec spec;
  private final Terminal terminal;

  MatrixCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// What a line is about.
  enum By {
    /// A procedure.
    PROCEDURE,
    /// A language.
    LOCALE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What comes out.
  enum Format {
    /// A table.
    TEXT,
    /// For spreadsheets.
    CSV,
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
    if (area.size() > 1) {
      throw new UsageException("--area: given twice; give one folder");
    }
    Generation generation = session.read(content);
    session.remarkOn(generation);
    // The states rest on what the rules find, which takes the longest.
    Matrix matrix =
        session.during(
            "comparing", content.showsProgress(), () -> Matrix.of(generation, this::isWanted));
    if (matrix.lines().isEmpty()) {
      throw new UsageException(
          "lockstep matrix: no procedure matched; check --content and --area, or give --all for"
              + " documents without steps");
    }
    session.out().print(text(matrix, session));
    return 0;
  }

  private boolean isWanted(VersionSummary summary) {
    boolean inArea =
        area.stream()
            .map(folder -> folder.replaceFirst("/+$", "") + "/")
            .allMatch(
                folder ->
                    summary
                        .procedure()
                        .path()
                        .toLowerCase(Locale.ROOT)
                        .startsWith(folder.toLowerCase(Locale.ROOT)));
    boolean isText =
        summary.kind() != DocumentKind.NAVIGATION && summary.kind() != DocumentKind.INCLUDE;
    return inArea && isText && (all || summary.stepCount() > 0);
  }

  private String text(Matrix matrix, Session session) {
    int columns = session.terminal().columns().orElse(USUAL_COLUMNS);
    boolean colours = session.colors().on();
    return switch (format) {
      case TEXT ->
          by == By.PROCEDURE
              ? MatrixExport.text(matrix, colours, columns)
              : MatrixExport.byLocale(matrix, colours);
      case CSV -> by == By.PROCEDURE ? MatrixExport.csv(matrix) : MatrixExport.csvByLocale(matrix);
      case JSON -> MatrixExport.json(matrix);
    };
  }
}
