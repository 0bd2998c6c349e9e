package lockstep.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;

/// What only the operator may do. [AdminGuard] lets nobody else through.
@Controller(Addresses.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "operation")
final class AdminController {
  private final Reloads reloads;
  private final Representations representations;

  AdminController(Reloads reloads, Representations representations) {
    this.reloads = reloads;
    this.representations = representations;
  }

  /// Reads the content again.
  @Post("/reload")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "reload",
      summary = "Read the content again",
      security = @SecurityRequirement(name = "admin"))
  @ApiResponse(
      responseCode = "202",
      description = "Read, and served from now on unless `dryRun`",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ReloadView.class)))
  @RequestBody(
      description = "The same as the parameter",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ReloadRequest.class)))
  MutableHttpResponse<byte[]> reload(
      HttpRequest<ReloadRequest> request,
      @QueryValue(defaultValue = "false")
          @Parameter(
              description = "Only tell what would come of it",
              schema = @Schema(type = "boolean", defaultValue = "false"))
          String dryRun) {
    boolean only =
        Parameters.truth("dryRun", dryRun)
            || request.getBody().map(ReloadRequest::dryRun).orElse(false);
    return representations.encode(request, HttpResponse.accepted().body(reloads.reload(only)));
  }
}
