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
import lockstep.knowledge.Settings;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;

/// The words that other answers use as ids, with their names in every language.
@Controller(Addresses.API)
@Tag(name = "vocabularies")
final class VocabularyController {
  private final Locales locales;
  private final Settings settings;
  private final Representations representations;

  VocabularyController(Locales locales, Settings settings, Representations representations) {
    this.locales = locales;
    this.settings = settings;
    this.representations = representations;
  }

  /// Permissions that a reader may need.
  @Get("/roles")
  @Operation(operationId = "listRoles", summary = "Roles with their names in every language")
  @ApiResponse(
      responseCode = "200",
      description = "All roles",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = VocabularyView.class)))
  MutableHttpResponse<byte[]> roles(HttpRequest<?> request) {
    return representations.encode(
        request, HttpResponse.ok(VocabularyView.of(locales, LocaleData::roles)));
  }

  /// Those who carry out steps.
  @Get("/actors")
  @Operation(operationId = "listActors", summary = "Actors with their names in every language")
  @ApiResponse(
      responseCode = "200",
      description = "All actors",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = VocabularyView.class)))
  MutableHttpResponse<byte[]> actors(HttpRequest<?> request) {
    return representations.encode(
        request, HttpResponse.ok(VocabularyView.of(locales, LocaleData::actors)));
  }

  /// Languages.
  @Get("/locales")
  @Operation(operationId = "listLocales", summary = "Languages with their names in every language")
  @ApiResponse(
      responseCode = "200",
      description = "All languages",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = LocalesView.class)))
  MutableHttpResponse<byte[]> locales(HttpRequest<?> request) {
    return representations.encode(
        request,
        HttpResponse.ok(
            LocalesView.of(locales, settings.defaultLocale(), settings.sourceLocale())));
  }
}
