package lockstep.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
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
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lockstep.checklist.Checklist;
import lockstep.checklist.KnownStep;
import lockstep.checklist.Replacements;
import lockstep.export.ChecklistJsonLd;
import lockstep.export.ChecklistMarkdown;
import lockstep.export.HtmlExport;
import lockstep.export.JsonLdExport;
import lockstep.export.MarkdownExport;
import lockstep.export.TextExport;
import lockstep.identity.Ledger;
import lockstep.identity.StepRecord;
import lockstep.knowledge.Generation;
import lockstep.locale.LocaleData;
import lockstep.locale.LocaleResolution;
import lockstep.procedure.Procedure;
import lockstep.procedure.StepId;
import lockstep.procedure.Version;

/// Procedures: one, its languages, its steps as a checklist. Where there are several representations,
/// [Format] chooses: the framework matches no `text/*`.
@Controller(Addresses.API + "/procedures")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "procedures")
final class ProceduresController {
  private static final List<Format> DOCUMENT_FORMATS =
      List.of(Format.JSON, Format.MARKDOWN, Format.JSONLD, Format.HTML, Format.TEXT);
  private static final List<Format> CHECKLIST_FORMATS =
      List.of(Format.JSON, Format.TEXT, Format.MARKDOWN, Format.JSONLD);

  private final Lookup lookup;
  private final Readers readers;
  private final Representations representations;

  ProceduresController(Lookup lookup, Readers readers, Representations representations) {
    this.lookup = lookup;
    this.readers = readers;
    this.representations = representations;
  }

  /// One procedure in the best language.
  @Get("/{id}")
  @Produces(MediaType.ALL)
  @Operation(operationId = "getProcedure", summary = "One procedure in the best language")
  @ApiResponse(
      responseCode = "301",
      description = "The procedure has another path now",
      headers = @Header(name = "Location", schema = @Schema(type = "string")))
  @ApiResponse(
      responseCode = "200",
      description = "The procedure",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = ProcedureView.class)),
        @Content(mediaType = "text/markdown", schema = @Schema(type = "string")),
        @Content(mediaType = "application/ld+json", schema = @Schema(type = "object")),
        @Content(mediaType = "text/html", schema = @Schema(type = "string")),
        @Content(mediaType = "text/plain", schema = @Schema(type = "string"))
      })
  MutableHttpResponse<byte[]> procedure(
      HttpRequest<?> request,
      @PathVariable @Parameter(description = Texts.ID) String id,
      @QueryValue(defaultValue = "") @Parameter(description = Texts.LOCALE) List<String> locale,
      @QueryValue(defaultValue = "any")
          @Parameter(
              description = Texts.FALLBACK,
              schema = @Schema(allowableValues = {"none", "language", "source", "any"}))
          String fallback,
      @QueryValue(defaultValue = "")
          @Parameter(
              description = Texts.FORMAT,
              schema = @Schema(allowableValues = {"json", "markdown", "jsonld", "html", "text"}))
          String format) {
    Generation generation = lookup.generation();
    Format chosen = Format.of(request, format, DOCUMENT_FORMATS);
    Asked asked = asked(request, generation, id, fallback);
    LocaleData language = asked.reader.language();
    Version version = asked.version();
    Object body =
        switch (chosen) {
          case JSON -> ProcedureView.of(generation, asked.procedure, asked.resolution, language);
          case MARKDOWN -> MarkdownExport.of(version, language);
          case JSONLD -> JsonLdExport.of(version, language);
          case HTML -> HtmlExport.of(version, language);
          case TEXT -> TextExport.of(asked.checklist(generation, fallback, List.of()), language);
          case SARIF, CSV -> throw new IllegalArgumentException(chosen + " is for findings");
        };
    return representations.encode(
        request, Answers.in(chosen, format.isEmpty(), asked.answer(generation, body)));
  }

  /// The languages of a procedure and how they stand.
  @Get("/{id}/versions")
  @Operation(operationId = "getVersions", summary = "The languages of a procedure")
  @ApiResponse(
      responseCode = "301",
      description = "The procedure has another path now",
      headers = @Header(name = "Location", schema = @Schema(type = "string")))
  @ApiResponse(
      responseCode = "200",
      description = "Its languages: state, translation, source",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = VersionsView.class)))
  MutableHttpResponse<byte[]> versions(
      HttpRequest<?> request, @PathVariable @Parameter(description = Texts.ID) String id) {
    Generation generation = lookup.generation();
    Reader reader = readers.of(request);
    VersionsView view =
        VersionsView.of(generation, lookup.procedure(generation, id), reader.language());
    return representations.encode(
        request, Answers.of(view, generation, reader, reader.language().tag()));
  }

  /// The steps of a procedure to tick.
  @Get("/{id}/checklist")
  @Produces(MediaType.ALL)
  @Operation(operationId = "getChecklist", summary = "The steps to tick, for some actors")
  @ApiResponse(
      responseCode = "301",
      description = "The procedure has another path now",
      headers = @Header(name = "Location", schema = @Schema(type = "string")))
  @ApiResponse(
      responseCode = "200",
      description = "Every step in its place; `mine` tells those of the actors",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = ChecklistView.class)),
        @Content(mediaType = "text/plain", schema = @Schema(type = "string")),
        @Content(mediaType = "text/markdown", schema = @Schema(type = "string")),
        @Content(mediaType = "application/ld+json", schema = @Schema(type = "object"))
      })
  MutableHttpResponse<byte[]> checklist(
      HttpRequest<?> request,
      @PathVariable @Parameter(description = Texts.ID) String id,
      @QueryValue(defaultValue = "") @Parameter(description = Texts.LOCALE) List<String> locale,
      @QueryValue(defaultValue = "any")
          @Parameter(
              description = Texts.FALLBACK,
              schema = @Schema(allowableValues = {"none", "language", "source", "any"}))
          String fallback,
      @QueryValue(defaultValue = "") @Parameter(description = Texts.ACTORS) List<String> actor,
      @QueryValue(defaultValue = "") @Parameter(description = Texts.KNOWN) List<String> known,
      @QueryValue(defaultValue = "")
          @Parameter(
              description = Texts.FORMAT,
              schema = @Schema(allowableValues = {"json", "text", "markdown", "jsonld"}))
          String format) {
    Generation generation = lookup.generation();
    Format chosen = Format.of(request, format, CHECKLIST_FORMATS);
    List<KnownStep> ticked = Parameters.knownSteps("known", known);
    List<String> actors = Parameters.given(actor);
    Parameters.allOf("actor", actors, ListQuery.ids(generation.locales(), LocaleData::actors));
    Asked asked = asked(request, generation, id, fallback);
    LocaleData language = asked.reader.language();
    Checklist list = asked.checklist(generation, fallback, actors);
    Object body =
        switch (chosen) {
          case JSON -> ChecklistView.of(generation, list, asked.resolution, language, ticked);
          case TEXT -> TextExport.of(list, language);
          case MARKDOWN -> ChecklistMarkdown.of(list, language);
          case JSONLD -> ChecklistJsonLd.of(list, language);
          case HTML, SARIF, CSV -> throw new IllegalArgumentException(chosen + " is no checklist");
        };
    return representations.encode(
        request, Answers.in(chosen, format.isEmpty(), asked.answer(generation, body)));
  }

  /// One step in every language.
  @Get("/{id}/steps/{stepId}")
  @Operation(operationId = "getStep", summary = "One step in every language")
  @ApiResponse(
      responseCode = "301",
      description = "The procedure has another path now",
      headers = @Header(name = "Location", schema = @Schema(type = "string")))
  @ApiResponse(
      responseCode = "200",
      description =
          "The step, by language; 410 tells what stands in the place of a step that is gone",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = StepVersionsView.class)))
  MutableHttpResponse<byte[]> step(
      HttpRequest<?> request,
      @PathVariable @Parameter(description = Texts.ID) String id,
      @PathVariable @Parameter(description = "The step, e.g. `s_8h2k5v0t1c`") String stepId) {
    Generation generation = lookup.generation();
    Procedure procedure = lookup.procedure(generation, id);
    Reader reader = readers.of(request);
    Ledger ledger = generation.ledgers().after().find(procedure.id()).orElse(Ledger.EMPTY);
    StepId step = StepId.parse(stepId).orElseThrow(() -> unknownStep(stepId));
    StepRecord known = ledger.step(step).orElseThrow(() -> unknownStep(stepId));
    if (known.isRetired()) {
      throw Problem.stepRetired(step, Replacements.of(ledger, step)).toException();
    }
    StepVersionsView view =
        StepVersionsView.of(generation, procedure, ledger, step, known, reader.language());
    return representations.encode(
        request, Answers.of(view, generation, reader, reader.language().tag()));
  }

  private static ProblemException unknownStep(String stepId) {
    return Problem.about(ProblemType.STEP_NOT_FOUND, stepId).toException();
  }

  private Asked asked(HttpRequest<?> request, Generation generation, String id, String fallback) {
    Parameters.tags(
        "locale", request.getParameters().getAll("locale"), generation.locales().tags());
    Reader reader = readers.of(request);
    Procedure procedure = lookup.procedure(generation, id);
    return new Asked(reader, procedure, lookup.locale(generation, procedure, reader, fallback));
  }

  /// What is asked for, found.
  private record Asked(Reader reader, Procedure procedure, LocaleResolution resolution) {
    Version version() {
      return procedure.version(resolution.resolved()).orElseThrow();
    }

    /// With the steps that only the reference has, unless other languages are not wanted.
    Checklist checklist(Generation generation, String fallback, List<String> actors) {
      Set<String> lookers = new TreeSet<>(actors);
      return fallback.equals("none")
          ? Checklist.of(version(), lookers, generation.locales())
          : Checklists.filled(generation, procedure, version(), lookers);
    }

    <T> MutableHttpResponse<T> answer(Generation generation, T body) {
      return Answers.of(body, generation, reader, resolution.resolved());
    }
  }
}
