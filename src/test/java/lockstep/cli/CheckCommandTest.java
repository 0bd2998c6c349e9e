package lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lockstep.cli.CommandLineTest.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks that write files or read standard input.
final class CheckCommandTest {
  private static final String FAULTY = "src/test/fixtures/cli/faulty";

  @Test
  void aBaselineHidesWhatIsKnownAndHasToBePruned(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("known.json");
    Path content = folder.resolve("docs");
    Path guide = Files.createDirectories(content.resolve("en")).resolve("guide.md");
    Files.writeString(guide, "# Guide\n\nSee [](https://a.example) and [](https://b.example).\n");
    String[] check = {
      "check",
      "--content",
      content.toString(),
      "--baseline",
      file.toString(),
      "--fail-on",
      "info",
      "--require-pruned"
    };
    Run create =
        Run.of(
            "baseline", "create", "--content", content.toString(), "--baseline", file.toString());
    assertThat(create.out()).isEqualTo(file + ": 2 known findings, 0 before\n");
    Run known = Run.of(check);
    assertThat(known.exitCode()).isZero();
    assertThat(known.out()).contains("no findings (2 known, hidden)");
    Files.writeString(guide, "# Guide\n\nSee [](https://a.example) and [b](https://b.example).\n");
    Run gone = Run.of(check);
    assertThat(gone.exitCode()).isEqualTo(1);
    assertThat(gone.err()).contains("guide.md: empty-link f_", "no longer occurs; run lockstep");
    Run prune =
        Run.of("baseline", "prune", "--content", content.toString(), "--baseline", file.toString());
    assertThat(prune.out()).isEqualTo(file + ": 1 known findings, 2 before\n");
    assertThat(Run.of(check).exitCode()).isZero();
    Files.writeString(guide, "# Guide\n\nSee [](https://a.example) and [](https://c.example).\n");
    Run fresh = Run.of(check);
    assertThat(fresh.exitCode()).isEqualTo(1);
    assertThat(fresh.out()).contains("c.example", "1 warning (1 known, hidden)");
  }

  @Test
  void severalFormatsGoToTheirFiles(@TempDir Path folder) throws IOException {
    Path sarif = folder.resolve("out.sarif");
    Path csv = folder.resolve("out.csv");
    Run run =
        Run.of(
            "check",
            "--content",
            FAULTY,
            "--format",
            "sarif=" + sarif,
            "--format",
            "compact",
            "--format",
            "csv=" + csv);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("fr/guide.md:10:11: warning: ");
    assertThat(Files.readString(sarif)).contains("\"2.1.0\"");
    assertThat(Files.readString(csv)).startsWith("id,rule,").contains("\r\n");
    Run output = Run.of("check", "--content", FAULTY, "--output", csv.toString());
    assertThat(output.out()).isEmpty();
    assertThat(Files.readString(csv)).contains("unreadable-document");
  }

  @Test
  void aTextOnStandardInputIsChecked() {
    InputStream before = System.in;
    byte[] text = "# Guide\n\n1. Öppna [](a.md).\n".getBytes(StandardCharsets.UTF_8);
    try {
      System.setIn(new ByteArrayInputStream(text));
      Run run = Run.of("check", "--stdin", "--filename", "docs/sv/guide.md", "--fail-on", "info");
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out())
          .startsWith("docs/sv/guide.md  (sv)\n")
          .contains("    3:10  warning  The link to a.md has no text", "│ 1. Öppna [](a.md).");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void howManyThingsAreDoneAtATimeChangesNothing() {
    String versions = "src/test/fixtures/cli/versions";
    Run usual = Run.of("check", "--content", versions, "--format", "compact");
    for (String jobs : new String[] {"1", "3"}) {
      assertThat(Run.of("check", "--content", versions, "--format", "compact", "--jobs", jobs))
          .isEqualTo(usual);
    }
    Run none = Run.of("check", "--content", "no/such/folder", "--jobs", "2");
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).startsWith("no/such/folder: no folder that can be read");
    Run zero = Run.of("check", "--jobs", "0");
    assertThat(zero.exitCode()).isEqualTo(2);
    assertThat(zero.err()).startsWith("--jobs: the value “0” is not accepted; give 1 to 1000\n");
  }

  @Test
  void whatIsSaidBesideResultsIsAsTheReaderWants(@TempDir Path folder) {
    String versions = "src/test/fixtures/cli/versions";
    Run verbose = Run.of("check", "--content", versions, "-v", "--format", "compact");
    assertThat(verbose.err())
        .matches("read 3 files in .* s\nlearnt words in .* s\nchecked 3 files in .* s\n");
    String max = "--max-findings=1";
    Run usual = Run.of("check", "--content", versions, max, "--format", "compact");
    Run quiet = Run.of("check", "--content", versions, max, "--format", "compact", "--quiet");
    assertThat(usual.err()).startsWith("--max-findings: only the worst findings are written");
    assertThat(quiet.err()).isEmpty();
    assertThat(quiet.out()).isEqualTo(usual.out());
    Run wrong = Run.of("check", "--content", folder.resolve("none").toString(), "-q");
    assertThat(wrong.err()).contains("no folder that can be read");
    assertThat(Run.of("check", "-q", "-v").err())
        .startsWith("--quiet: contradicts --verbose; give one of them\n");
  }

  @Test
  void aFileOutsideOfAnyContentIsCheckedByItself(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), "# Guide\n\nSee [](a.md).\n");
    Run run = Run.of("check", file.toString(), "--locale", "en", "--format", "compact");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("a.md:3:5: warning: The link to a.md has no text");
  }

  @Test
  void aBrokenSuppressionFileIsNamed(@TempDir Path folder) throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("en")).resolve("a.md"), "# Guide\n\nText.\n");
    Files.writeString(folder.resolve("lockstep-suppressions.yml"), "suppressions:\n  - rule: x\n");
    Run run = Run.of("check", "--content", folder.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("lockstep-suppressions.yml:1:1: entry 1 names “x”, which is no rule; lockstep");
  }
}
