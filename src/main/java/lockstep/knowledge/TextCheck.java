package lockstep.knowledge;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lockstep.check.Subject;
import lockstep.extract.Includes;
import lockstep.locale.Locales;
import lockstep.retired.Retirements;
import lockstep.source.Problem;
import lockstep.source.SourceFile;

/// Reads one text that is no file, for the rules.
///
/// @param settings what kinds documents are of, and the source language
/// @param retirements what is known to be retired
public record TextCheck(Settings settings, Locales locales, Retirements retirements) {
  /// With the catalogue that the settings name.
  public TextCheck(Settings settings, Locales locales) {
    this(settings, locales, settings.catalogue(locales));
  }

  /// The text as the rules see it.
  ///
  /// @param filename tells the procedure and the kind; as messages name it
  /// @param path below the locale's folder
  /// @param locale empty where the text itself tells its language
  /// @param bytes UTF-8
  public Subject subject(String filename, String path, Optional<String> locale, byte[] bytes) {
    Path nowhere = Path.of("");
    SourceFile file =
        new SourceFile(path, filename, locale, nowhere, nowhere, bytes.length, Instant.EPOCH);
    return subject(file, bytes, _ -> Includes.NONE);
  }

  /// The text as the rules would see it if a file of the content had it; it takes other documents of its folder in.
  ///
  /// @param file need not exist
  /// @param bytes UTF-8
  public Subject subject(SourceFile file, byte[] bytes) {
    return subject(file, bytes, problems -> new IncludeReader(file, problems));
  }

  private Subject subject(
      SourceFile file, byte[] bytes, Function<List<Problem>, Includes> includes) {
    return Subjects.of(
        DocumentReader.readText(file, bytes, includes, settings, locales, retirements));
  }
}
