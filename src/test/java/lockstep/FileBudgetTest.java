package lockstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files stay short, packages say what they are, and the top level stays empty of strays.
final class FileBudgetTest {
  private static final int MAX_LINES = 400;
  private static final Set<String> TOP_LEVEL =
      Set.of("src", "content", "locales", "README.md", "pom.xml", "target");

  @Test
  void noJavaFileIsTooLong() throws IOException {
    assertThat(tooLong(Path.of("src"))).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    assertThat(packagesWithoutInfo(Path.of("src/main/java"))).isEmpty();
  }

  @Test
  void theTopLevelHoldsNothingElse() throws IOException {
    assertThat(strays(Path.of(""))).isEmpty();
  }

  @Test
  void aLongFileIsNamed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("Just.java"), "\n".repeat(MAX_LINES));
    var file = Files.writeString(folder.resolve("Long.java"), "\n".repeat(MAX_LINES + 1));
    assertThat(tooLong(folder)).containsExactly(file + ": 401 lines; split it, 400 are allowed");
  }

  @Test
  void aPackageWithoutInfoIsNamed(@TempDir Path folder) throws IOException {
    var bare = Files.createDirectory(folder.resolve("bare"));
    Files.writeString(bare.resolve("A.java"), "");
    assertThat(packagesWithoutInfo(folder))
        .containsExactly(bare + ": no package-info.java; say there what the package is");
  }

  @Test
  void aStrayFileIsNamed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "");
    Files.writeString(folder.resolve(".gitignore"), "");
    assertThat(strays(folder))
        .containsExactly("notes.txt: does not belong at the top level; move it below src");
  }

  private static List<String> tooLong(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return javaFiles(files)
          .filter(file -> lines(file) > MAX_LINES)
          .map(file -> file + ": " + lines(file) + " lines; split it, 400 are allowed")
          .toList();
    }
  }

  private static List<String> packagesWithoutInfo(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return javaFiles(files)
          .map(file -> Objects.requireNonNull(file.getParent()))
          .distinct()
          .filter(packageFolder -> !Files.exists(packageFolder.resolve("package-info.java")))
          .map(
              packageFolder ->
                  packageFolder + ": no package-info.java; say there what the package is")
          .toList();
    }
  }

  private static List<String> strays(Path folder) throws IOException {
    try (var files = Files.list(folder.toAbsolutePath())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith(".") && !TOP_LEVEL.contains(name))
          .sorted()
          .map(name -> name + ": does not belong at the top level; move it below src")
          .toList();
    }
  }

  private static Stream<Path> javaFiles(Stream<Path> files) {
    return files.filter(file -> file.toString().endsWith(".java")).sorted();
  }

  private static long lines(Path file) {
    try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
