package lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lockstep.cli.CommandLineTest.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A text on standard input is checked as the file of its name would be.
final class StandardInputTest {
  @TempDir private Path folder;
  private Path content;
  private Path french;
  private String text;

  @BeforeEach
  void write() throws IOException {
    content = folder.resolve("docs");
    for (String locale : List.of("en", "fr", "sv")) {
      Path to = Files.createDirectories(content.resolve(locale)).resolve("keys.md");
      Files.copy(Path.of("src/test/fixtures/cli/versions", locale, "keys.md"), to);
    }
    french = content.resolve("fr/keys.md");
    text = Files.readString(french);
  }

  private static Run check(String text, String name, String... more) {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      return Run.of(
          Stream.concat(
                  Stream.of("check", "--stdin", "--filename", name, "--format", "compact"),
                  Stream.of(more))
              .toArray(String[]::new));
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void theTextOfAFileGivesWhatTheFileGives() {
    Run file = Run.of("check", french.toString(), "--format", "compact");
    assertThat(file.exitCode()).isEqualTo(1);
    assertThat(file.out()).contains("missing-step", "retired-here-only");
    assertThat(check(text, french.toString())).isEqualTo(file);
    assertThat(check(text, french.toString(), "--content", content.toString())).isEqualTo(file);
    Run named = check(text, "fr/keys.md", "--content", content.toString());
    assertThat(named.out()).isEqualTo(file.out().replace(french.toString(), "fr/keys.md"));
  }

  @Test
  void whatStandsInTheFileDoesNotCount() {
    assertThat(check(text, french.toString()).out()).contains("number-differs");
    Run mended = check(text.replace("90 jours", "180 jours"), french.toString());
    assertThat(mended.out()).contains("missing-step").doesNotContain("number-differs");
  }

  @Test
  void aFileThatIsNotThereYetHasSiblings() {
    Run dutch =
        check("# Sleutels\n\n1. Open de portal.\n", "nl/keys.md", "--content", content.toString());
    assertThat(dutch.out()).contains("nl/keys.md:1:1: error: ", "missing-step");
  }

  @Test
  void theSourceDocumentIsComparedWithNothing() throws IOException {
    Path english = content.resolve("en/keys.md");
    Run run = check(Files.readString(english).replace("180", "90"), english.toString());
    assertThat(run).isEqualTo(Run.of("check", english.toString(), "--format", "compact"));
  }

  @Test
  void whatAFileTakesInATextTakesInToo() throws IOException {
    for (String locale : List.of("en", "fr")) {
      Path includes = Files.createDirectories(content.resolve(locale).resolve("includes"));
      Files.writeString(includes.resolve("more.md"), "1. Open https://contoso.example.\n");
      Path file = content.resolve(locale).resolve("keys.md");
      Files.writeString(file, Files.readString(file) + "\n[!INCLUDE [more](includes/more.md)]\n");
    }
    Run file = Run.of("check", french.toString(), "--format", "compact");
    assertThat(check(Files.readString(french), french.toString())).isEqualTo(file);
  }

  @Test
  void suppressionsOfTheContentHold() throws IOException {
    Files.writeString(
        content.resolve("lockstep-suppressions.yml"),
        "suppressions:\n"
            + "  - procedure: keys\n"
            + "    rule: retired-here-only\n"
            + "    evidence: Add-AzureRmAccount\n"
            + "    reason: not in our edition\n");
    Run run = check(text, "fr/keys.md", "--content", content.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("number-differs").doesNotContain("retired-here-only");
  }

  @Test
  void aTextWithoutSiblingsIsCheckedByItselfAndSaysSo() {
    Run run = check("# Guide\n\nSee [](a.md).\n", "en/other.md", "--content", content.toString());
    assertThat(run.out()).contains("en/other.md:3:5: warning: The link to a.md has no text");
    assertThat(run.err())
        .isEqualTo(
            "en/other.md: the content has no procedure other, so the text is checked by itself;"
                + " check --filename and --content\n");
  }

  @Test
  void aNameThatIsNoneIsRefused() {
    assertThat(check(text, " ").err()).startsWith("--filename: “ ” is no path; give one such as");
    assertThat(check(text, "a.md", "--content", folder.resolve("none").toString()).exitCode())
        .isEqualTo(2);
  }
}
