package lockstep.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lockstep.locale.Locales;
import lockstep.procedure.ProcedureId;
import lockstep.source.ContentRoot;
import lockstep.source.GitChanges;

/// Tells the procedures of which a document has changed, whatever its language.
record ChangedDocuments(Locales locales) {
  /// The procedures that have changed since the current branch left a revision; also those that lost a document.
  ///
  /// @throws lockstep.source.ContentException when a root lies in no git repository or there is no such revision
  Set<ProcedureId> since(String revision, List<ContentRoot> roots) {
    Set<ProcedureId> changed = new HashSet<>();
    for (ContentRoot root : roots) {
      Path top = real(root.folder());
      GitChanges.since(top, revision).stream()
          .filter(file -> file.startsWith(top))
          .flatMap(file -> procedure(top.relativize(file), root).stream())
          .forEach(changed::add);
    }
    return changed;
  }

  private Optional<ProcedureId> procedure(Path below, ContentRoot root) {
    boolean inLocale =
        root.locale().isEmpty()
            && below.getNameCount() > 1
            && locales.isTag(below.getName(0).toString());
    Path path = inLocale ? below.subpath(1, below.getNameCount()) : below;
    return Optional.of(path.toString().replace('\\', '/'))
        .filter(one -> !one.isBlank())
        .map(ProcedureId::of);
  }

  /// As git sees it, links resolved.
  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException _) {
      return folder.toAbsolutePath().normalize();
    }
  }
}
