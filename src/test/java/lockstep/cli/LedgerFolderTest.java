package lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lockstep.cli.CommandLineTest.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ids of steps outlive a run in a folder.
final class LedgerFolderTest {
  private static final Pattern ID = Pattern.compile("s_[0-9a-z]{10}");

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

  private String ids(String... more) {
    Run run = run("show keys --format json", more);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return String.join(" ", ID.matcher(run.out()).results().map(one -> one.group()).toList());
  }

  private void reword() throws IOException {
    Files.writeString(
        file, "# Keys\n\n1. Take the brass key from the board.\n2. Turn the key twice.\n");
  }

  @Test
  void commandsReadTheLedgerAndDoNotWriteIt() throws IOException {
    Path ledger = folder.resolve("ledger");
    String before = ids("--ledger", ledger.toString());
    assertThat(ledger).doesNotExist();
    assertThat(run("ids commit", "--ledger", ledger.toString()).exitCode()).isZero();
    String written = Files.readString(ledger.resolve("keys.json"));
    reword();
    assertThat(ids()).isNotEqualTo(before);
    assertThat(ids("--ledger", ledger.toString())).isEqualTo(before);
    assertThat(ledger.resolve("keys.json")).hasContent(written);
  }

  @Test
  void theDataFolderHasTheLedgerWhereNothingElseIsSaid() throws IOException {
    Path data = folder.resolve("data");
    String before = ids("--data", data.toString());
    assertThat(run("ids commit", "--data", data.toString()).exitCode()).isZero();
    assertThat(data.resolve("ledger/keys.json")).exists();
    reword();
    assertThat(ids("--data", data.toString())).isEqualTo(before);
    assertThat(ids("--data", data.toString(), "--ledger", folder.resolve("none").toString()))
        .isEqualTo(ids());
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
