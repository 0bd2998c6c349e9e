package lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lockstep.cli.CommandLineTest.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The table of a comparison in windows of several widths.
final class CompareCommandTest {
  private static final String CONTENT = "src/test/fixtures/cli/versions";

  private static Run compare(Map<String, String> environment, String... more) {
    List<String> args = new ArrayList<>(List.of("compare", "keys", "--content", CONTENT));
    args.addAll(List.of(more));
    return Run.of(new Terminal(false, false, environment), args.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({"80, 80", "100, 100", "140, 140", "40, 80", "wide, 100"})
  void noLineIsLongerThanTheWindow(String columns, int width) {
    for (String locales : List.of("en,fr", "en,fr,sv")) {
      Run run = compare(Map.of("COLUMNS", columns), "--locales", locales);
      List<Integer> lengths =
          run.out().lines().map(line -> line.codePointCount(0, line.length())).toList();
      assertThat(lengths).allMatch(length -> length <= width);
      assertThat(lengths).contains(width);
    }
  }

  @Test
  void thereAreNoColoursInAPipe() {
    assertThat(compare(Map.of()).out()).doesNotContain("\u001B");
    assertThat(compare(Map.of("FORCE_COLOR", "1")).out()).contains("\u001B[31m");
  }

  @Test
  void theExitCodeSaysWhetherSomethingIsBadEnough() {
    assertThat(compare(Map.of(), "--locales", "en,fr").exitCode()).isEqualTo(1);
    assertThat(compare(Map.of(), "--locales", "en,fr", "--fail-on", "never").exitCode()).isZero();
    assertThat(compare(Map.of(), "--locales", "en,sv").exitCode()).isZero();
    assertThat(compare(Map.of(), "--locales", "nl").exitCode()).isEqualTo(2);
  }

  @Test
  void everyBlockOfAllVersionsIsShown() {
    String out = compare(Map.of(), "--locales", "en,fr", "--all").out();
    assertThat(out)
        .contains("fr 24 · step 5", "en 28 · paragraph", "en 12 · warning · fr lacks it")
        .doesNotContain("blocks the same");
  }
}
