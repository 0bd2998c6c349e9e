package lockstep.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import lockstep.export.SearchResults;
import lockstep.knowledge.Generation;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;
import lockstep.search.SearchAnswer;
import lockstep.search.SearchRequest;
import lockstep.search.Trait;

/// Procedures and their steps by words.
@Controller(Addresses.API)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "search")
final class SearchController {
  private static final int MOST = 50;

  private final Lookup lookup;
  private final Readers readers;
  private final VersionTables tables;
  private final Measures measures;
  private final Representations representations;

  SearchController(
      Lookup lookup,
      Readers readers,
      VersionTables tables,
      Measures measures,
      Representations representations) {
    this.lookup = lookup;
    this.readers = readers;
    this.tables = tables;
    this.measures = measures;
    this.representations = representations;
  }

  /// Procedures and the steps of them that match, best first.
  @Get("/search")
  @Operation(operationId = "search", summary = "Procedures and their matching steps")
  @ApiResponse(
      responseCode = "200",
      description = "A page of what was found; `Link` with `rel=next` leads to the next one",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SearchView.class)))
  MutableHttpResponse<byte[]> search(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "")
          @Parameter(
              description =
                  "The words; a phrase in quotation marks, `-word` for what must not be there,"
                      + " a menu path with `>`. Everything else is plain text",
              schema = @Schema(minLength = 1, maxLength = Parameters.LONGEST_QUERY))
          String q,
      @QueryValue(defaultValue = "")
          @Parameter(
              description =
                  "The wanted languages, in any regional form; default: `Accept-Language`")
          List<String> locale,
      @QueryValue(defaultValue = "")
          @Parameter(description = "The language of the words; default: the reader's")
          String queryLocale,
      @QueryValue(defaultValue = "")
          @Parameter(description = "Only those that need one of these roles, e.g. `global-admin`")
          List<String> role,
      @QueryValue(defaultValue = "")
          @Parameter(description = "Only those with steps of one of these actors")
          List<String> actor,
      @QueryValue(defaultValue = "") @Parameter(description = "Only those in one of these states")
          List<String> state,
      @QueryValue(defaultValue = "")
          @Parameter(description = "Only those translated so: `MT` by a machine, `HT` by a human")
          List<String> kind,
      @QueryValue(defaultValue = "other")
          @Parameter(
              description =
                  "Whether to look in other languages where the wanted ones have few or none",
              schema = @Schema(allowableValues = {"none", "other"}))
          String fallback,
      @QueryValue(defaultValue = "html")
          @Parameter(
              description = "Whether snippets mark what matched, as HTML, or are plain text",
              schema = @Schema(allowableValues = {"html", "none"}))
          String highlight,
      @QueryValue(defaultValue = "false")
          @Parameter(
              description = "Whether to say of each word how it was found",
              schema = @Schema(type = "boolean", defaultValue = "false"))
          String explain,
      @QueryValue(defaultValue = "20")
          @Parameter(
              description = "Entries a page",
              schema =
                  @Schema(type = "integer", minimum = "1", maximum = "50", defaultValue = "20"))
          String limit,
      @QueryValue(defaultValue = "") @Parameter(description = "`page.next` of the page before")
          String cursor) {
    Generation generation = lookup.generation();
    Reader reader = readers.of(request);
    Locales locales = generation.locales();
    LocaleData language = reader.language();
    SearchRequest first =
        new SearchRequest(
            Parameters.text("q", q, 1, Parameters.LONGEST_QUERY),
            Parameters.tagsOf("queryLocale", List.of(queryLocale), locales, language).getFirst(),
            Parameters.tagsOf("locale", locale, locales, language),
            filters(locales, role, actor, state, kind),
            Parameters.oneOf("fallback", fallback, List.of("none", "other")).equals("other"),
            Parameters.oneOf("highlight", highlight, List.of("html", "none")).equals("html"),
            Parameters.truth("explain", explain),
            0,
            Parameters.number("limit", limit, 1, MOST));
    Cursor place = Cursor.parse(cursor, generation.id(), SearchPages.name(first));
    if (place.offset() > SearchPages.DEEPEST) {
      throw Problem.invalidParameter("cursor", cursor, List.of("page.next")).toException();
    }
    SearchRequest asked = SearchPages.at(first, place.offset());
    SearchAnswer found = measures.timeSearch(() -> generation.search().search(asked));
    count(asked, found);
    SearchResults results = SearchResults.of(found, generation, tables.of(generation));
    SearchView page = SearchPages.of(asked, results, generation, language);
    MutableHttpResponse<SearchView> answer = Answers.of(page, generation, reader, language.tag());
    page.page()
        .next()
        .ifPresent(next -> answer.header(HttpHeaders.LINK, Addresses.next(request, next)));
    return representations.encode(request, answer);
  }

  private static Map<Trait, Set<String>> filters(
      Locales locales,
      List<String> role,
      List<String> actor,
      List<String> state,
      List<String> kind) {
    Map<Trait, Set<String>> filters = new EnumMap<>(Trait.class);
    add(filters, Trait.ROLE, "role", role, () -> ListQuery.ids(locales, LocaleData::roles));
    add(filters, Trait.ACTOR, "actor", actor, () -> ListQuery.ids(locales, LocaleData::actors));
    add(filters, Trait.STATE, "state", state, ListQuery::stateIds);
    add(filters, Trait.TRANSLATION, "kind", kind, () -> List.of("MT", "HT"));
    return filters;
  }

  /// @param known what is accepted, made only where something is given
  private static void add(
      Map<Trait, Set<String>> filters,
      Trait trait,
      String name,
      List<String> values,
      Supplier<List<String>> known) {
    List<String> given = Parameters.given(values);
    if (!given.isEmpty()) {
      filters.put(trait, Set.copyOf(Parameters.allOf(name, given, known.get())));
    }
  }

  /// Later pages are the same search.
  private void count(SearchRequest asked, SearchAnswer found) {
    String locale = asked.locales().getFirst();
    if (asked.offset() == 0 && found.items().isEmpty()) {
      measures.countSearchWithoutResult(locale);
    }
    if (!found.otherItems().isEmpty()) {
      measures.countFallback(locale);
    }
  }
}
