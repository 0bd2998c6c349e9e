package lockstep.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.locale.Locales;
import lockstep.procedure.ProcedureId;
import lockstep.source.ContentFiles;
import lockstep.source.ContentRoot;
import lockstep.source.SourceFile;

/// Where a text that is sent would lie if it were a file.
///
/// @param name what it is called
/// @param path below the locale's folder
/// @param locale tag of the locale that its folder is named by, or that its root has
/// @param roots content folders that its siblings lie in; empty for none
record TextPlace(String name, Path path, Optional<String> locale, List<ContentRoot> roots) {
  TextPlace {
    roots = List.copyOf(roots);
  }

  /// The place that a name tells. Its siblings lie in the content folders that are given, else in `content` where the name lies in it,
  /// else beside the folder of its locale where there is one, else in `content` where there is one.
  ///
  /// @param given content folders that the options name
  static TextPlace of(String name, List<ContentRoot> given, Locales locales) {
    Path path = parsed(name);
    Optional<Path> folder =
        Optional.ofNullable(path.getParent())
            .flatMap(_ -> CheckTargets.localeFolder(path, locales));
    List<ContentRoot> roots = roots(path, folder, given, locales);
    return roots.stream()
        .filter(root -> CheckTargets.isIn(path, root))
        .findFirst()
        .map(root -> in(root, path, name, roots, locales))
        .orElseGet(
            () ->
                new TextPlace(
                    name,
                    folder.map(one -> one.relativize(path)).orElse(path),
                    folder.flatMap(one -> CheckTargets.tag(one, locales)),
                    roots));
  }

  private static Path parsed(String name) {
    try {
      if (!name.isBlank()) {
        return Path.of(name);
      }
    } catch (InvalidPathException _) {
      // Said below.
    }
    throw new UsageException("--filename: “" + name + "” is no path; give one such as sv/a.md");
  }

  private static List<ContentRoot> roots(
      Path path, Optional<Path> folder, List<ContentRoot> given, Locales locales) {
    List<ContentRoot> usual =
        Stream.of(CheckTargets.USUAL)
            .filter(Files::isDirectory)
            .map(one -> new ContentRoot(one, Optional.empty()))
            .toList();
    if (!given.isEmpty() || usual.stream().anyMatch(root -> CheckTargets.isIn(path, root))) {
      return given.isEmpty() ? usual : given;
    }
    return folder
        .filter(Files::isDirectory)
        .map(one -> CheckTargets.siblings(one, locales))
        .orElse(usual);
  }

  private static TextPlace in(
      ContentRoot root, Path path, String name, List<ContentRoot> roots, Locales locales) {
    Path below = CheckTargets.absolute(root.folder()).relativize(CheckTargets.absolute(path));
    boolean inLocale =
        root.locale().isEmpty()
            && below.getNameCount() > 1
            && locales.isTag(below.getName(0).toString());
    return inLocale
        ? new TextPlace(
            name,
            below.subpath(1, below.getNameCount()),
            CheckTargets.tag(below.getName(0), locales),
            roots)
        : new TextPlace(name, below, root.locale(), roots);
  }

  /// The procedure that it would be a document of.
  ProcedureId procedure() {
    return ProcedureId.of(pathText());
  }

  /// [#path()] with `/` between folders.
  String pathText() {
    return path.toString().replace('\\', '/');
  }

  /// Whether the content has a document of its procedure.
  ///
  /// @throws lockstep.source.ContentException when a content folder cannot be read
  boolean hasSiblings(Locales locales) {
    return ContentFiles.below(roots, locales::isTag).files().stream()
        .anyMatch(file -> ProcedureId.of(file.path()).equals(procedure()));
  }

  /// The text as a file of the content; empty where no content folder has a place for it.
  ///
  /// @param tag of its locale
  Optional<SourceFile> file(String tag, long bytes) {
    return roots.reversed().stream()
        .filter(root -> root.locale().isEmpty() || root.locale().orElseThrow().equals(tag))
        .flatMap(root -> file(root, tag, bytes).stream())
        .findFirst();
  }

  private Optional<SourceFile> file(ContentRoot root, String tag, long bytes) {
    Path top = real(root.folder());
    Path folder = root.locale().isPresent() ? top : top.resolve(tag);
    Path location = folder.resolve(path);
    return Files.isDirectory(folder)
        ? Optional.of(
            new SourceFile(pathText(), name, Optional.of(tag), location, top, bytes, Instant.EPOCH))
        : Optional.empty();
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException _) {
      return folder.toAbsolutePath().normalize();
    }
  }
}
