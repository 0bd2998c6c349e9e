package lockstep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lockstep.align.Lexicon;
import lockstep.locale.Locales;
import lockstep.procedure.ProcedureId;
import lockstep.source.ContentFiles;
import lockstep.source.ContentRoot;
import lockstep.source.SourceFile;

/// Lexicons that were learnt without a part of the documents.
final class Learnt {
  private Learnt() {}

  /// What all documents but those of one part teach.
  ///
  /// @param without the part, from 0
  static Lexicon without(List<ContentRoot> roots, int without, int parts) throws IOException {
    Locales locales = Locales.packed();
    Path folder = Files.createTempDirectory("learnt");
    try {
      List<ContentRoot> copies = new ArrayList<>();
      for (ContentRoot root : roots) {
        Path copy = folder.resolve(String.valueOf(copies.size()));
        Files.createDirectories(copy);
        copies.add(new ContentRoot(copy, Optional.empty()));
        for (SourceFile file : ContentFiles.below(List.of(root), locales::isTag).files()) {
          if (KnownItem.part(ProcedureId.of(file.path()), parts) != without) {
            Path to = copy.resolve(file.belowRoot());
            Files.createDirectories(to.getParent());
            Files.copy(file.location(), to);
          }
        }
      }
      return Entries.read(copies).checks().comparisons().learning().lexicon();
    } finally {
      SearchScale.delete(folder);
    }
  }
}
