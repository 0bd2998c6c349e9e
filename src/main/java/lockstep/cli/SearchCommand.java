package lockstep.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import lockstep.export.SearchResults;
import lockstep.export.SearchText;
import lockstep.export.VersionTable;
import lockstep.http.SearchJson;
import lockstep.knowledge.Freshness;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Settings;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;
import lockstep.locale.Term;
import lockstep.locale.Vocabulary;
import lockstep.search.SearchRequest;
import lockstep.search.Trait;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Finds procedures and their steps by words.
@Command(
    name = "search",
    description = {
      "Find procedures and their steps by words, commands or menu paths, in one's own language and,"
          + " where it has few or none, in the others."
    },
    sortOptions = false,
    sortSynopsis = false,
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 0:something was found", " 1:nothing was found", " 2:wrong usage"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep search flytta prenumeration --locale sv",
      "  lockstep search '\"global administratör\" -kund' --locale sv",
      "  lockstep search RoleAssignment --actor new-partner --explain",
      "  lockstep search 'Kunder > Prenumerationer' --locale sv --format json"
    })
final class SearchCommand implements Callable<Integer> {
  private static final int USUAL_COLUMNS = 100;
  private static final int LONGEST = 200;
  private static final int MOST = 50;

  @Parameters(
      paramLabel = "QUERY",
      arity = "1..*",
      description = {
        "The words, at most 200 characters; a phrase in quotation marks; -word for what must not be"
            + " there. Put both in quotes of the shell"
      })
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--locale",
      paramLabel = "LOCALE",
      description = {
        "The language of wanted versions, e.g. sv or sv-SE; may be given several times. Our own"
            + " words are in the first. Default: the default locale"
      })
  private List<String> locale = new ArrayList<>();

  @Option(
      names = "--query-locale",
      paramLabel = "LOCALE",
      description = "The language of the words. Default: the first of --locale")
  private List<String> queryLocale = new ArrayList<>();

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "Only what needs this role, e.g. global-admin; may be given several times.")
  private List<String> roles = new ArrayList<>();

  @Option(
      names = "--actor",
      paramLabel = "ACTOR",
      description = {
        "Only what has steps of this actor: customer, current-partner, new-partner, partner or"
            + " microsoft-support; may be given several times."
      })
  private List<String> actors = new ArrayList<>();

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = {
        "Only versions in this state: broken, retired, behind, differs, untracked, current or"
            + " only-here; may be given several times."
      })
  private List<String> states = new ArrayList<>();

  @Option(
      names = "--limit",
      paramLabel = "NUMBER",
      description = "How many procedures at most, 1 to 50. Default: 10")
  private int limit = 10;

  @Option(names = "--explain", description = "Say of each word how it was found.")
  private boolean explain;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text: for people. json: what the API answers. Default: text")
  private Format format = Format.TEXT;

  @ArgGroup(validate = false, heading = "%nContent:%n")
  private ContentOptions content = new ContentOptions();

  @Spec private CommandSpec spec;
  private final Terminal terminal;

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// What comes out.
  enum Format {
    /// For people.
    TEXT,
    /// The API's answer.
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() {
    Session session = Session.of(spec, terminal);
    Locales known = content.locales();
    Settings settings = content.settings(known);
    SearchRequest request = request(known, settings);
    LocaleData reader = known.find(request.locales().getFirst()).orElseThrow();
    Generation generation = session.read(content, settings, known);
    session.remarkOn(generation);
    SearchResults results =
        session.during(
            "searching",
            content.showsProgress(),
            () ->
                SearchResults.of(
                    generation.search().search(request), generation, VersionTable.of(generation)));
    session
        .out()
        .print(
            switch (format) {
              case TEXT ->
                  SearchText.of(
                      results,
                      reader,
                      session.colors().on(),
                      session.terminal().columns().orElse(USUAL_COLUMNS));
              case JSON -> SearchJson.of(request, results, generation, reader);
            });
    return results.items().isEmpty() && results.otherItems().isEmpty() ? 1 : 0;
  }

  private SearchRequest request(Locales known, Settings settings) {
    String text = String.join(" ", words).strip();
    if (text.isEmpty()) {
      throw new UsageException("QUERY: is empty; give words to look for");
    }
    int length = text.codePointCount(0, text.length());
    if (length > LONGEST) {
      throw new UsageException(
          "QUERY: has %d characters; give %d at most".formatted(length, LONGEST));
    }
    if (limit < 1 || limit > MOST) {
      throw new UsageException("--limit: “" + limit + "” is not in 1..50; give a number of these");
    }
    List<String> wanted = tags("--locale", locale, List.of(settings.defaultLocale()), known);
    return new SearchRequest(
        text,
        tags("--query-locale", queryLocale, wanted, known).getFirst(),
        wanted,
        filters(known),
        true,
        true,
        explain,
        0,
        limit);
  }

  private static List<String> tags(
      String option, List<String> given, List<String> otherwise, Locales known) {
    return given.isEmpty()
        ? otherwise
        : given.stream()
            .map(tag -> ContentOptions.locale(option, tag, known).tag())
            .distinct()
            .toList();
  }

  private Map<Trait, Set<String>> filters(Locales known) {
    Map<Trait, Set<String>> filters = new TreeMap<>();
    add(filters, Trait.ROLE, roles, ids(known, LocaleData::roles));
    add(filters, Trait.ACTOR, actors, ids(known, LocaleData::actors));
    add(filters, Trait.STATE, states, stateIds());
    return filters;
  }

  private static void add(
      Map<Trait, Set<String>> filters, Trait trait, List<String> given, List<String> known) {
    for (String value : given) {
      if (!known.contains(value)) {
        throw new UsageException(
            "--%1$s: there is no %1$s “%2$s”; use %3$s"
                .formatted(trait.id(), value, String.join(", ", known)));
      }
    }
    if (!given.isEmpty()) {
      filters.put(trait, Set.copyOf(given));
    }
  }

  private static List<String> ids(Locales known, Function<LocaleData, Vocabulary> kind) {
    return known.all().stream()
        .flatMap(data -> kind.apply(data).terms().stream())
        .map(Term::id)
        .distinct()
        .sorted()
        .toList();
  }

  private static List<String> stateIds() {
    return Stream.concat(
            Arrays.stream(Freshness.State.values())
                .filter(state -> state != Freshness.State.MISSING)
                .map(Freshness.State::id),
            Stream.of(Freshness.ONLY_HERE))
        .toList();
  }
}
