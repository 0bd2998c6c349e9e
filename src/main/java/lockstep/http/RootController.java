package lockstep.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;

/// Pages for those who come with a browser.
@Controller
@Hidden
final class RootController {
  private final Readers readers;
  private final Representations representations;

  RootController(Readers readers, Representations representations) {
    this.readers = readers;
    this.representations = representations;
  }

  /// What there is to ask for.
  @Get("/")
  @Produces(MediaType.TEXT_HTML)
  MutableHttpResponse<byte[]> start(HttpRequest<?> request) {
    Reader reader = readers.of(request);
    return page(request, StartPage.of(reader), reader);
  }

  /// What a kind of problem means.
  @Get("/problems/{type}")
  @Produces(MediaType.TEXT_HTML)
  MutableHttpResponse<byte[]> problem(HttpRequest<?> request, @PathVariable String type) {
    Reader reader = readers.of(request);
    ProblemType known =
        ProblemType.of(type).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).toException());
    return page(request, StartPage.of(known, reader), reader);
  }

  private MutableHttpResponse<byte[]> page(HttpRequest<?> request, String html, Reader reader) {
    return representations.encode(
        request,
        Answers.of(html, reader, reader.language().tag())
            .contentType(MediaType.of("text/html; charset=utf-8")));
  }
}
