package lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import lockstep.cli.CommandLineTest.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands keep what the content taught, and read it again.
final class DataFolderTest {
  private static final FileTime BEFORE = FileTime.from(Instant.parse("2020-02-02T02:02:02Z"));
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("compare", "keys", "--format", "json"),
          List.of("matrix", "--format", "csv"),
          List.of("check", "--format", "compact"),
          List.of("show", "keys", "--format", "json"));

  @TempDir private Path folder;
  private Path content;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    content = folder.resolve("docs");
    file = folder.resolve("data/learning.gz");
    for (String locale : List.of("en", "fr", "sv")) {
      Path to = Files.createDirectories(content.resolve(locale)).resolve("keys.md");
      Files.copy(Path.of("src/test/fixtures/cli/versions", locale, "keys.md"), to);
    }
  }

  private Run run(List<String> command, String... more) {
    Stream<String> all =
        Stream.of(
                command.stream(),
                Stream.of("--content", content.toString(), "--no-progress"),
                Stream.of(more))
            .flatMap(words -> words);
    return Run.of(all.toArray(String[]::new));
  }

  @Test
  void whatWasLearntOnceIsNotLearntAgain() throws IOException {
    for (List<String> command : COMMANDS) {
      Run alone = run(command);
      assertThat(run(command, "--data", file.getParent().toString())).isEqualTo(alone);
      Files.setLastModifiedTime(file, BEFORE);
    }
    for (List<String> command : COMMANDS) {
      assertThat(run(command, "--data", file.getParent().toString())).isEqualTo(run(command));
      assertThat(Files.getLastModifiedTime(file)).isEqualTo(BEFORE);
    }
  }

  @Test
  void otherContentIsLearntAnewAndSaysSo() throws IOException {
    run(COMMANDS.getFirst(), "--data", file.getParent().toString());
    Files.setLastModifiedTime(file, BEFORE);
    Files.writeString(content.resolve("en/more.md"), "# More\n\nTurn the key.\n");
    Run run = run(COMMANDS.getFirst(), "--data", file.getParent().toString());
    assertThat(run.err()).isEqualTo(file + ": was learnt from other content; it is learnt again\n");
    assertThat(Files.getLastModifiedTime(file)).isNotEqualTo(BEFORE);
  }

  @Test
  void twoFoldersAreRefused() {
    Run run = run(COMMANDS.getFirst(), "--data", "a", "--data", "b");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("--data: given twice; give one folder\n");
    assertThat(Path.of("a")).doesNotExist();
  }
}
