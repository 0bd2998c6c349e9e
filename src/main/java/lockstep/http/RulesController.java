package lockstep.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
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
import java.util.List;
import lockstep.check.Rule;
import lockstep.check.Rules;
import lockstep.locale.Nearest;

/// The rules and their pages.
@Controller(Addresses.API + "/rules")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "findings")
final class RulesController {
  private static final List<Format> FORMATS = List.of(Format.JSON, Format.MARKDOWN, Format.HTML);

  private final Readers readers;
  private final Representations representations;

  RulesController(Readers readers, Representations representations) {
    this.readers = readers;
    this.representations = representations;
  }

  /// All rules.
  @Get
  @Operation(operationId = "listRules", summary = "The rules that look for faults")
  @ApiResponse(
      responseCode = "200",
      description = "All rules by id",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = RuleListView.class)))
  MutableHttpResponse<byte[]> list(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "") @Parameter(description = Texts.LOCALE) List<String> locale) {
    Reader reader = readers.of(request);
    List<RuleView> items =
        Rules.all().stream().map(rule -> RuleView.of(rule, reader.language())).toList();
    return representations.encode(
        request, Answers.of(new RuleListView(items), reader, reader.language().tag()));
  }

  /// One rule: what it finds, why, and what to do.
  @Get("/{id}")
  @Produces({"application/json", "text/markdown", "text/html"})
  @Operation(operationId = "getRule", summary = "A rule with its page")
  @ApiResponse(
      responseCode = "200",
      description = "The rule; its page is in English",
      content = {
        @Content(mediaType = "application/json", schema = @Schema(implementation = RuleView.class)),
        @Content(mediaType = "text/markdown", schema = @Schema(type = "string")),
        @Content(mediaType = "text/html", schema = @Schema(type = "string"))
      })
  MutableHttpResponse<byte[]> rule(
      HttpRequest<?> request,
      @PathVariable @Parameter(description = "The rule, e.g. `empty-link`") String id,
      @QueryValue(defaultValue = "") @Parameter(description = Texts.LOCALE) List<String> locale,
      @QueryValue(defaultValue = "")
          @Parameter(
              description = Texts.FORMAT,
              schema = @Schema(allowableValues = {"json", "markdown", "html"}))
          String format) {
    Format chosen = Format.of(request, format, FORMATS);
    Reader reader = readers.of(request);
    Rule rule =
        Rules.find(id)
            .orElseThrow(
                () ->
                    Problem.about(ProblemType.RULE_NOT_FOUND, id)
                        .suggesting(Nearest.of(id, Rules.ids(), 3))
                        .toException());
    RuleView view = RuleView.of(rule, reader.language());
    MutableHttpResponse<?> answer =
        chosen == Format.JSON
            ? Answers.of(view, reader, reader.language().tag())
            : Answers.of(chosen == Format.HTML ? view.html() : view.markdown(), reader, "en");
    return representations.encode(request, Answers.in(chosen, format.isEmpty(), answer));
  }
}
