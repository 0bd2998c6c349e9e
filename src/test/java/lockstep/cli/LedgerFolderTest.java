package lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import lockstep.cli.CommandLineTest.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ids of steps outlive a run in a folder.
final class LedgerFolderTest {
  @TempDir private Path folder;
  private Path content;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    content = Files.createDirectories(folder.resolve("docs"));
    file = content.resolve("keys.md");
    Files.writeString(file, "# Keys\n\n1. Take the key from the board.\n2. Turn the key twice.\n");
  }

  private Run run(String command, String... more) {
    Stream<String> all =
        Stream.of(
                Stream.of(command.split(" ")),
                Stream.of("--content", "en=" + content, "--no-progress"),
                Stream.of(more))
            .flatMap(words -> words);
    return Run.of(all.toArray(String[]::new));
  }

  @Test
  void aFileIsNoLedger() {
    Run run = run("show keys", "--ledger", file.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isEqualTo(file + ": is no folder; give another one with --ledger\n");
  }

  @Test
  void twoLedgersAreRefused() {
    Run run = run("show keys", "--ledger", "a", "--ledger", "b");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("--ledger: given twice; give one folder\n");
  }

  @Test
  void serveSaysWhyTheLedgerCannotBeKept() {
    Run run = run("serve --port 0", "--ledger", file.resolve("ledger").toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(file.resolve("ledger") + ": cannot be made a folder (")
        .endsWith("); give another one with --ledger\n");
  }
}
