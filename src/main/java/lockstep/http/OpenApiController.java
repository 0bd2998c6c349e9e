package lockstep.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.tags.Tag;

/// The API's own description.
@OpenAPIDefinition(
    info =
        @Info(
            title = "Lockstep",
            version = "1",
            description =
                "How-to documents in several languages as steps. Only additions within version 1;"
                    + " clients ignore fields that they do not know. Absent values are `null`,"
                    + " empty lists `[]`. Every failure is a problem (RFC 9457) in the reader's"
                    + " language."))
@SecurityScheme(name = "admin", type = SecuritySchemeType.HTTP, scheme = "bearer")
@Controller(Addresses.API)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "operation")
final class OpenApiController {
  private final OpenApiDocument document;
  private final Representations representations;

  OpenApiController(OpenApiDocument document, Representations representations) {
    this.document = document;
    this.representations = representations;
  }

  /// The description as JSON.
  @Get("/openapi.json")
  @Produces("application/json")
  @Operation(operationId = "getOpenApiJson", summary = "This description as JSON")
  @ApiResponse(
      responseCode = "200",
      description = "OpenAPI 3.1",
      content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
  MutableHttpResponse<byte[]> json(HttpRequest<?> request) {
    return representations.encode(
        request, HttpResponse.ok(document.toJson()).contentType(MediaType.APPLICATION_JSON_TYPE));
  }

  /// The description as YAML.
  @Get("/openapi.yaml")
  @Produces("application/yaml")
  @Operation(operationId = "getOpenApiYaml", summary = "This description as YAML")
  @ApiResponse(
      responseCode = "200",
      description = "OpenAPI 3.1",
      content = @Content(mediaType = "application/yaml", schema = @Schema(type = "string")))
  MutableHttpResponse<byte[]> yaml(HttpRequest<?> request) {
    return representations.encode(
        request, HttpResponse.ok(document.toYaml()).contentType(MediaType.of("application/yaml")));
  }
}
