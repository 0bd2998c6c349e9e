package lockstep.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lockstep.knowledge.Generation;

/// What is served and where it was read from.
@Controller(Addresses.API + "/content")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "operation")
final class ContentController {
  private final Lookup lookup;
  private final Representations representations;

  ContentController(Lookup lookup, Representations representations) {
    this.lookup = lookup;
    this.representations = representations;
  }

  /// The generation, the files that it was read from, and what could not be used.
  @Get
  @Operation(operationId = "getContent", summary = "What is served, and what could not be read")
  @ApiResponse(
      responseCode = "200",
      description = "Generation, roots, counts, files that are not served and why",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ContentView.class)))
  MutableHttpResponse<byte[]> content(HttpRequest<?> request) {
    Generation generation = lookup.generation();
    return representations.encode(request, Answers.of(ContentView.of(generation), generation));
  }
}
