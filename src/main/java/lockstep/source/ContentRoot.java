package lockstep.source;

import java.nio.file.Path;
import java.util.Optional;

/// One folder of documents.
///
/// @param folder the folder
/// @param locale the locale of everything in it; empty when the folders below it are named by locale
public record ContentRoot(Path folder, Optional<String> locale) {
  /// Reads `DIR` or `LOCALE=DIR`.
  public static ContentRoot parse(String argument) {
    int equals = argument.indexOf('=');
    // A path may hold `=` itself; a locale tag holds no separator and no dot.
    boolean tagged =
        equals > 0 && argument.substring(0, equals).matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    return tagged
        ? new ContentRoot(
            Path.of(argument.substring(equals + 1)), Optional.of(argument.substring(0, equals)))
        : new ContentRoot(Path.of(argument), Optional.empty());
  }
}
