package lockstep.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.knowledge.Generation;
import lockstep.retired.Retirement;
import lockstep.retired.RetirementCatalogue;

/// The catalogue of what is retired, and where the content uses it.
@Controller(Addresses.API + "/retirements")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "retirements")
final class RetirementsController {
  private static final int MOST = 50;
  private static final int LONGEST = 200;

  private final Lookup lookup;
  private final Representations representations;

  RetirementsController(Lookup lookup, Representations representations) {
    this.lookup = lookup;
    this.representations = representations;
  }

  /// The catalogue by name.
  @Get
  @Operation(operationId = "listRetirements", summary = "What is known to be retired")
  @ApiResponse(
      responseCode = "200",
      description = "A page of the list; `Link` with `rel=next` leads to the next one",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = RetirementListView.class)))
  MutableHttpResponse<byte[]> list(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "")
          @Parameter(description = "Only of these types: `command`, `module`, `link`, `name`")
          List<String> type,
      @QueryValue(defaultValue = "")
          @Parameter(
              description =
                  "Only those that hold this text in their name, another written form, their"
                      + " module or the name of what replaces them; case does not count",
              schema = @Schema(maxLength = LONGEST))
          String q,
      @QueryValue(defaultValue = "20")
          @Parameter(
              description = "Entries a page",
              schema =
                  @Schema(type = "integer", minimum = "1", maximum = "50", defaultValue = "20"))
          String limit,
      @QueryValue(defaultValue = "") @Parameter(description = "`page.next` of the page before")
          String cursor) {
    Generation generation = lookup.generation();
    List<String> types =
        Parameters.allOf(
            "type",
            type,
            Arrays.stream(Retirement.Kind.values()).map(Retirement.Kind::id).toList());
    if (q.length() > LONGEST) {
      String most = "1.." + LONGEST + " UTF-16";
      throw Problem.invalidParameter("q", q.substring(0, 20) + "…", List.of(most)).toException();
    }
    String wanted = q.strip().toLowerCase(Locale.ROOT);
    int size = Parameters.number("limit", limit, 1, MOST);
    String name = Integer.toHexString((types + "\n" + wanted).hashCode());
    Cursor place = Cursor.parse(cursor, generation.id(), name);
    List<Retirement> found =
        generation.checks().retirements().catalogue().all().stream()
            .filter(what -> types.isEmpty() || types.contains(what.kind().id()))
            .filter(what -> holds(what, wanted))
            .sorted(Comparator.comparing(Retirement::name, String.CASE_INSENSITIVE_ORDER))
            .toList();
    RetirementListView page = page(found, generation, size, place);
    MutableHttpResponse<RetirementListView> answer = Answers.of(page, generation);
    page.page()
        .next()
        .ifPresent(next -> answer.header(HttpHeaders.LINK, Addresses.next(request, next)));
    return representations.encode(request, answer);
  }

  /// A name that is in use is no misspelt one of something retired.
  private static Problem notFound(String name, RetirementCatalogue catalogue) {
    Problem problem = Problem.about(ProblemType.RETIREMENT_NOT_FOUND, name);
    return catalogue.isCurrent(name)
        ? problem.with(Problem.SENTENCE, Problem.CURRENT)
        : problem.suggesting(catalogue.suggestions(name));
  }

  private static boolean holds(Retirement what, String wanted) {
    Stream<String> names =
        Stream.of(
                Stream.of(what.name()),
                what.forms().stream().filter(form -> !form.startsWith("except:")),
                what.modules().stream(),
                what.chain().stream())
            .flatMap(all -> all);
    return names.anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static RetirementListView page(
      List<Retirement> all, Generation generation, int limit, Cursor cursor) {
    int from = Math.min(cursor.offset(), all.size());
    int to = Math.min(from + limit, all.size());
    Optional<String> next =
        to < all.size()
            ? Optional.of(new Cursor(generation.id(), cursor.list(), to).toText())
            : Optional.empty();
    return new RetirementListView(
        all.size(),
        all.subList(from, to).stream()
            .map(what -> RetirementListView.Item.of(what, generation.checks()))
            .toList(),
        new ProcedureListView.Page(limit, next),
        generation.id());
  }

  /// One entry, whatever the case of its name; aliases and names with a module in front lead to it too.
  @Get("/{name}")
  @Operation(
      operationId = "getRetirement",
      summary = "What became of something, and where it is used")
  @ApiResponse(
      responseCode = "200",
      description = "What to use instead, since when, who says so, and where the content uses it",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = RetirementView.class)))
  MutableHttpResponse<byte[]> retirement(
      HttpRequest<?> request,
      @PathVariable
          @Parameter(description = "The name, e.g. `Add-AzureRmAccount`; case does not count")
          String name) {
    Generation generation = lookup.generation();
    RetirementCatalogue catalogue = generation.checks().retirements().catalogue();
    Retirement what =
        catalogue.find(name).orElseThrow(() -> notFound(name, catalogue).toException());
    return representations.encode(
        request, Answers.of(RetirementView.of(what, generation.checks()), generation));
  }
}
