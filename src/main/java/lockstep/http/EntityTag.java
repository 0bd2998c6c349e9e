package lockstep.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Names a representation by what it says. The generation's name does not count: a reload that does not
/// touch a procedure keeps its tag.
///
/// @param value without quotes
record EntityTag(String value) {
  private static final String GZIP = "-gzip";
  private static final Pattern GENERATION = Pattern.compile("\"generation\":\"g_[0-9a-z]+\"");
  private static final int LENGTH = 32;

  static EntityTag of(MutableHttpResponse<?> response, String body) {
    String type = response.getHeaders().get(HttpHeaders.CONTENT_TYPE);
    String language = response.getHeaders().get(HttpHeaders.CONTENT_LANGUAGE);
    String said = type + '\n' + language + '\n' + GENERATION.matcher(body).replaceAll("");
    return new EntityTag(hash(said).substring(0, LENGTH));
  }

  /// SHA-256 in hexadecimal digits.
  static String hash(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// The header of the plain representation.
  String toText() {
    return '"' + value + '"';
  }

  /// The header of the compressed one.
  String ofGzip() {
    return '"' + value + GZIP + '"';
  }

  /// Whether `If-None-Match` names it, compressed or not.
  boolean isIn(String header) {
    return Arrays.stream(header.split(","))
        .map(tag -> tag.strip().replaceFirst("^W/", ""))
        .anyMatch(tag -> tag.equals("*") || tag.equals(toText()) || tag.equals(ofGzip()));
  }
}
