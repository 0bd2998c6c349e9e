package lockstep.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import lockstep.knowledge.Generation;

/// Begins answers: their language and what they depend on. Caching and encoding follow in [Representations].
final class Answers {
  private Answers() {}

  /// An answer whose text is in one language.
  ///
  /// @param locale tag of that language
  static <T> MutableHttpResponse<T> of(
      T body, Generation generation, Reader reader, String locale) {
    return of(body, reader, locale)
        .header(HttpHeaders.LAST_MODIFIED, HttpDates.of(generation.builtAt()));
  }

  /// The same for what does not come from the content.
  static <T> MutableHttpResponse<T> of(T body, Reader reader, String locale) {
    MutableHttpResponse<T> response =
        HttpResponse.ok(body)
            .contentType(MediaType.APPLICATION_JSON_TYPE)
            .header(HttpHeaders.CONTENT_LANGUAGE, locale);
    return reader.negotiated() ? vary(response, HttpHeaders.ACCEPT_LANGUAGE) : response;
  }

  /// An answer that is the same in every language.
  static <T> MutableHttpResponse<T> of(T body, Generation generation) {
    return HttpResponse.ok(body)
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.LAST_MODIFIED, HttpDates.of(generation.builtAt()));
  }

  /// An answer in a format that the client chose.
  static MutableHttpResponse<?> in(
      Format format, boolean negotiated, MutableHttpResponse<?> response) {
    response.contentType(format.mediaType());
    return negotiated ? vary(response, HttpHeaders.ACCEPT) : response;
  }

  /// Says that the answer depends on one more header of the request.
  static <T> MutableHttpResponse<T> vary(MutableHttpResponse<T> response, String header) {
    MutableHttpHeaders headers = response.getHeaders();
    String before = headers.get(HttpHeaders.VARY);
    headers.set(HttpHeaders.VARY, before == null ? header : before + ", " + header);
    return response;
  }
}
