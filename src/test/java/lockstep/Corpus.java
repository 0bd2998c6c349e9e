package lockstep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The real documents that `-Dlockstep.corpus=DIR` names; tests that need them are skipped without it.
final class Corpus {
  private Corpus() {}

  private static Optional<Path> top() {
    return Optional.ofNullable(System.getProperty("lockstep.corpus"))
        .filter(folder -> !folder.isBlank())
        .map(Path::of);
  }

  /// A folder below it; skips the test when no corpus is given.
  static Path folder(String name) {
    Assumptions.assumeTrue(
        top().isPresent(), "no real documents; -Dlockstep.corpus=DIR names their folder");
    return top().orElseThrow().resolve(name);
  }

  /// The seed documents beside it; skips the test when no corpus is given.
  static Path seeds() {
    return Objects.requireNonNull(folder("live").getParent().toAbsolutePath().getParent())
        .resolve("seeds");
  }

  /// Every content folder of the corpus and the seeds; none when no corpus is given.
  static List<Path> folders() {
    if (top().isEmpty()) {
      return List.of();
    }
    List<Path> folders = new ArrayList<>();
    Stream.of("live", "bilingual", "english-2021").map(Corpus::folder).forEach(folders::add);
    try (Stream<Path> editions = Files.list(folder("history"))) {
      folders.addAll(editions.filter(Files::isDirectory).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    folders.add(seeds());
    return folders;
  }
}
