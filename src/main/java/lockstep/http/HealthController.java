package lockstep.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Knowledge;

/// Whether the service lives and whether it can answer.
@Controller("/health")
@Tag(name = "operation")
final class HealthController {
  private final Knowledge knowledge;
  private final Lookup lookup;
  private final Representations representations;

  HealthController(Knowledge knowledge, Lookup lookup, Representations representations) {
    this.knowledge = knowledge;
    this.lookup = lookup;
    this.representations = representations;
  }

  /// The same as readiness.
  @Get
  @Operation(operationId = "getHealth", summary = "Whether the service can answer")
  @ApiResponse(
      responseCode = "200",
      description = "It can",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = HealthView.class)))
  MutableHttpResponse<byte[]> health(HttpRequest<?> request) {
    return readiness(request);
  }

  /// At once, whatever the content.
  @Get("/liveness")
  @Operation(operationId = "getLiveness", summary = "Whether the service lives")
  @ApiResponse(
      responseCode = "200",
      description = "It does",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = HealthView.class)))
  MutableHttpResponse<byte[]> liveness(HttpRequest<?> request) {
    return representations.encode(request, HttpResponse.ok(view(knowledge.current())));
  }

  /// Not before the first generation is there.
  @Get("/readiness")
  @Operation(operationId = "getReadiness", summary = "Whether the service can answer")
  @ApiResponse(
      responseCode = "200",
      description = "It can",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = HealthView.class)))
  @ApiResponse(
      responseCode = "503",
      description = "Not yet",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemView.class)))
  MutableHttpResponse<byte[]> readiness(HttpRequest<?> request) {
    return representations.encode(request, HttpResponse.ok(view(Optional.of(lookup.generation()))));
  }

  private static HealthView view(Optional<Generation> generation) {
    int quarantined = generation.map(known -> known.report().quarantined().size()).orElse(0);
    return new HealthView(
        quarantined == 0 ? "up" : "degraded", generation.map(Generation::id), quarantined);
  }
}
