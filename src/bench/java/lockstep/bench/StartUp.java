package lockstep.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Prints how long the packed jar takes from its start to the first 200 of liveness and of readiness, and its memory then.
/// Arguments: the number of starts, the JVM's options in one word (`-Xmx512m,-XX:+UseSerialGC` or `-`), then arguments of `serve`.
public final class StartUp {
  private static final Path JAR = Path.of("target", "lockstep.jar");
  private static final Duration LIMIT = Duration.ofSeconds(120);

  private StartUp() {}

  private record Run(
      long livenessMillis, long readinessMillis, long residentMegabytes, long cpuMillis) {}

  /// Prints one line a start, then the medians.
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length < 2 || !Files.exists(JAR)) {
      System.err.println(
          "needs target/lockstep.jar (mvn -q package) and the arguments STARTS JVM-OPTIONS"
              + " [SERVE-ARGUMENTS]");
      System.exit(2);
    }
    List<String> options = args[1].equals("-") ? List.of() : Arrays.asList(args[1].split(","));
    List<String> serve = Arrays.asList(args).subList(2, args.length);
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(args[0]); i++) {
      Run run = run(options, serve);
      runs.add(run);
      print(
          "start " + (i + 1),
          run.livenessMillis,
          run.readinessMillis,
          run.residentMegabytes,
          run.cpuMillis);
    }
    print(
        "median",
        median(runs.stream().mapToLong(Run::livenessMillis).toArray()),
        median(runs.stream().mapToLong(Run::readinessMillis).toArray()),
        median(runs.stream().mapToLong(Run::residentMegabytes).toArray()),
        median(runs.stream().mapToLong(Run::cpuMillis).toArray()));
  }

  private static void print(String name, long liveness, long readiness, long resident, long cpu) {
    System.out.printf(
        "%-10s liveness %6d ms  readiness %6d ms  resident %5d MB  CPU %6d ms%n",
        name, liveness, readiness, resident, cpu);
  }

  private static long median(long[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static Run run(List<String> options, List<String> serve)
      throws IOException, InterruptedException {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of("-jar", JAR.toString(), "serve", "--no-progress", "--port", String.valueOf(port)));
    command.addAll(serve);
    Instant start = Instant.now();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (HttpClient client = HttpClient.newHttpClient()) {
      long liveness = until(client, port, "/health/liveness", start, process);
      long readiness = until(client, port, "/health/readiness", start, process);
      long cpu = process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
      return new Run(liveness, readiness, resident(process), cpu);
    } finally {
      process.destroy();
      process.waitFor(10, TimeUnit.SECONDS);
    }
  }

  private static long until(
      HttpClient client, int port, String path, Instant start, Process process)
      throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    while (process.isAlive() && Duration.between(start, Instant.now()).compareTo(LIMIT) < 0) {
      try {
        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return Duration.between(start, Instant.now()).toMillis();
        }
      } catch (IOException e) {
        // Nothing listens yet; the loop tries again.
        Thread.onSpinWait();
      }
      Thread.sleep(5);
    }
    throw new IllegalStateException("no 200 from " + path + "; run the jar by hand to see why");
  }

  private static long resident(Process process) throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    try (BufferedReader lines = Files.newBufferedReader(status)) {
      return lines
          .lines()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
