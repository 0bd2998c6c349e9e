package lockstep.locale;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.format.Yaml;
import lockstep.source.Complaint;
import lockstep.source.ContentException;
import lockstep.source.Fingerprint;
import lockstep.source.Problem;

/// Reads `locales/`, from the jar or from a folder.
final class LocaleFolders {
  private static final String PACKED = "/lockstep/locales";

  private LocaleFolders() {}

  /// The locales packed with the program.
  static List<LocaleData> packed() {
    URL place =
        Optional.ofNullable(LocaleFolders.class.getResource(PACKED))
            .orElseThrow(
                () -> new IllegalStateException("the program was packed without " + PACKED));
    try {
      URI uri = place.toURI();
      if (!uri.getScheme().equals("jar")) {
        return read(Path.of(uri));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return read(jar.getPath(PACKED));
      }
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException("cannot read " + place, e);
    }
  }

  /// The locales in a folder, by name.
  ///
  /// @throws ContentException when a file is missing or not of its form
  static List<LocaleData> read(Path folder) {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders.filter(Files::isDirectory).sorted().map(LocaleFolders::locale).toList();
    } catch (IOException e) {
      throw new ContentException(
          new Problem(
              "no-locales",
              folder.toString(),
              1,
              1,
              "no folder that can be read; give an existing folder with --locales"));
    }
  }

  private static LocaleData locale(Path folder) {
    String tag = folder.getFileName().toString().replace("/", "").toLowerCase(Locale.ROOT);
    Yaml about = yaml(folder.resolve("locale.yml"));
    return new LocaleData(
        tag,
        about.text("name").orElse(tag),
        about.texts("contentLocales"),
        about.texts("functionWords").stream().map(word -> word.toLowerCase(Locale.ROOT)).toList(),
        vocabulary(folder.resolve("roles.tsv")),
        vocabulary(folder.resolve("clouds.tsv")),
        vocabulary(folder.resolve("actors.tsv")),
        Phrases.of(yaml(folder.resolve("phrases.yml"))),
        Messages.parse(text(folder.resolve("messages.properties"))),
        optional(folder.resolve("retirement.yml")),
        optional(folder.resolve("comparison.yml")),
        optional(folder.resolve("analysis.yml")),
        fingerprint(folder));
  }

  private static String fingerprint(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      StringBuilder named = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        named.append(file.getFileName()).append(' ');
        named.append(Fingerprint.hex(Files.readAllBytes(file))).append('\n');
      }
      return Fingerprint.hex(named.toString());
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + folder, e);
    }
  }

  /// A language without such words still reads documents; it only excuses no mention and compares less.
  private static Yaml optional(Path file) {
    return Files.exists(file) ? yaml(file) : Yaml.parse("");
  }

  private static Yaml yaml(Path file) {
    Yaml yaml = Yaml.parse(text(file));
    for (Complaint complaint : yaml.complaints()) {
      throw new ContentException(complaint.in(file.toString()));
    }
    return yaml;
  }

  private static Vocabulary vocabulary(Path file) {
    try {
      return Vocabulary.parse(text(file));
    } catch (IllegalArgumentException e) {
      throw new ContentException(
          new Problem(
              "bad-table",
              file.toString(),
              1,
              1,
              e.getMessage() + "; keep the columns id, label, forms"));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ContentException(
          new Problem(
              "no-locale-file",
              file.toString(),
              1,
              1,
              "missing or not UTF-8; every locale folder needs it"));
    }
  }
}
