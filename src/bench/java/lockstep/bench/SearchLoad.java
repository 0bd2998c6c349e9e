package lockstep.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import lockstep.source.ContentRoot;

/// Prints what a mix of known-item queries costs a service over HTTP, beside bare Lucene behind the JDK's HTTP server in a process of its
/// own: queries a second when asked as fast as it answers, times at half of that, processor time a query, memory. Arguments: `--gold DIR`
/// with files of queries, content (`LOCALE=DIR` or `DIR`, the same that the service serves), `--url URL` of the service; `--parameters
/// TEXT` is added to each of its addresses (`&highlight=none`), `--connections N` (16), `--seconds N` of each part (20), `--warm-up N` seconds before (three times as long), `--edition NAME`
/// and `--across yes` to choose queries as `SearchQuality` does. With `--documents N,N` instead of a URL the sizes are measured in this process:
/// see [SearchScale].
public final class SearchLoad {
  // The order is the same in every run.
  private static final long SEED = 1;

  private SearchLoad() {}

  /// What was asked for.
  ///
  /// @param values by option
  record Arguments(List<ContentRoot> roots, Map<String, String> values) {
    static Arguments of(String[] args) {
      List<ContentRoot> roots = new ArrayList<>();
      Map<String, String> values = new TreeMap<>();
      for (int i = 0; i < args.length; i++) {
        if (args[i].startsWith("--")) {
          values.put(args[i].substring(2), args[++i]);
        } else {
          roots.add(ContentRoot.parse(args[i]));
        }
      }
      if (roots.isEmpty() || !values.containsKey("gold")) {
        throw new IllegalArgumentException(
            "needs content (LOCALE=DIR or DIR), --gold DIR and --url URL or --documents N,N");
      }
      return new Arguments(roots, values);
    }

    int number(String name, int usual) {
      return Integer.parseInt(values.getOrDefault(name, String.valueOf(usual)));
    }

    /// The queries in their mixed order.
    List<KnownItem> queries() throws IOException {
      String edition = values.getOrDefault("edition", "");
      boolean across = values.containsKey("across");
      List<KnownItem> queries = new ArrayList<>();
      for (KnownItem query : KnownItem.read(Path.of(values.get("gold")))) {
        boolean isTrue =
            query.edition().isEmpty() || edition.isEmpty() || query.edition().equals(edition);
        if (isTrue && (across || !query.isAcross())) {
          queries.add(query);
        }
      }
      Collections.shuffle(queries, new Random(SEED));
      return queries;
    }
  }

  /// Prints the figures.
  public static void main(String[] args) throws IOException, InterruptedException {
    Arguments arguments = Arguments.of(args);
    if (arguments.values.containsKey("documents")) {
      SearchScale.print(arguments);
      return;
    }
    URI service = URI.create(arguments.values.get("url"));
    String more = arguments.values.getOrDefault("parameters", "");
    List<KnownItem> queries = arguments.queries();
    System.out.printf("%d queries, in turns%n", queries.size());
    System.out.printf(
        "%-8s %9s %9s %9s | at half: %8s %8s %8s %9s %7s | %6s%n",
        "",
        "queries/s",
        "CPU ms/q",
        "failed",
        "p50 ms",
        "p95 ms",
        "p99 ms",
        "CPU ms/q",
        "failed",
        "RSS MB");
    List<byte[]> ours =
        queries.stream()
            .map(
                query ->
                    "/api/v1/search?q=%s&queryLocale=%s&locale=%s&limit=10%s"
                        .formatted(encoded(query), query.locale(), query.wanted(), more))
            .map(path -> Connection.request(service, path))
            .toList();
    measure("ours", service, ours, arguments, ServerProcess.on(service.getPort()));
    int port = freePort();
    Path index = Files.createTempDirectory("bare-lucene");
    Process bare = start(arguments, port, index);
    try {
      URI server = URI.create("http://127.0.0.1:" + port);
      List<byte[]> theirs =
          queries.stream()
              .map(query -> "/search?q=%s&locale=%s".formatted(encoded(query), query.wanted()))
              .map(path -> Connection.request(server, path))
              .toList();
      measure("bare", server, theirs, arguments, new ServerProcess(bare.pid()));
    } finally {
      bare.destroy();
      bare.waitFor();
      SearchScale.delete(index);
    }
  }

  private static String encoded(KnownItem query) {
    return URLEncoder.encode(query.text(), StandardCharsets.UTF_8);
  }

  private static void measure(
      String name, URI server, List<byte[]> requests, Arguments arguments, ServerProcess process)
      throws IOException, InterruptedException {
    int seconds = arguments.number("seconds", 20);
    HttpLoad load = new HttpLoad(server, requests, arguments.number("connections", 16));
    System.err.println(name + ": warming up");
    // Until the code that a query takes is compiled, most of the time goes into compiling it.
    load.saturate(arguments.number("warm-up", 3 * seconds));
    System.err.println(name + ": as fast as it answers");
    double before = process.cpuMillis();
    HttpLoad.Result full = load.saturate(seconds);
    double cpu = (process.cpuMillis() - before) / full.nanos().length;
    System.err.println(name + ": at half of that");
    before = process.cpuMillis();
    HttpLoad.Result half = load.at(full.perSecond() / 2, seconds);
    System.out.printf(
        "%-8s %9.0f %9.2f %9d | %17.2f %8.2f %8.2f %9.2f %7d | %6d%n",
        name,
        full.perSecond(),
        cpu,
        full.failed(),
        half.percentile(50),
        half.percentile(95),
        half.percentile(99),
        (process.cpuMillis() - before) / half.nanos().length,
        half.failed(),
        process.residentMegabytes());
  }

  private static Process start(Arguments arguments, int port, Path index) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Else the last part of an answer waits for the client's word that it has the first.
    command.add("-Dsun.net.httpserver.nodelay=true");
    command.addAll(List.of("--add-modules", "jdk.incubator.vector", "-Xmx512m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(BareServer.class.getName(), String.valueOf(port), index.toString()));
    arguments.roots.forEach(
        root -> command.add(root.locale().map(locale -> locale + "=").orElse("") + root.folder()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = said.readLine();
    if (!"ready".equals(line)) {
      process.destroy();
      throw new IllegalStateException("the bare server did not start: " + line);
    }
    return process;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
