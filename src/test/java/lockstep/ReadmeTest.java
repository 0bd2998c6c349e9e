package lockstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lockstep.Transcript.Command;
import lockstep.Transcript.Request;
import lockstep.cli.Main;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The commands that the README shows print what it shows. A command is a line `$ lockstep ...` in a `console` block; what stands below
/// it is compared, `…` matching anything.
final class ReadmeTest {
  private static final Path README = Path.of("README.md");

  @TestFactory
  Stream<DynamicTest> everyShownCommandPrintsWhatIsShown() throws IOException {
    assumeTrue(Files.exists(README), "README.md is not there");
    List<Command> commands = Transcript.commands(Files.readString(README, StandardCharsets.UTF_8));
    assertThat(commands).as("commands in console blocks of README.md").isNotEmpty();
    return commands.stream()
        .map(
            command ->
                dynamicTest(
                    "line " + command.line() + ": " + command.text(), () -> check(command)));
  }

  private static void check(Command command) throws InterruptedException {
    String printed = Runs.printed(command.arguments());
    assertThat(Transcript.difference(command.output(), printed))
        .as("README.md:%d: %s prints\n%s", command.line(), command.text(), printed)
        .isEmpty();
  }

  @Test
  void everyShownRequestIsAnswered() throws IOException, InterruptedException {
    assumeTrue(Files.exists(README), "README.md is not there");
    List<Request> requests = Transcript.requests(Files.readString(README, StandardCharsets.UTF_8));
    assertThat(requests).as("curl lines in sh blocks of README.md").isNotEmpty();
    Runs.whileServing(server -> requests.forEach(request -> check(request, server)));
  }

  private static void check(Request request, String server) {
    String address = request.address().replace("http://localhost:8080", server);
    assertThat(address).startsWith(server + "/");
    HttpRequest.Builder asked = HttpRequest.newBuilder(URI.create(address));
    String wanted = "application/json";
    for (String header : request.headers()) {
      String[] parts = header.split(":\\s*", 2);
      asked.header(parts[0], parts[1]);
      wanted = parts[0].equals("Accept") ? parts[1] : wanted;
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(asked.build(), HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as("README.md:%d", request.line()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElse("-"))
          .as("README.md:%d", request.line())
          .startsWith(wanted);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError("README.md:" + request.line(), e);
    }
  }

  @Test
  void commandsAndWhatTheyPrintAreRead() {
    String text =
        """
        ```console
        $ ls
        content
        $ lockstep show "a b" --locale sv
        one

        two
        $ lockstep doctor
        ```
        ```sh
        $ lockstep serve
        ```
        """;
    List<Command> commands = Transcript.commands(text);
    assertThat(commands).hasSize(2);
    assertThat(commands.getFirst().line()).isEqualTo(4);
    assertThat(commands.getFirst().arguments()).containsExactly("show", "a b", "--locale", "sv");
    assertThat(commands.getFirst().output()).containsExactly("one", "", "two");
    assertThat(commands.getLast().output()).isEmpty();
  }

  @Test
  void anEllipsisMatchesAnything() {
    List<String> shown = List.of("read in … s", "…", "end");
    assertThat(Transcript.difference(shown, "read in 0.4 s\nfirst\nsecond\nend\n")).isEmpty();
    assertThat(Transcript.difference(shown, "read in 0.4 s\nend\n")).isEmpty();
  }

  @Test
  void aDifferenceIsShown() {
    assertThat(Transcript.difference(List.of("one", "two"), "one\n2\n"))
        .containsExactly("  one", "- two", "+ 2");
    assertThat(Transcript.difference(List.of("one"), "one\ntwo\n"))
        .containsExactly("  one", "+ two");
    assertThat(Transcript.difference(List.of("one", "two"), "one\n"))
        .containsExactly("  one", "- two");
  }

  /// Runs commands in this process.
  private static final class Runs {
    private static final long TRIES = 300;
    private static final Pattern ADDRESS = Pattern.compile("http://[0-9.]+:[0-9]+");

    private Runs() {}

    /// What a command prints, results before words. A server is stopped as soon as it says that it serves.
    static String printed(List<String> arguments) throws InterruptedException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      boolean serves = arguments.getFirst().equals("serve");
      String[] args =
          Stream.concat(arguments.stream(), serves ? Stream.of("--port", "0") : Stream.of())
              .toArray(String[]::new);
      Thread run = Thread.ofPlatform().start(() -> Main.run(args, stream(out), stream(err)));
      for (long i = 0; serves && i < TRIES && run.isAlive() && out.size() == 0; i++) {
        run.join(100);
      }
      if (serves) {
        run.interrupt();
      }
      run.join();
      return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    /// Does something with the address of a server, as its line says it, and stops it.
    static void whileServing(Consumer<String> task) throws InterruptedException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      String[] args = {"serve", "--port", "0"};
      Thread run = Thread.ofPlatform().start(() -> Main.run(args, stream(out), System.err));
      for (long i = 0; i < TRIES && run.isAlive() && out.size() == 0; i++) {
        run.join(100);
      }
      try {
        Matcher address = ADDRESS.matcher(out.toString(StandardCharsets.UTF_8));
        assertThat(address.find()).isTrue();
        task.accept(address.group());
      } finally {
        run.interrupt();
        run.join();
      }
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
      return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
  }
}
