package lockstep.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.locale.Locales;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.Version;
import lockstep.source.ContentRoot;

/// Reads folders of documents for tests, as the program does.
public final class Reader {
  private static final Locales PACKED = Locales.packed();

  private Reader() {}

  /// The languages packed with the program.
  public static Locales locales() {
    return PACKED;
  }

  /// What a build makes of some folders (`DIR` or `LOCALE=DIR`).
  public static Generation read(Object... roots) {
    return builder(roots).build();
  }

  /// A builder over some folders (`DIR` or `LOCALE=DIR`).
  public static KnowledgeBuilder builder(Object... roots) {
    List<ContentRoot> parsed =
        Stream.of(roots).map(root -> ContentRoot.parse(root.toString())).toList();
    return new KnowledgeBuilder(Settings.of(parsed), PACKED, Progress.NONE);
  }

  /// All versions that a generation serves, by procedure, then by locale.
  public static List<Version> versions(Generation generation) {
    return generation.procedures().summaries().stream()
        .map(
            summary ->
                version(generation, summary.procedure().path(), summary.locale()).orElseThrow())
        .toList();
  }

  /// One version.
  public static Optional<Version> version(Generation generation, String path, String locale) {
    return generation
        .procedures()
        .find(ProcedureId.of(path))
        .flatMap(found -> found.version(locale));
  }

  /// Lays a fixture out as a content folder: `sv.md` becomes `sv/guide.md`, and what lies in folders beside it comes with it.
  public static Path contentOf(Path fixture, Path folder) {
    try (Stream<Path> files = Files.walk(fixture)) {
      List<Path> documents =
          files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
      List<String> locales =
          documents.stream()
              .filter(file -> file.getParent().equals(fixture))
              .map(file -> file.getFileName().toString().replace(".md", ""))
              .toList();
      for (Path file : documents) {
        boolean top = file.getParent().equals(fixture);
        for (String locale : locales) {
          if (!top || file.getFileName().toString().equals(locale + ".md")) {
            Path below = top ? Path.of("guide.md") : fixture.relativize(file);
            Path copy = folder.resolve(locale).resolve(below);
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
          }
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
