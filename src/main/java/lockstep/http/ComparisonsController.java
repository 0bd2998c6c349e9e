package lockstep.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.check.Finding;
import lockstep.check.Pair;
import lockstep.check.Subject;
import lockstep.export.ComparisonHtml;
import lockstep.export.ComparisonMarkdown;
import lockstep.knowledge.Comparisons;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Reference;
import lockstep.knowledge.Settings;
import lockstep.locale.LocaleData;
import lockstep.procedure.Procedure;
import lockstep.source.Problem;

/// Versions beside each other: of the content, and of texts that are sent.
@Controller(Addresses.API)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "comparisons")
final class ComparisonsController {
  private static final int MAX_KIBIBYTES = 1024;
  private static final int MOST_LOCALES = 8;
  private static final String LOCALES = "locales";
  private static final String ONLY = "Only rows that differ or have findings";
  private static final List<Format> FORMATS = List.of(Format.JSON, Format.MARKDOWN, Format.HTML);

  private final Lookup lookup;
  private final Readers readers;
  private final Settings settings;
  private final Representations representations;

  ComparisonsController(
      Lookup lookup, Readers readers, Settings settings, Representations representations) {
    this.lookup = lookup;
    this.readers = readers;
    this.settings = settings;
    this.representations = representations;
  }

  /// Versions of a procedure aligned by step.
  @Get("/procedures/{id}/comparison")
  @Produces(MediaType.ALL)
  @Operation(
      operationId = "compareVersions",
      summary = "2 to 8 languages of a procedure aligned by step")
  @ApiResponse(
      responseCode = "301",
      description = "The procedure has another path now",
      headers = @Header(name = "Location", schema = @Schema(type = "string")))
  @ApiResponse(
      responseCode = "200",
      description = "Which block says what which block says, and what the rules find",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = ComparisonView.class)),
        @Content(mediaType = "text/markdown", schema = @Schema(type = "string")),
        @Content(mediaType = "text/html", schema = @Schema(type = "string"))
      })
  MutableHttpResponse<byte[]> versions(
      HttpRequest<?> request,
      @PathVariable @Parameter(description = Texts.ID) String id,
      @QueryValue(defaultValue = "")
          @Parameter(description = "The languages, 2 to 8 that the procedure has, e.g. `nl,fr`")
          List<String> locales,
      @QueryValue(defaultValue = "")
          @Parameter(
              description =
                  "The language that the others are laid beside; default: the source language if"
                      + " it is among them, else the newest")
          String base,
      @QueryValue(defaultValue = "")
          @Parameter(description = ONLY, schema = @Schema(allowableValues = "differences"))
          String only,
      @QueryValue(defaultValue = "")
          @Parameter(
              description = Texts.FORMAT,
              schema = @Schema(allowableValues = {"json", "markdown", "html"}))
          String format) {
    Format chosen = Format.of(request, format, FORMATS);
    Generation generation = lookup.generation();
    Reader reader = readers.of(request);
    Procedure procedure = lookup.procedure(generation, id);
    boolean all = isAll(only);
    List<String> wanted = wanted(generation, procedure, Parameters.given(locales), base);
    Comparisons comparisons = generation.checks().comparisons();
    Reference reference =
        Stream.of(base)
            .flatMap(tag -> generation.locales().find(tag).stream())
            .flatMap(language -> comparisons.subject(procedure, language.tag()).stream())
            .map(subject -> new Reference(subject, Reference.Why.CHOSEN))
            .findFirst()
            .or(() -> comparisons.best(procedure, wanted))
            .orElseThrow();
    Comparing comparing = new Comparing(generation, procedure, reader.language());
    Object body =
        switch (chosen) {
          case JSON -> comparing.view(reference, wanted, !all);
          case MARKDOWN -> ComparisonMarkdown.of(comparing.forPeople(reference, wanted), all);
          case HTML -> ComparisonHtml.fragment(comparing.forPeople(reference, wanted), all);
          case JSONLD, TEXT, SARIF, CSV ->
              throw new IllegalArgumentException(chosen + " is not for comparisons");
        };
    MutableHttpResponse<Object> answer =
        Answers.of(body, generation, reader, reader.language().tag());
    return representations.encode(request, Answers.in(chosen, format.isEmpty(), answer));
  }

  private static boolean isAll(String only) {
    if (!only.isEmpty()) {
      Parameters.oneOf("only", only, List.of("differences"));
    }
    return only.isEmpty();
  }

  /// The versions to compare, each once.
  private static List<String> wanted(
      Generation generation, Procedure procedure, List<String> locales, String base) {
    Parameters.languages(LOCALES, locales, generation.locales());
    List<String> chosen = base.isEmpty() ? List.of() : List.of(base);
    Parameters.languages("base", chosen, generation.locales());
    List<String> wanted =
        Stream.concat(locales.stream(), chosen.stream())
            .flatMap(tag -> generation.locales().find(tag).stream())
            .map(LocaleData::tag)
            .distinct()
            .toList();
    String given = String.join(",", locales);
    if (wanted.size() < 2) {
      throw lockstep.http.Problem.comparisonNeedsTwoLocales(given, procedure.locales())
          .toException();
    }
    if (wanted.size() > MOST_LOCALES) {
      throw lockstep.http.Problem.invalidParameter(LOCALES, given, List.of("2.." + MOST_LOCALES))
          .toException();
    }
    for (String tag : wanted) {
      if (procedure.version(tag).isEmpty()) {
        throw lockstep.http.Problem.translationNotFound(procedure.id(), tag, procedure.locales())
            .toException();
      }
    }
    return wanted;
  }

  /// Aligns two texts that are sent and checks the left one against the right one; nothing of them is kept.
  @Post("/comparisons")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "compareTexts",
      summary = "Align two texts that are sent and check the left one against the right one")
  @ApiResponse(
      responseCode = "200",
      description = "Which block says what which block says, and what the rules find",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = TextComparisonView.class)))
  @RequestBody(
      description = "The texts, at most 1 MiB together",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ComparisonRequest.class)))
  MutableHttpResponse<byte[]> compare(
      HttpRequest<?> request,
      @Body String body,
      @QueryValue(defaultValue = "")
          @Parameter(description = ONLY, schema = @Schema(allowableValues = "differences"))
          String only) {
    boolean all = isAll(only);
    ComparisonRequest sent = SentBody.texts(body);
    Generation generation = lookup.generation();
    Reader reader = readers.of(request);
    SentTexts.limit(request, bytes(sent.left()) + bytes(sent.right()), MAX_KIBIBYTES);
    Pair pair =
        generation
            .checks()
            .comparisons()
            .pair(
                subject(sent.left(), "left", generation),
                subject(sent.right(), "right", generation));
    List<Finding> findings = generation.checks().check(pair);
    TextComparisonView view =
        TextComparisonView.of(pair, findings, generation, reader.language(), !all);
    return representations.encode(
        request, Answers.of(view, generation, reader, reader.language().tag()));
  }

  private static long bytes(Optional<CheckRequest> sent) {
    return sent.flatMap(CheckRequest::text).orElse("").getBytes(StandardCharsets.UTF_8).length;
  }

  private Subject subject(Optional<CheckRequest> sent, String side, Generation generation) {
    CheckRequest text =
        sent.orElseThrow(() -> lockstep.http.Problem.missingField(side).toException());
    Subject subject = new SentTexts(settings, generation, side + ".", "text.md").subject(text);
    if (subject.version().isEmpty()) {
      String why =
          subject.problems().stream().findFirst().map(Problem::toText).orElse(subject.file());
      throw lockstep.http.Problem.unusableText(side + ".text", why).toException();
    }
    return subject;
  }
}
