package lockstep.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lockstep.check.Finding;
import lockstep.export.Comparison;
import lockstep.export.ComparisonHtml;
import lockstep.export.ComparisonJson;
import lockstep.export.ComparisonMarkdown;
import lockstep.export.ComparisonText;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Settings;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Lays versions of a procedure beside each other.
@Command(
    name = "compare",
    description = {
      "Lay the versions of a procedure beside each other, block by block: what differs, what the"
          + " rules find there, and what to do."
    },
    sortOptions = false,
    sortSynopsis = false,
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:nothing found is as bad as --fail-on says",
      " 1:something is",
      " 2:no such procedure, language or file, or wrong usage"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep compare agreements --locales fr,nl",
      "  lockstep compare agreements --locales fr,nl,sv --base nl --format html > agreements.html",
      "  lockstep compare new/fr/agreements.md old/fr/agreements.md"
    })
final class CompareCommand implements Callable<Integer> {
  private static final int USUAL_COLUMNS = 100;

  @Parameters(
      paramLabel = "ID|FILE FILE",
      arity = "1..2",
      description = {
        "The procedure, its path without .md or its file's name; or two files: the one to judge and"
            + " the one that it is judged against."
      })
  private List<String> what = new ArrayList<>();

  @Option(
      names = "--locales",
      paramLabel = "LOCALE,LOCALE",
      split = ",",
      description = {
        "The versions to compare, 2 to 8. One alone is compared with its reference. Default: all"
      })
  private List<String> locales = new ArrayList<>();

  @Option(
      names = "--base",
      paramLabel = "LOCALE",
      description = {
        "The version that the others are judged against. Default: the source language where it is"
            + " among them, else the newest"
      })
  private List<String> base = new ArrayList<>();

  @Option(
      names = "--only",
      paramLabel = "WHAT",
      description = {
        "differences: what differs or is found; what is the same is folded. all: everything."
            + " Default: differences; all for JSON"
      })
  private List<Only> only = new ArrayList<>();

  @Option(names = "--all", description = "The same as --only all.")
  private boolean all;

  @Option(
      names = "--locale",
      paramLabel = "LOCALE",
      description = "The language of the findings. Default: the default locale")
  private List<String> locale = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "text: a table for a terminal. json: rows and findings. html: a page that stands alone."
            + " markdown: for a ticket or a build's summary. Default: text"
      })
  private Format format = Format.TEXT;

  @Mixin private RuleOptions rules = new RuleOptions();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = {
        "End with 1 when something found is at least so bad: error, warning, info or never."
            + " Default: error"
      })
  private Level failOn = Level.ERROR;

  @ArgGroup(validate = false, heading = "%nContent:%n")
  private ComparedContentOptions content = new ComparedContentOptions();

  @Spec private CommandSpec spec;
  private final Terminal terminal;

  CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// What comes out.
  enum Format {
    /// A table.
    TEXT,
    /// For programs.
    JSON,
    /// A page.
    HTML,
    /// For tickets.
    MARKDOWN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How much comes out.
  enum Only {
    /// What differs.
    DIFFERENCES,
    /// Everything.
    ALL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() {
    Session session = Session.of(spec, terminal);
    if (what.size() == 2 && !(locales.isEmpty() && base.isEmpty())) {
      throw new UsageException(
          "--locales: two files are compared as they are; leave --locales and --base out");
    }
    if (what.size() == 2) {
      what.forEach(CompareCommand::requireFile);
    }
    Locales known = content.locales();
    Settings settings = content.settings(known);
    LocaleData reader =
        locale.isEmpty()
            ? known.find(settings.defaultLocale()).orElseThrow()
            : ContentOptions.locale("--locale", locale.getFirst(), known);
    ComparisonReader reading =
        new ComparisonReader(settings, known, reader, rules.rules(), content.namesContent());
    boolean files = what.size() == 2;
    Settings wanted = files ? reading.around() : settings;
    Generation generation = session.read(content, wanted, known);
    if (!files) {
      session.remarkOn(generation);
    }
    Comparison comparison =
        session.during(
            "comparing",
            content.showsProgress(),
            () ->
                files
                    ? reading.files(generation, Path.of(what.getFirst()), Path.of(what.getLast()))
                    : reading.versions(generation, what.getFirst(), locales, base));
    session.out().print(text(comparison, session));
    List<Finding> fresh = comparison.fresh();
    return fresh.stream().anyMatch(finding -> failOn.covers(finding.severity())) ? 1 : 0;
  }

  private static void requireFile(String written) {
    if (!Files.isRegularFile(Path.of(written))) {
      throw new UsageException(
          written + ": there is no such file; give two files, or one id and --locales");
    }
  }

  private String text(Comparison comparison, Session session) {
    boolean everything = all || only.contains(Only.ALL);
    return switch (format) {
      case TEXT ->
          ComparisonText.of(
              comparison,
              session.colors().on(),
              session.terminal().columns().orElse(USUAL_COLUMNS),
              everything);
      case JSON -> ComparisonJson.of(comparison, only.contains(Only.DIFFERENCES));
      case HTML -> ComparisonHtml.of(comparison);
      case MARKDOWN -> ComparisonMarkdown.of(comparison, everything);
    };
  }
}
