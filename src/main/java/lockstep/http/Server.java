package lockstep.http;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import lockstep.knowledge.Knowledge;
import lockstep.knowledge.Settings;
import lockstep.locale.Locales;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The service while it runs. It answers as soon as it has started: liveness and vocabularies at once,
/// everything about content with `not-ready` until the first generation is built. So the order is:
/// start, then `knowledge.reload()`.
public final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private final ApplicationContext context;
  private final EmbeddedServer server;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private Server(ApplicationContext context, EmbeddedServer server) {
    this.context = context;
    this.server = server;
  }

  /// What a server is told.
  ///
  /// @param host the address to listen on, e.g. `127.0.0.1`
  /// @param port 0 for any free one
  /// @param knowledge what is served; may be empty at first
  /// @param settings what the knowledge was built with
  /// @param locales the languages that answers can be written in
  /// @param adminToken without one the administration is off
  /// @param data a folder that the service may write to
  public record Options(
      String host,
      int port,
      Knowledge knowledge,
      Settings settings,
      Locales locales,
      Optional<String> adminToken,
      Optional<Path> data) {
    public Options {
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException("port " + port + " is not in 0..65535");
      }
      if (adminToken.filter(String::isBlank).isPresent()) {
        throw new IllegalArgumentException("the admin token is blank");
      }
    }

    /// Says nothing of the token.
    @Override
    public String toString() {
      return host + ":" + port;
    }
  }

  /// Starts a server and returns when it listens.
  ///
  /// @throws UncheckedIOException when the address cannot be listened on, e.g. because the port is taken
  public static Server start(Options options) {
    return start(options, Map.of());
  }

  /// @param more settings of `application.properties` that are to have other values
  static Server start(Options options, Map<String, Object> more) {
    options.data().ifPresent(options.knowledge()::keepIn);
    Map<String, Object> properties = new HashMap<>(more);
    properties.put("micronaut.server.host", options.host());
    properties.put("micronaut.server.port", options.port() == 0 ? -1 : options.port());
    ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .properties(properties)
            .singletons(options, options.knowledge(), options.settings(), options.locales())
            .start();
    try {
      EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
      return new Server(context, server);
    } catch (ServerStartupException e) {
      context.close();
      throw new UncheckedIOException(
          new IOException(options.host() + ":" + options.port() + ": cannot be listened on", e));
    }
  }

  /// The port that it listens on.
  public int port() {
    return server.getPort();
  }

  /// Returns when the server is closed.
  public void awaitStop() {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Answers what is under way and stops. A second call does nothing.
  @Override
  public void close() {
    context.close();
    stopped.countDown();
  }

  ApplicationContext context() {
    return context;
  }
}
