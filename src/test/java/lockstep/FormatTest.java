package lockstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The layout of all Java files is that of google-java-format.
final class FormatTest {
  private static final String COMMAND = "mvn -q test -Dtest=FormatTest -Dformat.update=true";

  /// Documentation comments stay as they were written: the formatter would join lines and tables.
  private static final Formatter FORMATTER =
      new Formatter(JavaFormatterOptions.builder().formatJavadoc(false).build());

  @Test
  void everyJavaFileHasTheCommonLayout() throws IOException {
    var different = new TreeSet<Path>();
    try (var files = Files.walk(Path.of("src"))) {
      for (var file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        var text = Files.readString(file, StandardCharsets.UTF_8);
        var formatted = formatted(file, text);
        if (text.equals(formatted)) continue;
        if (Boolean.getBoolean("format.update")) {
          Files.writeString(file, formatted, StandardCharsets.UTF_8);
        } else {
          different.add(file);
        }
      }
    }
    assertThat(different).as("files with another layout; run %s", COMMAND).isEmpty();
  }

  @Test
  void documentationCommentsKeepTheirLists() {
    var text =
        """
        /// Nested lists keep their indent, samples too.
        ///
        /// - outer
        ///   - inner
        ///
        /// ```text
        ///   x
        /// ```
        final class A {}
        """;
    assertThat(formatted(Path.of("A.java"), text)).isEqualTo(text);
  }

  @Test
  void anotherLayoutIsSeen() {
    assertThat(formatted(Path.of("A.java"), "class  A { }\n")).isEqualTo("class A {}\n");
  }

  private static String formatted(Path file, String text) {
    try {
      return FORMATTER.formatSourceAndFixImports(text);
    } catch (FormatterException e) {
      return fail(file + ": cannot be read as Java; " + e.getMessage(), e);
    }
  }
}
