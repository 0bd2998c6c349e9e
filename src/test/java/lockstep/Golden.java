package lockstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Expected texts kept in files. `-Dgolden.update=true` writes what comes out instead of comparing; the difference is then reviewed.
public final class Golden {
  private static final boolean UPDATE =
      Boolean.getBoolean("golden.update") || "update".equals(System.getProperty("golden"));

  private Golden() {}

  /// Fails unless the file holds this text.
  ///
  /// @param expected relative to the project's folder
  public static void check(Path expected, String actual) {
    try {
      if (UPDATE) {
        Files.createDirectories(expected.toAbsolutePath().getParent());
        Files.writeString(expected, actual, StandardCharsets.UTF_8);
      } else if (Files.exists(expected)) {
        assertThat(actual)
            .as("%s; -Dgolden.update=true rewrites it", expected)
            .isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
      } else {
        fail(expected + ": missing; -Dgolden.update=true writes it with:\n" + actual);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
