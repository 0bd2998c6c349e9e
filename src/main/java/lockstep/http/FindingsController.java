package lockstep.http;

import io.micronaut.http.HttpHeaders;
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
import lockstep.check.FindingId;
import lockstep.check.Rules;
import lockstep.check.Subject;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Settings;
import lockstep.locale.LocaleData;
import lockstep.procedure.ProcedureId;
import lockstep.source.ContentRoot;

/// What the rules find: in the content, and in a text that is sent.
@Controller(Addresses.API)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "findings")
final class FindingsController {
  private static final List<Format> FORMATS = List.of(Format.JSON, Format.SARIF, Format.CSV);
  private static final int MOST = 50;
  private static final int MAX_KIBIBYTES = 256;

  private final Lookup lookup;
  private final Readers readers;
  private final Settings settings;
  private final Representations representations;

  FindingsController(
      Lookup lookup, Readers readers, Settings settings, Representations representations) {
    this.lookup = lookup;
    this.readers = readers;
    this.settings = settings;
    this.representations = representations;
  }

  /// Findings of the content.
  @Get("/findings")
  @Produces(MediaType.ALL)
  @Operation(operationId = "listFindings", summary = "What the rules find in the content")
  @ApiResponse(
      responseCode = "200",
      description =
          "JSON: a page of the list, `Link` with `rel=next` leads to the next one. SARIF and CSV:"
              + " the whole list",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = FindingListView.class)),
        @Content(mediaType = "application/sarif+json", schema = @Schema(type = "object")),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
      })
  MutableHttpResponse<byte[]> list(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "") @Parameter(description = "Only of these rules")
          List<String> rule,
      @QueryValue(value = "class", defaultValue = "")
          @Parameter(description = "Only of these classes: `fault`, `markup`, `suspicion`, `info`")
          List<String> findingClass,
      @QueryValue(defaultValue = "")
          @Parameter(description = "Only of these severities: `error`, `warning`, `note`")
          List<String> severity,
      @QueryValue(defaultValue = "") @Parameter(description = "Only in one of these languages")
          List<String> locale,
      @QueryValue(defaultValue = "") @Parameter(description = "Only in this procedure: its id")
          String procedure,
      @QueryValue(defaultValue = "")
          @Parameter(description = "Only in steps of one of these actors")
          List<String> actor,
      @QueryValue(defaultValue = "new,known")
          @Parameter(description = "In these states: `new`, `known`, `suppressed`")
          List<String> state,
      @QueryValue(defaultValue = "place")
          @Parameter(
              description = "The order",
              schema = @Schema(allowableValues = {"place", "severity"}))
          String sort,
      @QueryValue(defaultValue = "20")
          @Parameter(
              description = "Entries a page",
              schema =
                  @Schema(type = "integer", minimum = "1", maximum = "50", defaultValue = "20"))
          String limit,
      @QueryValue(defaultValue = "") @Parameter(description = "`page.next` of the page before")
          String cursor,
      @QueryValue(defaultValue = "")
          @Parameter(
              description = Texts.FORMAT,
              schema = @Schema(allowableValues = {"json", "sarif", "csv"}))
          String format) {
    Format chosen = Format.of(request, format, FORMATS);
    Generation generation = lookup.generation();
    Reader reader = readers.of(request);
    List<String> languages = Parameters.given(locale);
    Parameters.languages("locale", languages, generation.locales());
    FindingQuery query =
        new FindingQuery(
            Parameters.allOf("rule", rule, Rules.all().stream().map(one -> one.id()).toList()),
            Parameters.allOf("class", findingClass, FindingQuery.classIds()),
            Parameters.allOf("severity", severity, FindingQuery.severityIds()),
            languages.stream()
                .flatMap(tag -> generation.locales().find(tag).stream())
                .map(LocaleData::tag)
                .toList(),
            procedure(generation, procedure),
            Parameters.allOf(
                "actor", actor, ListQuery.ids(generation.locales(), LocaleData::actors)),
            Parameters.allOf("state", state, FindingQuery.STATES),
            Parameters.oneOf("sort", sort, FindingQuery.SORTS));
    int size = Parameters.number("limit", limit, 1, MOST);
    Cursor place = Cursor.parse(cursor, generation.id(), query.name());
    LocaleData language = reader.language();
    if (chosen == Format.JSON) {
      FindingListView page = page(query.of(generation), generation, reader, size, place);
      MutableHttpResponse<FindingListView> answer =
          Answers.of(page, generation, reader, language.tag());
      page.page()
          .next()
          .ifPresent(next -> answer.header(HttpHeaders.LINK, Addresses.next(request, next)));
      return representations.encode(request, Answers.in(chosen, format.isEmpty(), answer));
    }
    onlyForPages(request);
    List<Finding> all = query.of(generation);
    String text =
        chosen == Format.CSV
            ? FindingReports.csv(all, generation, language)
            : FindingReports.sarif(all, generation, language);
    MutableHttpResponse<String> answer = Answers.of(text, generation, reader, language.tag());
    return representations.encode(request, Answers.in(chosen, format.isEmpty(), answer));
  }

  /// A part of a log or table would be taken for all of it.
  private static void onlyForPages(HttpRequest<?> request) {
    for (String name : List.of("limit", "cursor")) {
      if (request.getParameters().contains(name)) {
        String value = request.getParameters().get(name);
        throw Problem.invalidParameter(name, value, List.of()).toException();
      }
    }
  }

  private Optional<ProcedureId> procedure(Generation generation, String id) {
    if (id.isBlank()) {
      return Optional.empty();
    }
    ProcedureId wanted = ProcedureId.parse(id);
    boolean read =
        generation.checks().subjects().stream().anyMatch(one -> one.procedure().equals(wanted));
    return Optional.of(read ? wanted : lookup.procedure(generation, id).id());
  }

  private static FindingListView page(
      List<Finding> all, Generation generation, Reader reader, int limit, Cursor cursor) {
    int from = Math.min(cursor.offset(), all.size());
    int to = Math.min(from + limit, all.size());
    Optional<String> next =
        to < all.size()
            ? Optional.of(new Cursor(generation.id(), cursor.list(), to).toText())
            : Optional.empty();
    List<ContentRoot> roots = generation.report().roots();
    return new FindingListView(
        all.size(),
        all.subList(from, to).stream()
            .map(finding -> FindingView.of(finding, reader.language(), roots))
            .toList(),
        new ProcedureListView.Page(limit, next),
        generation.id());
  }

  /// One finding, also a suppressed one.
  @Get("/findings/{id}")
  @Operation(operationId = "getFinding", summary = "One finding")
  @ApiResponse(
      responseCode = "200",
      description = "The finding",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = FindingView.class)))
  MutableHttpResponse<byte[]> finding(
      HttpRequest<?> request,
      @PathVariable @Parameter(description = "The finding, e.g. `f_1c9e0b2d7a41`") String id,
      @QueryValue(defaultValue = "") @Parameter(description = Texts.LOCALE) List<String> locale) {
    Generation generation = lookup.generation();
    Reader reader = readers.of(request);
    Finding finding =
        Stream.of(id)
            .filter(FindingId::isId)
            .flatMap(written -> generation.checks().find(new FindingId(written)).stream())
            .findFirst()
            .orElseThrow(() -> Problem.about(ProblemType.FINDING_NOT_FOUND, id).toException());
    FindingView view = FindingView.of(finding, reader.language(), generation.report().roots());
    return representations.encode(
        request, Answers.of(view, generation, reader, reader.language().tag()));
  }

  /// Checks a text that is sent; nothing of it is kept, and it takes no other document in. Where its name is that of a procedure of the
  /// content, it is compared with its siblings, in place of the version in its language.
  @Post("/check")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "check", summary = "Check one text that is sent")
  @ApiResponse(
      responseCode = "200",
      description =
          "What the rules find in it, and beside its siblings where its name is that of a"
              + " procedure of the content",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = CheckView.class)))
  @RequestBody(
      description = "The text, at most 256 KiB",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = CheckRequest.class)))
  MutableHttpResponse<byte[]> check(HttpRequest<?> request, @Body String body) {
    CheckRequest sent = SentBody.text(body);
    Generation generation = lookup.generation();
    Reader reader = readers.of(request);
    SentTexts.limit(request, bytes(sent), MAX_KIBIBYTES);
    Subject text = new SentTexts(settings, generation, "", "text.md").subject(sent);
    CheckedText checked =
        sent.filename().isPresent()
            ? CheckedText.inPlace(text, generation.checks())
            : CheckedText.alone(text, generation.checks());
    CheckView view = CheckView.of(checked, generation, reader.language());
    return representations.encode(
        request, Answers.of(view, generation, reader, reader.language().tag()));
  }

  private static long bytes(CheckRequest sent) {
    return sent.text().orElse("").getBytes(StandardCharsets.UTF_8).length;
  }
}
