package lockstep.knowledge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lockstep.check.Rules;
import lockstep.check.Suppressions;
import lockstep.source.ContentException;
import lockstep.source.ContentRoot;
import lockstep.source.Problem;

/// Reads the suppression files at the top of the content folders.
final class SuppressionFiles {
  private SuppressionFiles() {}

  /// @throws ContentException when one cannot be read
  static Suppressions read(List<ContentRoot> roots) {
    Suppressions all = Suppressions.NONE;
    for (ContentRoot root : roots) {
      Path file = root.folder().resolve(Suppressions.FILE);
      if (Files.isRegularFile(file)) {
        String name = file.toString().replace('\\', '/');
        all = all.and(Suppressions.parse(name, text(file, name), Rules.ids()));
      }
    }
    return all;
  }

  private static String text(Path file, String name) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ContentException(
          new Problem(
              "unreadable", name, 1, 1, "cannot be read (" + e + "); save the file as UTF-8"));
    }
  }
}
