package lockstep.cli;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import lockstep.Fixtures;
import lockstep.Fixtures.Fixture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What commands print: each fixture is a command (`args.txt`, one argument a line) and its exit code, results and words.
final class CommandLineTest {
  @TestFactory
  Stream<DynamicTest> everyCommandPrintsWhatItsFixtureShows() {
    return Fixtures.under("cli", "args.txt")
        .map(fixture -> dynamicTest(fixture.name(), fixture.uri(), () -> check(fixture)));
  }

  private static void check(Fixture fixture) {
    String[] args = fixture.text("args.txt").lines().toArray(String[]::new);
    fixture.assertGolden("expected.txt", stable(Run.of(args).toText()));
  }

  /// The text without what changes from run to run or with every change of a language file.
  private static String stable(String text) {
    return text.replaceAll("g_[0-9a-f]{8,}", "g_…")
        .replaceAll("in \\d+\\.\\d s\\b", "in … s")
        .replaceAll("· \\d+\\.\\d s\\b", "· … s")
        .replaceAll("JDK [^\n\"]*", "JDK …")
        .replaceAll("\"milliseconds\": \\d+", "\"milliseconds\": …");
  }

  /// One run of the command line.
  record Run(int exitCode, String out, String err) {
    static Run of(String... args) {
      return of(Terminal.NONE, args);
    }

    static Run of(Terminal terminal, String... args) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int exitCode = Main.run(args, stream(out), stream(err), terminal);
      return new Run(
          exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
      return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    String toText() {
      return "exit " + exitCode + "\n--- out\n" + out + "--- err\n" + err;
    }
  }
}
