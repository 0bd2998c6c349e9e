package lockstep.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import lockstep.source.Fingerprint;

/// The build of the program that runs: another one may read, learn and find other things in the same content.
public final class Program {
  private Program() {}

  /// Made once, when somebody asks first.
  private static final class Build {
    static final String FINGERPRINT = fingerprintOf(home());
  }

  /// A hash of everything that the program consists of.
  public static String fingerprint() {
    return Build.FINGERPRINT;
  }

  private static Path home() {
    try {
      return Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a program lies somewhere", e);
    }
  }

  /// @param home a jar or a folder of classes
  static String fingerprintOf(Path home) {
    try {
      return Fingerprint.hex(Files.isDirectory(home) ? folder(home) : jar(home));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A jar has a check sum of each file in its table of contents.
  private static String jar(Path jar) throws IOException {
    StringBuilder made = new StringBuilder();
    try (ZipFile file = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> entries =
          file.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList();
      entries.forEach(
          entry -> made.append(entry.getName()).append(' ').append(entry.getCrc()).append('\n'));
    }
    return made.toString();
  }

  private static String folder(Path folder) throws IOException {
    StringBuilder made = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        made.append(folder.relativize(file))
            .append(' ')
            .append(Fingerprint.hex(Files.readAllBytes(file)))
            .append('\n');
      }
    }
    return made.toString();
  }
}
