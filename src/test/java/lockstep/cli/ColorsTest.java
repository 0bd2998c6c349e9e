package lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Colour comes where somebody watches and wants it.
final class ColorsTest {
  private static final String ESCAPE = "\u001B[";

  @Test
  void aWatchedTerminalHasColour() {
    assertThat(Colors.of(List.of(), new Terminal(true, true, Map.of())).on()).isTrue();
    assertThat(Colors.of(List.of(), Terminal.NONE).on()).isFalse();
  }

  @Test
  void variablesDecideWhereNoOptionDoes() {
    assertThat(Colors.of(List.of(), new Terminal(true, true, Map.of("NO_COLOR", "1"))).on())
        .isFalse();
    assertThat(Colors.of(List.of(), new Terminal(true, true, Map.of("TERM", "dumb"))).on())
        .isFalse();
    assertThat(Colors.of(List.of(), new Terminal(false, false, Map.of("FORCE_COLOR", "1"))).on())
        .isTrue();
  }

  @Test
  void theOptionWins() {
    Terminal plain = new Terminal(true, true, Map.of("NO_COLOR", "1"));
    assertThat(Colors.of(List.of("--color", "always"), plain).on()).isTrue();
    assertThat(Colors.of(List.of("--color=never"), new Terminal(true, true, Map.of())).on())
        .isFalse();
  }

  @Test
  void helpIsColouredOnDemandOnly() {
    assertThat(CommandLineTest.Run.of("--help", "--color", "always").out()).contains(ESCAPE);
    assertThat(CommandLineTest.Run.of("--help").out()).doesNotContain(ESCAPE);
  }
}
