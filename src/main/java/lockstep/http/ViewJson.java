package lockstep.http;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Writes views as JSON.
@Singleton
final class ViewJson {
  private final ObjectMapper mapper;

  ViewJson(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /// The JSON of a view, on one line.
  String of(Object view) {
    try {
      return new String(mapper.writeValueAsBytes(view), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
