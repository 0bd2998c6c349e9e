package lockstep.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// Turns answers into bytes: JSON, validators, `304`, compression.
///
/// Compressed bytes have an ETag of their own, so the framework's compression, which would keep the ETag,
/// is off.
@Singleton
final class Representations {
  private static final String CACHE =
      "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400";
  // What is shorter fits into one packet anyway.
  private static final int LEAST_COMPRESSED = 1024;

  private final ViewJson json;
  private final ModificationDates dates;

  Representations(ViewJson json, ModificationDates dates) {
    this.json = json;
    this.dates = dates;
  }

  /// The answer as bytes, or `304` when the client has them.
  ///
  /// @param answer with a view or a text as its body
  MutableHttpResponse<byte[]> encode(HttpRequest<?> request, MutableHttpResponse<?> answer) {
    Object body = answer.body();
    MutableHttpResponse<byte[]> response =
        HttpResponse.<byte[]>status(HttpStatus.valueOf(answer.code()));
    answer.getHeaders().forEachValue(response::header);
    String text = body instanceof String written ? written : json.of(body);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (response.getContentType().isEmpty()) {
      response.contentType(MediaType.APPLICATION_JSON_TYPE);
    }
    Answers.vary(response, HttpHeaders.ACCEPT_ENCODING);
    boolean gzip = bytes.length >= LEAST_COMPRESSED && takesGzip(request);
    if (isCached(request)) {
      EntityTag tag = EntityTag.of(response, text);
      response.header(HttpHeaders.ETAG, gzip ? tag.ofGzip() : tag.toText());
      response.header(HttpHeaders.CACHE_CONTROL, CACHE);
      dates.keep(request, response, tag);
      if (isFresh(request, response, tag)) {
        response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        return response.status(HttpStatus.NOT_MODIFIED);
      }
    } else {
      response.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    if (gzip) {
      bytes = gzipped(bytes);
      response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    return response.contentLength(bytes.length).body(bytes);
  }

  private static boolean isCached(HttpRequest<?> request) {
    boolean reading =
        request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    return reading
        && !request.getPath().startsWith("/health")
        && !request.getPath().startsWith("/metrics");
  }

  private static boolean isFresh(
      HttpRequest<?> request, MutableHttpResponse<?> response, EntityTag tag) {
    String match = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
    if (match != null) {
      return tag.isIn(match);
    }
    Optional<Instant> since =
        Optional.ofNullable(request.getHeaders().get(HttpHeaders.IF_MODIFIED_SINCE))
            .flatMap(HttpDates::parse);
    Optional<Instant> modified =
        Optional.ofNullable(response.getHeaders().get(HttpHeaders.LAST_MODIFIED))
            .flatMap(HttpDates::parse);
    return since.flatMap(seen -> modified.map(last -> !last.isAfter(seen))).orElse(false);
  }

  private static boolean takesGzip(HttpRequest<?> request) {
    String accepted =
        Optional.ofNullable(request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING)).orElse("");
    return Arrays.stream(accepted.split(","))
        .map(String::strip)
        .anyMatch(
            coding -> coding.matches("(gzip|\\*)(\\s*;\\s*q=(1(\\.0*)?|0\\.0*[1-9][0-9]*))?"));
  }

  private static byte[] gzipped(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
