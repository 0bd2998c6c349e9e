package lockstep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Folders of test cases, each a case that a translator could read.
public final class Fixtures {
  private static final Path ROOT = Path.of("src", "test", "fixtures");

  private Fixtures() {}

  /// One case.
  ///
  /// @param folder relative to the project's folder; its name says what it shows
  public record Fixture(Path folder) {
    /// What it shows.
    public String name() {
      return folder.getFileName().toString();
    }

    /// Where it is, for test reports.
    public URI uri() {
      return folder.toUri();
    }

    /// A file of the case.
    public Path file(String name) {
      return folder.resolve(name);
    }

    /// The text of a file of the case.
    public String text(String name) {
      try {
        return Files.readString(file(name), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /// Fails unless a file of the case holds this text.
    public void assertGolden(String name, String actual) {
      Golden.check(file(name), actual);
    }
  }

  /// The folders right below one, each a case.
  public static Stream<Fixture> in(String folder) {
    try (Stream<Path> folders = Files.list(path(folder))) {
      return folders.sorted().map(Fixture::new).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The cases below a folder of the fixtures, by name.
  ///
  /// @param input the file that makes a folder a case
  public static Stream<Fixture> under(String folder, String input) {
    try (Stream<Path> folders = Files.list(ROOT.resolve(folder))) {
      List<Fixture> cases =
          folders
              .filter(path -> Files.exists(path.resolve(input)))
              .sorted()
              .map(Fixture::new)
              .toList();
      if (cases.isEmpty()) {
        throw new IllegalStateException(ROOT.resolve(folder) + ": no folder in it has " + input);
      }
      return cases.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A file or folder of the fixtures.
  public static Path path(String first, String... more) {
    return ROOT.resolve(Path.of(first, more));
  }
}
