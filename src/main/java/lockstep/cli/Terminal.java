package lockstep.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Where a command runs.
///
/// @param out whether somebody watches the results
/// @param err whether somebody watches progress and errors
/// @param environment variables by name
record Terminal(boolean out, boolean err, Map<String, String> environment) {
  /// Nobody watches and nothing is set.
  static final Terminal NONE = new Terminal(false, false, Map.of());

  Terminal {
    environment = Map.copyOf(environment);
  }

  /// Where this process runs.
  static Terminal ofProcess() {
    return new Terminal(isTerminal(1), isTerminal(2), System.getenv());
  }

  /// A variable that is set to something.
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  /// Characters in a line, as `COLUMNS` says.
  OptionalInt columns() {
    return variable("COLUMNS")
        .filter(value -> value.matches("[1-9]\\d{0,3}"))
        .map(value -> OptionalInt.of(Integer.parseInt(value)))
        .orElse(OptionalInt.empty());
  }

  /// Java only knows whether standard input and output are both terminals; Linux tells of each.
  private static boolean isTerminal(int descriptor) {
    try {
      Path target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor));
      return target.toString().matches("/dev/(pts/\\d+|tty.*|console)");
    } catch (IOException | UnsupportedOperationException _) {
      Console console = System.console();
      return console != null && console.isTerminal();
    }
  }
}
