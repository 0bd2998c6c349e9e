package lockstep.http;

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

/// What somebody may be typing.
@Controller(Addresses.API)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "search")
final class SuggestController {
  private static final int LEAST = 2;
  private static final int MOST = 10;

  private final Lookup lookup;
  private final Readers readers;
  private final Representations representations;

  SuggestController(Lookup lookup, Readers readers, Representations representations) {
    this.lookup = lookup;
    this.readers = readers;
    this.representations = representations;
  }

  /// Procedures, steps and commands that begin so.
  @Get("/suggest")
  @Operation(operationId = "suggest", summary = "Procedures, steps and commands while typing")
  @ApiResponse(
      responseCode = "200",
      description = "What may be meant, best first",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SuggestionsView.class)))
  MutableHttpResponse<byte[]> suggest(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "")
          @Parameter(
              description = "What was typed so far",
              schema = @Schema(minLength = LEAST, maxLength = Parameters.LONGEST_QUERY))
          String q,
      @QueryValue(defaultValue = "")
          @Parameter(
              description =
                  "The language of titles and steps, in any regional form; default:"
                      + " `Accept-Language`")
          String locale,
      @QueryValue(defaultValue = "10")
          @Parameter(
              description = "How many at most",
              schema =
                  @Schema(type = "integer", minimum = "1", maximum = "10", defaultValue = "10"))
          String limit) {
    Generation generation = lookup.generation();
    Reader reader = readers.of(request);
    String typed = Parameters.text("q", q, LEAST, Parameters.LONGEST_QUERY);
    String wanted =
        Parameters.tagsOf("locale", List.of(locale), generation.locales(), reader.language())
            .getFirst();
    int most = Parameters.number("limit", limit, 1, MOST);
    SuggestionsView view =
        new SuggestionsView(
            new SuggestionsView.Query(typed, wanted),
            generation.search().suggest(typed, wanted, most).stream()
                .map(SuggestionsView.Item::of)
                .toList(),
            generation.id());
    return representations.encode(request, Answers.of(view, generation, reader, wanted));
  }
}
