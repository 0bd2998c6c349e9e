package lockstep.http;

import io.micronaut.runtime.Micronaut;

/// The entry of the service.
public final class Application {
  private Application() {}

  /// Starts the server and returns when it listens.
  ///
  /// @param args settings for Micronaut, e.g. `-micronaut.server.port=8081`
  public static void main(String[] args) {
    Micronaut.build(args)
        .mainClass(Application.class)
        .banner(false)
        .deduceEnvironment(false)
        .start();
  }
}
