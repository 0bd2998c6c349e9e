package lockstep.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/// Figures for Prometheus.
@Controller("/metrics")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "operation")
final class MetricsController {
  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";
  private static final MediaType FORMAT = MediaType.of(TYPE);

  private final PrometheusMeterRegistry registry;
  private final Measures measures;
  private final Representations representations;

  MetricsController(
      PrometheusMeterRegistry registry, Measures measures, Representations representations) {
    this.registry = registry;
    this.measures = measures;
    this.representations = representations;
  }

  /// Requests by route and status, the last build, documents by state, fallbacks by language, searches.
  @Get
  @Produces(TYPE)
  @Operation(operationId = "getMetrics", summary = "Figures for Prometheus")
  @ApiResponse(
      responseCode = "200",
      description = "The text format of Prometheus",
      content = @Content(mediaType = "text/plain", schema = @Schema(type = "string")))
  MutableHttpResponse<byte[]> metrics(HttpRequest<?> request) {
    measures.refresh();
    return representations.encode(request, HttpResponse.ok(registry.scrape()).contentType(FORMAT));
  }
}
