package lockstep.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.Fixtures;
import lockstep.knowledge.Knowledge;
import lockstep.knowledge.KnowledgeBuilder;
import lockstep.knowledge.Progress;
import lockstep.knowledge.Settings;
import lockstep.locale.Locales;
import lockstep.source.ContentRoot;
import org.assertj.core.api.Assertions;

/// The real server on a free port, and a client that asks it.
record Service(Server server, Knowledge knowledge, String host) implements AutoCloseable {
  static final String TOKEN = "a token that only the test knows";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// An answer with its text.
  record Answer(HttpResponse<byte[]> response) {
    int status() {
      return response.statusCode();
    }

    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
      try {
        return JSON.readTree(text());
      } catch (JsonProcessingException e) {
        throw new AssertionError("no JSON: " + text(), e);
      }
    }

    /// A header, `-` for none.
    String header(String name) {
      return response.headers().firstValue(name).orElse("-");
    }
  }

  /// Serves the documents of this package's fixtures, for asking only.
  static Service ofFixtures() {
    return loaded(Fixtures.path("http"), Map.of());
  }

  /// Serves a folder.
  static Service loaded(Path content, Map<String, Object> properties) {
    Service service = empty(content, Optional.of(TOKEN), properties);
    service.knowledge().reload();
    return service;
  }

  /// Serves a folder before anything of it is read.
  static Service empty(Path content, Optional<String> token, Map<String, Object> properties) {
    return started(builder(content, Progress.NONE), token, properties, "127.0.0.1");
  }

  static KnowledgeBuilder builder(Path content, Progress progress) {
    Settings settings = Settings.of(List.of(new ContentRoot(content, Optional.empty())));
    return new KnowledgeBuilder(settings, Locales.packed(), progress);
  }

  static Service started(
      KnowledgeBuilder builder,
      Optional<String> token,
      Map<String, Object> properties,
      String host) {
    Knowledge knowledge = new Knowledge(builder, Assertions::fail);
    Server.Options options =
        new Server.Options(
            host, 0, knowledge, builder.settings(), builder.locales(), token, Optional.empty());
    return new Service(Server.start(options, properties), knowledge, host);
  }

  /// A copy of the fixtures that a test may change.
  static Path copy(Path folder) throws IOException {
    Path from = Fixtures.path("http");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(from.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    return folder;
  }

  URI uri(String path) {
    return URI.create("http://" + host + ":" + server.port() + path);
  }

  /// @param headers names and values in turn
  Answer get(String path, String... headers) {
    return send(HttpRequest.newBuilder(uri(path)).GET(), headers);
  }

  Answer request(String method, String path, String body, String... headers) {
    HttpRequest.BodyPublisher publisher =
        body.isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    return send(HttpRequest.newBuilder(uri(path)).method(method, publisher), headers);
  }

  private static Answer send(HttpRequest.Builder request, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
