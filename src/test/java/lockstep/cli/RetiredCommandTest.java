package lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lockstep.cli.CommandLineTest.Run;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Looking up and scanning where fixtures do not reach: standard input, and what a process loads.
final class RetiredCommandTest {
  private static final String CATALOGUE = "lockstep.retired.CatalogueReader";

  @Test
  void standardInputIsScanned() {
    InputStream before = System.in;
    try {
      String text = "Run Connect-AzureAD first.\n\nGet-Module AzureRM shows the rest.\n";
      System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      Run run = Run.of("retired", "--scan", "-", "--format", "compact");
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out()).startsWith("-:1:5: error: Connect-AzureAD is deprecated");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void aFolderIsScannedWithItsDocumentsAndScripts(@TempDir Path folder) throws IOException {
    Path inside = Files.createDirectories(folder.resolve("inside"));
    Files.writeString(inside.resolve("a.ps1"), "Get-AzureRmVM\n");
    Files.writeString(folder.resolve("b.md"), "# B\n\n1. Run `Get-AzureRmDisk`.\n");
    Files.writeString(folder.resolve("c.bin"), "Get-AzureRmVM\n");
    Run run = Run.of("retired", "--scan", folder.toString(), "--format", "compact");
    assertThat(run.out()).contains("b.md:3:9: error", "a.ps1:1:1: error").doesNotContain("c.bin");
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertThat(Run.of("retired", "--scan", empty.toString()).err()).contains("a folder without");
  }

  @TestFactory
  Stream<DynamicTest> theCatalogueIsReadOnlyByCommandsThatNeedIt() {
    return Stream.of(
            List.of("help", "check"),
            List.of("--version"),
            List.of("explain", "retired-command"),
            List.of("retired", "--scan", "no-such-file"))
        .map(
            command -> dynamicTest(command.toString(), () -> assertThat(loads(command)).isFalse()));
  }

  @Test
  void aLookUpReadsTheCatalogue() throws IOException, InterruptedException {
    assertThat(loads(List.of("retired", "MPN"))).isTrue();
  }

  /// Whether a process of its own loads the reader of the catalogue.
  private static boolean loads(List<String> command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-Xlog:class+load", "-cp", System.getProperty("java.class.path")));
    words.add(Main.class.getName());
    words.addAll(command);
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    assertThat(printed).contains(Main.class.getName());
    return printed.contains(CATALOGUE);
  }
}
