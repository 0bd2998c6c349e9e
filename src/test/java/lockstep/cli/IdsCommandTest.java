package lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lockstep.cli.CommandLineTest.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What humans decide of ids counts, and what is written stays what it is.
final class IdsCommandTest {
  private static final String BEFORE =
      "# Badges\n\n1. Open the list.\n2. Choose the colour of the cord.\n3. Send the order.\n";
  private static final String AFTER =
      "# Badges\n\n1. Open the list.\n2. Ask Petra which one she likes.\n3. Send the order.\n";
  private static final Pattern SECOND =
      Pattern.compile("\"stepId\": \"(s_\\w+)\",\\s+\"rev\": \\d+,\\s+\"number\": \"2\"");

  @TempDir private Path folder;
  private Path file;
  private Path ledger;

  @BeforeEach
  void write() throws IOException {
    file = Files.createDirectories(folder.resolve("docs")).resolve("badges.md");
    ledger = folder.resolve("ledger/badges.json");
    Files.writeString(file, BEFORE);
  }

  private Run run(String command) {
    Stream<String> all =
        Stream.concat(
            Stream.of(command.split(" ")),
            Stream.of(
                "--content",
                "en=" + file.getParent(),
                "--ledger",
                ledger.getParent().toString(),
                "--no-progress"));
    return Run.of(all.toArray(String[]::new));
  }

  private String secondStep() {
    Run run = run("show badges --format json");
    Matcher found = SECOND.matcher(run.out());
    assertThat(found.find()).as(run.out() + run.err()).isTrue();
    return found.group(1);
  }

  /// What a plan says to paste.
  private String pin(String answer) {
    Run plan = run("ids plan");
    assertThat(plan.exitCode()).isEqualTo(1);
    Matcher line = Pattern.compile(answer + " +(\\{.*})").matcher(plan.out());
    assertThat(line.find()).as(plan.out()).isTrue();
    return line.group(1);
  }

  private void paste(String pin) throws IOException {
    String before = Files.readString(ledger);
    assertThat(before).contains("\"pins\": []");
    Files.writeString(ledger, before.replace("\"pins\": []", "\"pins\": [" + pin + "]"));
  }

  @Test
  void aPinConfirmsAStep() throws IOException {
    assertThat(run("ids commit").exitCode()).isZero();
    String id = secondStep();
    Files.writeString(file, AFTER);
    paste(pin("yes"));
    assertThat(run("ids plan").out()).doesNotContain("confirm ").contains("changed   " + id);
    assertThat(run("ids commit").exitCode()).isZero();
    Run plan = run("ids plan");
    assertThat(plan.out()).isEqualTo("Nothing to write · nothing to confirm\n");
    assertThat(plan.exitCode()).isZero();
    assertThat(run("ids status").exitCode()).isZero();
    assertThat(secondStep()).isEqualTo(id);
  }

  @Test
  void aPinRejectsAStep() throws IOException {
    assertThat(run("ids commit").exitCode()).isZero();
    String id = secondStep();
    Files.writeString(file, AFTER);
    assertThat(secondStep()).as("not decided yet").isEqualTo(id);
    paste(pin("no"));
    assertThat(run("ids plan").out())
        .doesNotContain("confirm ")
        .contains("retired   " + id)
        .contains("new       s_");
    assertThat(run("ids commit").exitCode()).isZero();
    assertThat(run("ids plan").exitCode()).isZero();
    assertThat(secondStep()).isNotEqualTo(id);
  }

  @Test
  void whatIsNotDecidedBeforeACommitCanBeDecidedAfterIt() throws IOException {
    run("ids commit");
    String id = secondStep();
    Files.writeString(file, AFTER);
    Run commit = run("ids commit");
    assertThat(commit.exitCode()).isZero();
    assertThat(commit.out()).endsWith("1 file written · 1 step to confirm: lockstep ids plan\n");
    assertThat(run("ids plan").out()).contains("was  en 2  Choose the colour of the cord.");
    paste(pin("no"));
    run("ids commit");
    assertThat(secondStep()).isNotEqualTo(id);
  }

  @Test
  void aPinOfAnUnknownStepDecidesNothing() throws IOException {
    run("ids commit");
    String id = secondStep();
    Files.writeString(file, AFTER);
    paste(pin("yes").replace(id, "s_0000000000"));
    String problem =
        ledger
            + ":1:1: pins[0]: no step has the id “s_0000000000”; take one that stands in this file";
    for (String command : Stream.of("ids plan", "ids status", "doctor").toList()) {
      Run run = run(command);
      assertThat(run.out() + run.err()).as(command).contains(problem);
    }
    assertThat(run("ids plan").out()).contains("confirm   " + id);
  }

  @Test
  void aPinOfAVersionThatWasNeverSeenIsTold() throws IOException {
    run("ids commit");
    Files.writeString(file, AFTER);
    String pin = pin("no");
    String version = pin.replaceFirst(".*\"version\": *\"([^\"]+)\".*", "$1");
    paste(pin.replace(version, "misspelt"));
    String problem =
        ledger
            + ":1:1: pins[0]: no version “misspelt” was seen; take the “version” of one of the"
            + " versions below";
    for (String command : Stream.of("ids plan", "ids status", "doctor").toList()) {
      Run run = run(command);
      assertThat(run.out() + run.err()).as(command).contains(problem);
    }
  }

  @Test
  void aPinOfAnOlderVersionIsNoMistake() throws IOException {
    run("ids commit");
    Files.writeString(file, AFTER);
    paste(pin("yes"));
    run("ids commit");
    Files.writeString(file, AFTER.replace("Petra", "Paula"));
    run("ids commit");
    Run plan = run("ids plan");
    assertThat(plan.out() + plan.err()).doesNotContain("pins[0]");
  }

  @Test
  void aPinOfAPlaceThatIsNotThereDecidesNothing() throws IOException {
    run("ids commit");
    String id = secondStep();
    Files.writeString(file, AFTER);
    paste(pin("yes").replace("\"number\":\"2\"", "\"number\":\"9\""));
    Run plan = run("ids plan");
    assertThat(plan.exitCode()).isEqualTo(1);
    assertThat(plan.out()).contains("confirm   " + id).doesNotContain("retired");
    assertThat(plan.err())
        .isEqualTo(
            ledger
                + ":1:1: pins[0]: the version has no step “9” in a task “badges”; take both from"
                + " its lines below\n");
  }

  @Test
  void aPinThatSaysBothDecidesNothing() throws IOException {
    run("ids commit");
    String id = secondStep();
    Files.writeString(file, AFTER);
    String pin = pin("yes");
    String both =
        pin.replace("\"is\":\"" + id + "\"", "\"is\":\"" + id + "\",\"isNot\":\"" + id + "\"");
    assertThat(both).isNotEqualTo(pin);
    paste(both);
    Run plan = run("ids plan");
    assertThat(plan.err())
        .isEqualTo(ledger + ":1:1: pins[0]: says both “is” and “isNot”; leave one of them\n");
    assertThat(plan.out()).contains("confirm   " + id);
    run("ids commit");
    assertThat(run("ids plan").err()).isEqualTo(plan.err());
  }

  @Test
  void aFolderThatIsNotThereIsTold() {
    assertThat(run("ids plan").err())
        .isEqualTo(
            ledger.getParent() + ": there is no such folder yet, so nothing is known of steps\n");
    run("ids commit");
    assertThat(run("ids plan").err()).isEmpty();
  }

  @Test
  void aPathOfARepositoryHasFoldersBeforeThatOfTheContent() throws IOException {
    run("ids commit");
    String id = secondStep();
    Files.move(file, file.resolveSibling("cards.md"));
    Path redirections = file.resolveSibling(".openpublishing.redirection.json");
    for (String path :
        new String[] {"badges.md", "docs/badges.md", "en/badges.md", "a/b/badges.md"}) {
      Files.writeString(
          redirections,
          "{\"redirections\": [{\"source_path\": \"%s\", \"redirect_url\": \"/en-us/cards\"}]}"
              .formatted(path));
      assertThat(run("ids status").out()).as(path).contains("registered as badges");
      assertThat(run("show badges --format json").out()).as(path).contains(id);
    }
  }

  @Test
  void aRedirectionFileThatCannotBeReadIsTold() throws IOException {
    run("ids commit");
    Files.move(file, file.resolveSibling("cards.md"));
    Path redirections = file.resolveSibling(".openpublishing.redirection.json");
    Files.writeString(redirections, "{\"redirections\": [");
    for (String command : Stream.of("ids plan", "ids status", "ids commit").toList()) {
      assertThat(run(command).err()).as(command).contains(redirections + ":1:1: no JSON");
    }
  }

  @Test
  void nothingIsWrittenInADryRun() throws IOException {
    Run run = run("ids commit --dry-run");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo(ledger + ": edition 1, 3 new\n1 file would be written\n");
    assertThat(ledger.getParent()).doesNotExist();
  }

  @Test
  void aDamagedFileIsNotWrittenOver() throws IOException {
    run("ids commit");
    String damaged = Files.readString(ledger).replace("\"editions\"", "editions");
    Files.writeString(ledger, damaged);
    Files.writeString(file.resolveSibling("keys.md"), "# Keys\n\n1. Turn the key.\n2. Knock.\n");
    Run run = run("ids commit");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).contains("1 file written");
    assertThat(run.err()).startsWith(ledger + ":1:1: no JSON from line 3, column ");
    assertThat(ledger).hasContent(damaged);
    assertThat(ledger.resolveSibling("keys.json")).exists();
  }

  @Test
  void onlyTheNamedProceduresAreWritten() throws IOException {
    Files.writeString(file.resolveSibling("keys.md"), "# Keys\n\n1. Turn the key.\n2. Knock.\n");
    assertThat(run("ids commit keys").exitCode()).isZero();
    assertThat(ledger).doesNotExist();
    assertThat(ledger.resolveSibling("keys.json")).exists();
  }

  @Test
  void aProcedureThatIsGoneStaysKnown() throws IOException {
    run("ids commit");
    Files.move(file, file.resolveSibling("keys.md"));
    run("ids commit");
    assertThat(ledger).exists();
    Run status = run("ids status");
    assertThat(status.out()).contains("2 up to date · 1 gone · 0 steps to confirm");
    assertThat(status.exitCode()).isZero();
  }

  @Test
  void aMovedProcedureTakesItsLedgerAlong() throws IOException {
    run("ids commit");
    String id = secondStep();
    Files.move(file, file.resolveSibling("cards.md"));
    Files.writeString(
        file.resolveSibling(".openpublishing.redirection.json"),
        "{\"redirections\": [{\"source_path\": \"badges.md\", \"redirect_url\": \"/cards\"}]}");
    assertThat(run("ids status").out()).contains("registered as badges");
    Run commit = run("ids commit");
    assertThat(commit.out())
        .isEqualTo(
            ledger
                + ": deleted, the procedure has another path now\n"
                + ledger.resolveSibling("cards.json")
                + ": edition 1, the same steps in other versions, moved from badges\n"
                + "2 files written\n");
    assertThat(ledger).doesNotExist();
    assertThat(ledger.resolveSibling("cards.json")).content().contains(id);
    assertThat(run("ids status").exitCode()).isZero();
  }
}
