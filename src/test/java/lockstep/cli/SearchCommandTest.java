package lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lockstep.cli.CommandLineTest.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `search` prints in windows of several widths, and how it ends.
final class SearchCommandTest {
  private static final String CONTENT = "src/test/fixtures/cli/versions";

  private static Run search(Map<String, String> environment, String... args) {
    List<String> all = new ArrayList<>(List.of("search", "--content", CONTENT));
    all.addAll(List.of(args));
    return Run.of(new Terminal(false, false, environment), all.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({"60, 60", "100, 100", "wide, 100"})
  void noLineIsLongerThanTheWindow(String columns, int width) {
    Run run = search(Map.of("COLUMNS", columns), "portal", "--explain");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines()).allMatch(line -> line.codePointCount(0, line.length()) <= width);
    assertThat(run.out()).contains("1  Renew the keys", "keys", "en ", "fr ", "sv ", "portal");
  }

  @Test
  void matchingWordsAreColouredOnlyWhereThatIsSeen() {
    assertThat(search(Map.of(), "portal").out()).doesNotContain("\u001B");
    assertThat(search(Map.of("FORCE_COLOR", "1"), "portal").out())
        .contains("\u001B[1;4;33mportal\u001B[0m");
  }

  @Test
  void theExitCodeSaysWhetherSomethingWasFound() {
    assertThat(search(Map.of(), "portal").exitCode()).isZero();
    Run nothing = search(Map.of(), "xyzzyxyzzy", "--locale", "sv");
    assertThat(nothing.exitCode()).isEqualTo(1);
    assertThat(nothing.out()).isEqualTo("Inget hittades; försök med färre eller andra ord\n");
  }

  @Test
  void whatIsRetiredIsToldWithWhatToUse() {
    assertThat(search(Map.of(), "Add-AzureRMAccount").out())
        .startsWith("Add-AzureRmAccount was retired on 2024-02-29; use Connect-AzAccount\n");
  }

  @Test
  void whatIsWrongIsSaid() {
    wrong("QUERY: is empty; give words to look for", " ");
    wrong("QUERY: has 201 characters; give 200 at most", "k".repeat(201));
    wrong("--limit: “51” is not in 1..50; give a number of these", "keys", "--limit", "51");
    wrong("--state: there is no state “old”; use broken, ", "keys", "--state", "old");
    wrong("--actor: there is no actor “me”; use ", "keys", "--actor", "me");
    wrong("--role: there is no role “me”; use ", "keys", "--role", "me");
    wrong("--locale: no language has the tag “de”; use ", "keys", "--locale", "de");
    wrong("--query-locale: no language has the tag “de”; use ", "keys", "--query-locale", "de");
    assertThat(Run.of("search").exitCode()).isEqualTo(2);
  }

  private static void wrong(String message, String... args) {
    Run run = search(Map.of(), args);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(message);
  }
}
