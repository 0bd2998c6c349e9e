package lockstep.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lockstep.export.CsvExport;
import lockstep.knowledge.Generation;
import lockstep.locale.LocaleData;

/// How the content stands as a whole.
@Controller(Addresses.API + "/stats")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "statistics")
final class StatisticsController {
  private static final String LOCALES = "The languages that count; default: all";
  private static final String AREAS =
      "Only documents below these folders: the first part of their path";
  private static final String KINDS = "Kinds of document: `procedure`, `article`, `announcement`";
  private static final List<Format> FORMATS = List.of(Format.JSON, Format.CSV);

  private final Lookup lookup;
  private final Readers readers;
  private final Representations representations;

  StatisticsController(Lookup lookup, Readers readers, Representations representations) {
    this.lookup = lookup;
    this.readers = readers;
    this.representations = representations;
  }

  /// Procedures by locales.
  @Get("/matrix")
  @Produces(MediaType.ALL)
  @Operation(
      operationId = "getMatrix",
      summary = "Procedures by languages, with how each version stands")
  @ApiResponse(
      responseCode = "200",
      description =
          "All procedures; as CSV a row each, with the state in a column for each language",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = MatrixView.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
      })
  MutableHttpResponse<byte[]> matrix(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "") @Parameter(description = LOCALES) List<String> locale,
      @QueryValue(defaultValue = "") @Parameter(description = AREAS) List<String> area,
      @QueryValue(defaultValue = "procedure") @Parameter(description = KINDS) List<String> kind,
      @QueryValue(defaultValue = "id")
          @Parameter(
              description =
                  "The order of the rows: by id, by title, or the worst first (by the worst state,"
                      + " then by how many faults there are)",
              schema = @Schema(allowableValues = {"id", "title", "-risk"}))
          String sort,
      @QueryValue(defaultValue = "")
          @Parameter(
              description = Texts.FORMAT,
              schema = @Schema(allowableValues = {"json", "csv"}))
          String format) {
    Format chosen = Format.of(request, format, FORMATS);
    Generation generation = lookup.generation();
    Reader reader = readers.of(request);
    Statistics.Sort order = Statistics.Sort.parse(sort);
    Statistics statistics =
        Statistics.of(generation, query(generation, locale, area, kind)).sorted(order, reader);
    MatrixView view = MatrixView.of(statistics, reader);
    Object body = chosen == Format.CSV ? csv(view) : view;
    MutableHttpResponse<Object> answer =
        Answers.of(body, generation, reader, reader.language().tag());
    return representations.encode(request, Answers.in(chosen, format.isEmpty(), answer));
  }

  private static String csv(MatrixView view) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("procedure", "area", "kind", "title"));
    head.addAll(view.locales());
    rows.add(head);
    for (MatrixView.Row row : view.rows()) {
      List<String> cells =
          new ArrayList<>(List.of(row.procedureId(), row.area(), row.kind(), row.title()));
      view.locales().forEach(locale -> cells.add(row.cells().get(locale).state()));
      rows.add(cells);
    }
    return CsvExport.table(rows);
  }

  /// Counts.
  @Get("/summary")
  @Operation(operationId = "getSummary", summary = "Versions by state, findings by rule, areas")
  @ApiResponse(
      responseCode = "200",
      description = "The counts",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SummaryView.class)))
  MutableHttpResponse<byte[]> summary(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "") @Parameter(description = LOCALES) List<String> locale,
      @QueryValue(defaultValue = "") @Parameter(description = AREAS) List<String> area,
      @QueryValue(defaultValue = "procedure") @Parameter(description = KINDS) List<String> kind) {
    Generation generation = lookup.generation();
    SummaryView view =
        SummaryView.of(Statistics.of(generation, query(generation, locale, area, kind)));
    return representations.encode(request, Answers.of(view, generation));
  }

  private static Statistics.Query query(
      Generation generation, List<String> locale, List<String> area, List<String> kind) {
    List<String> locales = Parameters.given(locale);
    Parameters.languages("locale", locales, generation.locales());
    List<String> areas =
        Parameters.given(area).stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    return new Statistics.Query(
        locales.stream()
            .flatMap(tag -> generation.locales().find(tag).stream())
            .map(LocaleData::tag)
            .distinct()
            .toList(),
        Parameters.allOf("area", areas, Statistics.areas(generation)),
        Parameters.allOf("kind", kind, ListQuery.kindIds()));
  }
}
