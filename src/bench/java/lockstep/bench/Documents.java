package lockstep.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lockstep.extract.VersionExtractor;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;
import lockstep.procedure.ProcedureId;
import lockstep.source.ContentFiles;
import lockstep.source.ContentRoot;
import lockstep.source.FileReader;
import lockstep.source.SourceFile;
import lockstep.source.SourceText;

/// The documents that are measured: those below the folder that `lockstep.corpus` names and its part, or `content`.
record Documents(Locales locales, List<Document> all) {
  /// One document, its bytes read and decoded.
  record Document(VersionExtractor.Place place, SourceText text, LocaleData locale) {}

  /// @param part a folder of the corpus, e.g. `live`; ignored for `content`
  static Documents read(String part) {
    Locales locales = Locales.packed();
    String corpus = System.getProperty("lockstep.corpus", "");
    Path folder = corpus.isEmpty() ? Path.of("content") : Path.of(corpus, part);
    List<Document> all = new ArrayList<>();
    ContentRoot root = new ContentRoot(folder, Optional.empty());
    for (SourceFile file : ContentFiles.below(List.of(root), locales::isTag).files()) {
      FileReader.Contents contents = FileReader.read(file);
      var place =
          new VersionExtractor.Place(
              ProcedureId.of(file.path()), file.name(), contents.sha256(), Optional.empty());
      LocaleData locale = file.folderLocale().flatMap(locales::find).orElseThrow();
      all.add(new Document(place, contents.text(), locale));
    }
    return new Documents(locales, List.copyOf(all));
  }

  /// UTF-16 characters of all of them.
  long characters() {
    return all.stream().mapToLong(document -> document.text().text().length()).sum();
  }
}
