package lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.cli.CommandLineTest.Run;
import lockstep.format.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Serving from the command line.
@Timeout(120)
final class ServeCommandTest {
  private static final String CONTENT = "src/test/fixtures/cli/content";
  private static final Pattern READY =
      Pattern.compile(
          "lockstep serves 1 procedure in en, fr, sv on (http://127\\.0\\.0\\.1:\\d+) \\(generation"
              + " g_\\w+\\)\n");

  @Test
  void oneLineSaysWhereAndThenItIsReady() throws IOException, InterruptedException {
    CountDownLatch printed = new CountDownLatch(1);
    ByteArrayOutputStream out = new NotedOutput(printed);
    AtomicInteger exitCode = new AtomicInteger(-1);
    String[] args = {"serve", "--port", "0", "--content", CONTENT};
    Thread serving =
        Thread.ofPlatform().start(() -> exitCode.set(Main.run(args, stream(out), System.err)));
    printed.await();
    Matcher ready = READY.matcher(out.toString(StandardCharsets.UTF_8));
    assertThat(ready.matches()).as(out.toString(StandardCharsets.UTF_8)).isTrue();
    assertThat(status(ready.group(1) + "/health/readiness")).isEqualTo(200);
    String procedure = "/api/v1/procedures/office~hand-over-a-printer?locale=sv";
    assertThat(
            Run.of(
                    "show",
                    "hand-over-a-printer",
                    "--locale",
                    "sv",
                    "--format",
                    "json",
                    "--content",
                    CONTENT)
                .out())
        .as("what show prints is what the API answers")
        .isEqualTo(Json.indented(text(ready.group(1) + procedure)));
    serving.interrupt();
    serving.join();
    assertThat(exitCode).hasValue(0);
  }

  @Test
  void aPortInUseIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = String.valueOf(taken.getLocalPort());
      Run run = Run.of("serve", "--port", port, "--content", CONTENT);
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .startsWith("--port " + port + ": cannot listen on 127.0.0.1 (")
          .endsWith("); stop the program that does, or give another port, 0 for any free one\n");
    }
  }

  @Test
  void aHostThatIsNotOursIsNamed() {
    for (String host : new String[] {"192.0.2.1", "no-such-host.invalid"}) {
      Run run = Run.of("serve", "--host", host, "--port", "0", "--content", CONTENT);
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err())
          .isEqualTo(
              "--host: “"
                  + host
                  + "” is no address of this machine; give one of its own, e.g. 127.0.0.1, or"
                  + " 0.0.0.0 for all\n");
    }
  }

  @Test
  void nothingButOurOwnLineTellsOfATakenPort() throws IOException {
    PrintStream before = System.err;
    ByteArrayOutputStream logged = new ByteArrayOutputStream();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      System.setErr(stream(logged));
      String port = String.valueOf(taken.getLocalPort());
      assertThat(Run.of("serve", "--port", port, "--content", CONTENT).exitCode()).isEqualTo(2);
    } finally {
      System.setErr(before);
    }
    assertThat(logged.toString(StandardCharsets.UTF_8)).isEmpty();
    Logger server = LoggerFactory.getLogger("io.micronaut.http.server.netty.NettyHttpServer");
    assertThat(server.isErrorEnabled()).isFalse();
  }

  @Test
  void aDataFolderThatCannotBeOneIsNamed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    for (Path data : new Path[] {file, file.resolve("below")}) {
      Run run = Run.of("serve", "--port", "0", "--data", data.toString(), "--content", CONTENT);
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .startsWith(data + ": cannot be made a folder (")
          .endsWith("); give another one with --data\n");
    }
  }

  @Test
  void aDataFolderIsCreated(@TempDir Path folder) {
    Path data = folder.resolve("a/b");
    Run.of("serve", "--port", "0", "--data", data.toString(), "--content", "no/such/folder");
    assertThat(data).isDirectory();
  }

  @Test
  void aMissingContentFolderEndsIt() {
    Run run = Run.of("serve", "--port", "0", "--content", "no/such/folder");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("no/such/folder: no folder that can be read; ");
  }

  @Test
  void aPortThatIsNoneIsRefused() {
    assertThat(Run.of("serve", "--port", "99999").err())
        .isEqualTo("--port: “99999” is no port; give 0 for any free one, or 1 to 65535\n");
    assertThat(Run.of("serve", "--port", "abc").err())
        .isEqualTo("--port: the value “abc” is not accepted; give a whole number\n");
  }

  @Test
  void anEmptyTokenFileIsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("token"), "\n");
    Run run = Run.of("serve", "--admin-token-file", file.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("--admin-token-file: " + file + " is empty; write a token into it\n");
  }

  private static int status(String address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  private static String text(String address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /// Tells when a whole line was printed.
  private static final class NotedOutput extends ByteArrayOutputStream {
    private final CountDownLatch printed;

    NotedOutput(CountDownLatch printed) {
      this.printed = printed;
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      super.write(bytes, offset, length);
      if (toString(StandardCharsets.UTF_8).endsWith("\n")) {
        printed.countDown();
      }
    }
  }
}
