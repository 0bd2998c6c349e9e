package lockstep.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponseFactory;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts problems into words: `application/problem+json` in the reader's language.
@Singleton
final class Problems {
  private static final MediaType PROBLEM_JSON = MediaType.of("application/problem+json");

  /// What the framework takes for the address of a request whose first line cannot be read.
  static final String UNREADABLE = "/bad-request";

  private static final String NONE = "–";

  private final Readers readers;
  private final ViewJson json;

  Problems(Readers readers, ViewJson json) {
    this.readers = readers;
    this.json = json;
  }

  /// The answer that tells a problem.
  MutableHttpResponse<byte[]> answer(HttpRequest<?> request, Problem problem) {
    return answer(request, problem, problem.type().status());
  }

  /// @param status the framework's own where it is another one of the same kind, e.g. 414
  MutableHttpResponse<byte[]> answer(HttpRequest<?> request, Problem problem, int status) {
    Reader reader = readers.of(request);
    MutableHttpResponse<byte[]> response =
        HttpResponseFactory.INSTANCE.status(HttpStatus.valueOf(status));
    response
        .body(json.of(view(request, problem, status, reader)).getBytes(StandardCharsets.UTF_8))
        .contentType(PROBLEM_JSON)
        .header(HttpHeaders.CONTENT_LANGUAGE, reader.language().tag())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(RequestIds.HEADER, RequestIds.of(request))
        .header("X-Content-Type-Options", "nosniff");
    if (reader.negotiated()) {
      response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
    problem
        .retryAfterSeconds()
        .ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds.toString()));
    if (problem.type() == ProblemType.UNAUTHORIZED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return response;
  }

  private static ProblemView view(
      HttpRequest<?> request, Problem problem, int status, Reader reader) {
    String key = "problem." + problem.type().id();
    return new ProblemView(
        problem.type().address(),
        text(reader, key + ".title", Map.of()),
        status,
        detail(reader, problem, key, values(request, problem)),
        path(request),
        RequestIds.of(request),
        problem.parameter(),
        problem.suggestions(),
        problem.known(),
        problem.availableLocales(),
        problem.type() == ProblemType.STEP_RETIRED ? problem.suggestions() : List.of(),
        problem.files());
  }

  /// A sentence with nothing to suggest is another one in some types; what reading a text complains about says itself what to do.
  private static String detail(
      Reader reader, Problem problem, String key, Map<String, String> values) {
    Optional<String> reason = Optional.ofNullable(problem.values().get(Problem.REASON));
    if (reason.isPresent()) {
      return problem.parameter().orElse("-") + ": " + reason.orElseThrow();
    }
    Optional<String> chosen = Optional.ofNullable(problem.values().get(Problem.SENTENCE));
    if (chosen.isPresent()) {
      return text(reader, key + "." + chosen.orElseThrow(), values);
    }
    boolean plain =
        problem.type() == ProblemType.INVALID_PARAMETER
            ? problem.known().isEmpty()
            : problem.suggestions().isEmpty() && !"body".equals(problem.values().get("part"));
    Optional<String> sentence =
        plain ? reader.language().messages().find(key + ".plain", values) : Optional.empty();
    return sentence.orElseGet(() -> text(reader, key + ".detail", values));
  }

  private static Map<String, String> values(HttpRequest<?> request, Problem problem) {
    Map<String, String> values = new HashMap<>();
    values.put("id", RequestIds.of(request));
    values.put("path", path(request));
    values.put("method", request.getMethodName());
    values.put("value", NONE);
    values.put("suggestions", list(problem.suggestions()));
    values.put("known", list(problem.known()));
    values.putAll(problem.values());
    return values;
  }

  private static String path(HttpRequest<?> request) {
    return request.getPath().equals(UNREADABLE) ? "/" : request.getPath();
  }

  private static String list(List<String> names) {
    return names.isEmpty() ? NONE : String.join(", ", names);
  }

  private static String text(Reader reader, String key, Map<String, String> values) {
    Optional<String> text = reader.language().messages().find(key, values);
    return text.orElse(key);
  }
}
