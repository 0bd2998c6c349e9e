package lockstep.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lockstep.http.Server;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Knowledge;
import lockstep.knowledge.KnowledgeBuilder;
import lockstep.knowledge.Progress;
import lockstep.knowledge.Settings;
import lockstep.knowledge.VersionSummary;
import lockstep.locale.Locales;
import lockstep.procedure.DocumentKind;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Serves the content over HTTP until it is stopped.
@Command(
    name = "serve",
    description = {
      "Serve the content over HTTP until stopped with Ctrl-C. A line on standard output says when"
          + " it is ready; /health/readiness answers 200 from then on."
    },
    sortOptions = false,
    sortSynopsis = false,
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:stopped by its caller",
      "  2:not started: the port is in use, content cannot be read, or wrong usage",
      "130:stopped with Ctrl-C"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep serve",
      "  lockstep serve --port 0                       any free port; the line says which",
      "  lockstep serve --content sv=~/docs/swedish --content nl=~/docs/dutch",
      "  lockstep serve --ledger ledger                ids of steps that last, kept in a folder",
      "  lockstep serve --host 0.0.0.0 --admin-token-file /run/secrets/lockstep"
    })
final class ServeCommand implements Callable<Integer> {
  private static final int MAX_PORT = 65_535;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port, 0 for any free one. Default: 8080")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "The address to listen on; 0.0.0.0 lets other machines in. Default: 127.0.0.1")
  private String host = "127.0.0.1";

  @Option(
      names = "--admin-token-file",
      paramLabel = "FILE",
      description = {
        "A file with the token that POST /api/v1/admin/reload needs. Without it, the variable"
            + " LOCKSTEP_ADMIN_TOKEN counts; with neither, reloading over HTTP is off."
      })
  private List<Path> adminTokenFile = List.of();

  @ArgGroup(validate = false, heading = "%nContent:%n")
  private ContentOptions content = new ContentOptions();

  @Spec private CommandSpec spec;

  private final Terminal terminal;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Session session = Session.of(spec, terminal);
    if (port < 0 || port > MAX_PORT) {
      throw new UsageException(
          "--port: “" + port + "” is no port; give 0 for any free one, or 1 to " + MAX_PORT);
    }
    Locales locales = content.locales();
    Settings settings = content.settings(locales);
    Optional<String> token = adminToken();
    Optional<Path> folder = content.data();
    content.writtenLedger();
    try (ProgressLine line = session.progress()) {
      Progress progress = content.showsProgress() ? line : Progress.NONE;
      Knowledge knowledge =
          new Knowledge(new KnowledgeBuilder(settings, locales, progress), session.err()::println);
      Server.Options options =
          new Server.Options(host, port, knowledge, settings, locales, token, folder);
      return serve(start(options), knowledge, line, session);
    }
  }

  private Integer serve(Server server, Knowledge knowledge, ProgressLine line, Session session) {
    Thread onStop =
        new Thread(
            () -> {
              server.close();
              knowledge.settle();
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(onStop);
    try {
      Generation generation = knowledge.reload();
      line.close();
      session.remarkOn(generation);
      session.out().println(ready(generation, server));
      session.out().flush();
      server.awaitStop();
      return 0;
    } finally {
      // Stopping must not be cut short by what ended the waiting.
      Thread.interrupted();
      stop(server, onStop);
    }
  }

  private static void stop(Server server, Thread onStop) {
    try {
      Runtime.getRuntime().removeShutdownHook(onStop);
      server.close();
    } catch (IllegalStateException _) {
      // The process is ending: the hook stops the server.
    }
  }

  private Server start(Server.Options options) {
    try {
      return Server.start(options);
    } catch (UncheckedIOException e) {
      Throwable root = e;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      if (!isOurs(host)) {
        throw new UsageException(
            "--host: “%s” is no address of this machine; give one of its own, e.g. 127.0.0.1, or 0.0.0.0 for all"
                .formatted(host));
      }
      throw new UsageException(
          "--port %d: cannot listen on %s (%s); stop the program that does, or give another port, 0 for any free one"
              .formatted(port, host, root.getMessage()));
    }
  }

  private static boolean isOurs(String host) {
    try {
      InetAddress address = InetAddress.getByName(host);
      return address.isAnyLocalAddress()
          || address.isLoopbackAddress()
          || NetworkInterface.getByInetAddress(address) != null;
    } catch (IOException _) {
      return false;
    }
  }

  private Optional<String> adminToken() {
    if (adminTokenFile.isEmpty()) {
      return terminal.variable("LOCKSTEP_ADMIN_TOKEN");
    }
    Path file = adminTokenFile.getFirst();
    String token;
    try {
      token = Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UsageException(
          "--admin-token-file: " + file + " cannot be read (" + e + "); give a text file");
    }
    if (token.isEmpty()) {
      throw new UsageException("--admin-token-file: " + file + " is empty; write a token into it");
    }
    return Optional.of(token);
  }

  private String ready(Generation generation, Server server) {
    List<VersionSummary> summaries = generation.procedures().summaries();
    long procedures =
        summaries.stream()
            .filter(summary -> summary.kind() == DocumentKind.PROCEDURE)
            .map(VersionSummary::procedure)
            .distinct()
            .count();
    List<String> tags = summaries.stream().map(VersionSummary::locale).distinct().sorted().toList();
    return "lockstep serves %d procedure%s in %s on http://%s:%d (generation %s)"
        .formatted(
            procedures,
            procedures == 1 ? "" : "s",
            tags.isEmpty() ? "no language" : String.join(", ", tags),
            host.contains(":") ? "[" + host + "]" : host,
            server.port(),
            generation.id());
  }
}
