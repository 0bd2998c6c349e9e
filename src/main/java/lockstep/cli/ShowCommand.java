package lockstep.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import lockstep.export.JsonLdExport;
import lockstep.export.MarkdownExport;
import lockstep.export.TextExport;
import lockstep.http.Checklists;
import lockstep.http.ProcedureJson;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Settings;
import lockstep.locale.LocaleData;
import lockstep.locale.LocaleResolution;
import lockstep.locale.Term;
import lockstep.procedure.Procedure;
import lockstep.procedure.Version;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints a procedure.
@Command(
    name = "show",
    description = "Print a procedure: as a checklist, as JSON, as Markdown or for search engines.",
    sortOptions = false,
    sortSynopsis = false,
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 0:printed", " 2:no such procedure, language or actor, or wrong usage"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep show partner-center/agreements",
      "  lockstep show agreements --locale sv --actor new-partner",
      "  lockstep show agreements --format markdown > agreements.md"
    })
final class ShowCommand implements Callable<Integer> {
  private static final String TAG = "[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*";

  @Parameters(
      paramLabel = "ID",
      description =
          "The procedure: its path without .md. The file's name is enough where only one has it.")
  private String id = "";

  @Option(
      names = "--locale",
      paramLabel = "LOCALE",
      description = {
        "The language, e.g. sv or sv-SE. Without a version in it, another one is shown and a remark"
            + " says so. Default: the default locale"
      })
  private List<String> locale = new ArrayList<>();

  @Option(
      names = "--actor",
      paramLabel = "ACTOR",
      description = {
        "Whose steps get a box to tick: customer, current-partner, new-partner, partner or"
            + " microsoft-support. May be given several times. Default: everybody's"
      })
  private List<String> actors = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "text: a checklist. json: what the API answers for the procedure. markdown: everything it"
            + " says. jsonld: a schema.org HowTo. Default: text"
      })
  private Format format = Format.TEXT;

  @ArgGroup(validate = false, heading = "%nContent:%n")
  private ContentOptions content = new ContentOptions();

  @Spec private CommandSpec spec;

  private final Terminal terminal;

  ShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// What comes out.
  enum Format {
    /// A checklist.
    TEXT,
    /// The API's answer.
    JSON,
    /// The whole text.
    MARKDOWN,
    /// schema.org.
    JSONLD;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() {
    Session session = Session.of(spec, terminal);
    Settings settings = content.settings(content.locales());
    Generation generation = session.read(content);
    List<String> wanted = wanted(settings);
    TreeSet<String> asked = actors(generation);
    session.remarkOn(generation);
    ProcedureFinder finder = ProcedureFinder.in(generation);
    Procedure procedure = finder.find(id);
    finder
        .moved(id)
        .ifPresent(now -> session.err().println(id + ": has moved to " + procedure.id()));
    LocaleResolution resolution = resolve(procedure, generation, settings, wanted);
    LocaleData reader = reader(wanted, generation, settings);
    remarkOn(resolution, reader, generation, session);
    session.out().print(text(generation, procedure, resolution, reader, asked));
    return 0;
  }

  private String text(
      Generation generation,
      Procedure procedure,
      LocaleResolution resolution,
      LocaleData reader,
      TreeSet<String> asked) {
    Version version = procedure.version(resolution.resolved()).orElseThrow();
    return switch (format) {
      case TEXT -> TextExport.of(Checklists.filled(generation, procedure, version, asked), reader);
      case JSON -> ProcedureJson.of(generation, procedure, resolution, reader);
      case MARKDOWN -> MarkdownExport.of(version, reader);
      case JSONLD -> JsonLdExport.of(version, reader);
    };
  }

  private List<String> wanted(Settings settings) {
    for (String tag : locale) {
      if (!tag.matches(TAG)) {
        throw new UsageException(
            "--locale: “" + tag + "” is no language tag; give one such as sv or sv-SE");
      }
    }
    return locale.isEmpty() ? List.of(settings.defaultLocale()) : locale;
  }

  /// Words of our own are in the first wanted language that we know.
  private static LocaleData reader(List<String> wanted, Generation generation, Settings settings) {
    return Stream.concat(wanted.stream(), Stream.of(settings.defaultLocale()))
        .flatMap(tag -> generation.locales().find(tag).stream())
        .findFirst()
        .orElseThrow();
  }

  private static LocaleResolution resolve(
      Procedure procedure, Generation generation, Settings settings, List<String> wanted) {
    return LocaleResolution.resolve(
            generation.locales(),
            wanted,
            procedure.locales(),
            settings.sourceLocale(),
            LocaleResolution.Fallback.ANY)
        .orElseThrow();
  }

  private static void remarkOn(
      LocaleResolution resolution, LocaleData reader, Generation generation, Session session) {
    resolution
        .reason()
        .flatMap(
            reason ->
                reader
                    .messages()
                    .find(
                        "fallback." + reason.id(),
                        Map.of(
                            "requested", name(resolution.requested(), generation),
                            "resolved", name(resolution.resolved(), generation))))
        .ifPresent(session.err()::println);
  }

  private static String name(String tag, Generation generation) {
    return generation.locales().find(tag).map(LocaleData::name).orElse(tag);
  }

  private TreeSet<String> actors(Generation generation) {
    TreeSet<String> known = new TreeSet<>();
    generation
        .locales()
        .all()
        .forEach(data -> data.actors().terms().stream().map(Term::id).forEach(known::add));
    for (String actor : actors) {
      if (!known.contains(actor)) {
        throw new UsageException(
            "--actor: there is no actor “" + actor + "”; use " + String.join(", ", known));
      }
    }
    return new TreeSet<>(actors);
  }
}
