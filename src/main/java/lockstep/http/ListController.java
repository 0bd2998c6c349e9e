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
import java.util.List;
import lockstep.knowledge.Generation;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;

/// The list of procedures.
@Controller(Addresses.API)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "procedures")
final class ListController {
  private static final int MOST = 50;

  private final Lookup lookup;
  private final Readers readers;
  private final ProcedureLists lists;
  private final Representations representations;

  ListController(
      Lookup lookup, Readers readers, ProcedureLists lists, Representations representations) {
    this.lookup = lookup;
    this.readers = readers;
    this.lists = lists;
    this.representations = representations;
  }

  /// Procedures, one entry each, in the language that suits the reader best.
  @Get("/procedures")
  @Operation(operationId = "listProcedures", summary = "The list of procedures")
  @ApiResponse(
      responseCode = "200",
      description = "A page of the list; `Link` with `rel=next` leads to the next one",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ProcedureListView.class)))
  MutableHttpResponse<byte[]> list(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "")
          @Parameter(description = "Only procedures in one of these languages")
          List<String> locale,
      @QueryValue(defaultValue = "")
          @Parameter(description = "Only those that need one of these roles, e.g. `global-admin`")
          List<String> role,
      @QueryValue(defaultValue = "")
          @Parameter(description = "Only those with steps of one of these actors")
          List<String> actor,
      @QueryValue(defaultValue = "") @Parameter(description = "Only those in one of these states")
          List<String> state,
      @QueryValue(defaultValue = "procedure")
          @Parameter(description = "Kinds of document: `procedure`, `article`, `announcement`")
          List<String> kind,
      @QueryValue(defaultValue = "")
          @Parameter(
              description = "Only those whose document is from this day or later",
              schema = @Schema(type = "string", format = "date"))
          String updatedSince,
      @QueryValue(defaultValue = "title")
          @Parameter(
              description =
                  "The order; `-updated` is the newest first, `-risk` those with most to do",
              schema = @Schema(allowableValues = {"title", "-updated", "-risk"}))
          String sort,
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
    ListQuery query =
        query(generation.locales(), locale, role, actor, state, kind, updatedSince, sort);
    int size = Parameters.number("limit", limit, 1, MOST);
    Cursor place = Cursor.parse(cursor, generation.id(), query.name(reader));
    ProcedureListView page = lists.page(generation, reader, query, size, place);
    MutableHttpResponse<ProcedureListView> answer =
        Answers.of(page, generation, reader, reader.language().tag());
    page.page()
        .next()
        .ifPresent(next -> answer.header(HttpHeaders.LINK, Addresses.next(request, next)));
    return representations.encode(request, answer);
  }

  private static ListQuery query(
      Locales locales,
      List<String> locale,
      List<String> role,
      List<String> actor,
      List<String> state,
      List<String> kind,
      String updatedSince,
      String sort) {
    List<String> wanted = Parameters.given(locale);
    Parameters.languages("locale", wanted, locales);
    return new ListQuery(
        wanted,
        Parameters.allOf("role", role, ListQuery.ids(locales, LocaleData::roles)),
        Parameters.allOf("actor", actor, ListQuery.ids(locales, LocaleData::actors)),
        Parameters.allOf("state", state, ListQuery.stateIds()),
        Parameters.allOf("kind", kind, ListQuery.kindIds()),
        Parameters.date("updatedSince", updatedSince),
        ListQuery.Sort.parse(sort));
  }
}
