package lockstep.source;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// One Markdown file of a content root, not read yet.
///
/// @param path below the locale's folder, `/` between folders, e.g. `partner-center/agreements.md`
/// @param name the file as messages name it: the root's folder name, then the way below it
/// @param folderLocale the name of the locale folder or of `LOCALE=DIR`; empty when neither tells
/// @param location where it is on disk
/// @param root the folder that it must not leave
/// @param size bytes
/// @param modified last change on disk
public record SourceFile(
    String path,
    String name,
    Optional<String> folderLocale,
    Path location,
    Path root,
    long size,
    Instant modified) {
  /// The file by language and path, the same wherever the root lies, e.g. `fr/partner-center/agreements.md`.
  public String belowRoot() {
    return folderLocale.map(locale -> locale + "/" + path).orElse(path);
  }
}
