package lockstep.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lockstep.check.Baseline;

/// Reads and writes baseline files.
final class Baselines {
  private Baselines() {}

  /// @param option that names the file
  static Baseline read(String option, Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return Baseline.parse(file.toString(), text);
    } catch (IOException e) {
      throw new UsageException(
          option
              + ": "
              + file
              + " cannot be read; write it with lockstep baseline create, or check the path");
    }
  }

  /// Writes a text where an option says.
  static void write(String option, Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageException(
          option + ": " + file + " cannot be written (" + e + "); give another file");
    }
  }
}
