package lockstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lockstep.Transcript.Command;
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

    private static PrintStream stream(ByteArrayOutputStream bytes) {
      return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
  }
}
