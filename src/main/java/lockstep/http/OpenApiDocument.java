package lockstep.http;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import lockstep.format.Json;

/// The description of the API: what the annotation processor wrote, made exact, with examples.
@Singleton
final class OpenApiDocument {
  private static final String WRITTEN = "/META-INF/swagger/openapi.json";
  private static final Argument<Map<String, Object>> TREE =
      Argument.mapOf(String.class, Object.class);

  private final ObjectMapper mapper;
  private final Map<String, Object> tree;

  OpenApiDocument(ObjectMapper mapper) {
    this.mapper = mapper;
    this.tree =
        OpenApiShape.exact(
            read(WRITTEN).orElseThrow(() -> new IllegalStateException(WRITTEN + " is missing")),
            operation -> read("/lockstep/examples/" + operation + ".json"));
  }

  private Optional<Map<String, Object>> read(String resource) {
    try (InputStream bytes = OpenApiDocument.class.getResourceAsStream(resource)) {
      return bytes == null ? Optional.empty() : Optional.of(mapper.readValue(bytes, TREE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String toJson() {
    return Json.pretty(tree);
  }

  String toYaml() {
    return YamlText.of(tree);
  }
}
