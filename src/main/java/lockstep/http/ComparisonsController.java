package lockstep.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import lockstep.check.Finding;
import lockstep.check.Pair;
import lockstep.check.Subject;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Settings;
import lockstep.source.Problem;

/// Versions beside each other: of the content, and of texts that are sent.
@Controller(Addresses.API)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "comparisons")
final class ComparisonsController {
  private static final int MAX_KIBIBYTES = 1024;

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
  MutableHttpResponse<byte[]> compare(HttpRequest<?> request, @Body ComparisonRequest sent) {
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
    TextComparisonView view = TextComparisonView.of(pair, findings, generation, reader.language());
    return representations.encode(
        request, Answers.of(view, generation, reader, reader.language().tag()));
  }

  private static long bytes(Optional<CheckRequest> sent) {
    return sent.flatMap(CheckRequest::text).orElse("").getBytes(StandardCharsets.UTF_8).length;
  }

  private Subject subject(Optional<CheckRequest> sent, String side, Generation generation) {
    CheckRequest text =
        sent.orElseThrow(
            () -> lockstep.http.Problem.invalidParameter(side, "", List.of()).toException());
    Subject subject = new SentTexts(settings, generation, side + ".", side + ".md").subject(text);
    if (subject.version().isEmpty()) {
      String why =
          subject.problems().stream().findFirst().map(Problem::toText).orElse(subject.file());
      throw lockstep.http.Problem.invalidParameter(side + ".text", why, List.of()).toException();
    }
    return subject;
  }
}
