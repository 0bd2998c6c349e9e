package lockstep.knowledge;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import lockstep.check.Subject;
import lockstep.locale.Locales;
import lockstep.retired.Retirements;
import lockstep.source.SourceFile;

/// Reads one text that lies in no content folder, for the rules.
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
    return Subjects.of(DocumentReader.readText(file, bytes, settings, locales, retirements));
  }
}
