package lockstep.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What the operating system says of a process that serves (Linux).
///
/// @param pid its number
record ServerProcess(long pid) {
  private static final Path PROCESSES = Path.of("/proc");
  private static final double MILLIS_PER_TICK = 10;
  private static final String LISTENING = "0A";

  /// The process that listens on a port of this machine.
  static ServerProcess on(int port) throws IOException {
    Set<String> sockets = new HashSet<>();
    for (String table : List.of("tcp", "tcp6")) {
      Path file = PROCESSES.resolve("net").resolve(table);
      for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        String[] columns = line.strip().split("\\s+");
        if (columns.length > 9
            && columns[3].equals(LISTENING)
            && columns[1].endsWith(String.format(":%04X", port))) {
          sockets.add("socket:[" + columns[9] + "]");
        }
      }
    }
    try (Stream<Path> all = Files.list(PROCESSES)) {
      return all.filter(folder -> folder.getFileName().toString().matches("\\d+"))
          .filter(folder -> holds(folder.resolve("fd"), sockets))
          .map(folder -> new ServerProcess(Long.parseLong(folder.getFileName().toString())))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "port "
                          + port
                          + ": no process of this user listens on it; start the service"));
    }
  }

  private static boolean holds(Path files, Set<String> sockets) {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> some = Files.list(files)) {
      some.forEach(all::add);
    } catch (IOException e) {
      // Another user's, or gone meanwhile.
      return false;
    }
    return all.stream().anyMatch(file -> sockets.contains(target(file)));
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      // Closed meanwhile.
      return "";
    }
  }

  /// What it has used of processors so far.
  double cpuMillis() throws IOException {
    String stat = Files.readString(file("stat"), StandardCharsets.UTF_8);
    // The name in brackets may hold blanks.
    String[] columns = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(columns[11]) + Long.parseLong(columns[12])) * MILLIS_PER_TICK;
  }

  /// What of it is in memory.
  long residentMegabytes() throws IOException {
    return Files.readAllLines(file("status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  private Path file(String name) {
    return PROCESSES.resolve(String.valueOf(pid)).resolve(name);
  }
}
