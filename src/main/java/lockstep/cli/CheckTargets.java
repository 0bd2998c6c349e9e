package lockstep.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lockstep.locale.Locales;
import lockstep.source.ContentRoot;

/// Which files a check is about.
///
/// @param roots content folders to read; empty for none
/// @param only files and folders whose findings are wanted, absolute; empty for all
/// @param texts files that lie in no content folder
record CheckTargets(List<ContentRoot> roots, List<Path> only, List<Path> texts) {
  /// The content folder that counts where none is given.
  static final Path USUAL = Path.of("content");

  CheckTargets {
    roots = List.copyOf(roots);
    only = List.copyOf(only);
    texts = List.copyOf(texts);
  }

  /// The targets that paths name. A path in a content folder is read with that folder; any other one by itself, in the language of the
  /// folder on its way that is named by a locale.
  ///
  /// @param given content folders that the options name; where there are none, `content` counts
  static CheckTargets of(List<Path> paths, List<ContentRoot> given, Locales locales) {
    List<ContentRoot> usual =
        given.isEmpty() ? List.of(new ContentRoot(USUAL, Optional.empty())) : given;
    if (paths.isEmpty()) {
      return new CheckTargets(usual, List.of(), List.of());
    }
    Set<ContentRoot> roots = new LinkedHashSet<>();
    List<Path> only = new ArrayList<>();
    List<Path> texts = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new UsageException(path + ": there is no such file or folder; check the path");
      }
      Optional<ContentRoot> root = usual.stream().filter(one -> isIn(path, one)).findFirst();
      boolean holdsUsual =
          given.isEmpty() && Files.isDirectory(USUAL) && absolute(USUAL).startsWith(absolute(path));
      if (root.isPresent() || holdsUsual) {
        roots.addAll(root.map(List::of).orElse(usual));
        only.add(absolute(path));
      } else if (!given.isEmpty()) {
        throw new UsageException(
            path + ": lies in no folder of --content; leave --content out to check it by itself");
      } else {
        addByItself(path, locales, roots, only, texts);
      }
    }
    return new CheckTargets(List.copyOf(roots), only, texts);
  }

  private static void addByItself(
      Path path, Locales locales, Set<ContentRoot> roots, List<Path> only, List<Path> texts) {
    Optional<Path> folder = localeFolder(path, locales);
    if (folder.isPresent()) {
      roots.addAll(siblings(folder.get(), locales));
      only.add(absolute(path));
    } else if (Files.isDirectory(path)) {
      roots.add(new ContentRoot(path, Optional.empty()));
      only.add(absolute(path));
    } else {
      texts.add(path);
    }
  }

  /// A locale's folder with those beside it, so that its documents can be compared with theirs.
  static List<ContentRoot> siblings(Path folder, Locales locales) {
    List<Path> all = new ArrayList<>(List.of(folder));
    Path parent = folder.getParent() == null ? Path.of("") : folder.getParent();
    try (Stream<Path> beside = Files.list(parent)) {
      beside
          .filter(Files::isDirectory)
          .filter(one -> tag(one, locales).isPresent())
          .filter(one -> !absolute(one).equals(absolute(folder)))
          .sorted()
          .forEach(all::add);
    } catch (IOException e) {
      // A folder that cannot be listed has no siblings that could be read.
      return List.of(new ContentRoot(folder, tag(folder, locales)));
    }
    return all.stream().map(one -> new ContentRoot(one, tag(one, locales))).toList();
  }

  /// The last folder on a path that is named by a locale.
  static Optional<Path> localeFolder(Path path, Locales locales) {
    Optional<Path> folder =
        Files.isDirectory(path) ? Optional.of(path) : Optional.ofNullable(path.getParent());
    while (folder.isPresent()) {
      if (tag(folder.get(), locales).isPresent()) {
        return folder;
      }
      folder = folder.flatMap(one -> Optional.ofNullable(one.getParent()));
    }
    return Optional.empty();
  }

  /// The locale that a folder is named by.
  static Optional<String> tag(Path folder, Locales locales) {
    return Optional.ofNullable(folder.getFileName())
        .map(Path::toString)
        .filter(locales::isTag)
        .flatMap(locales::find)
        .map(locale -> locale.tag());
  }

  static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /// Whether a path lies in a content folder.
  static boolean isIn(Path path, ContentRoot root) {
    return absolute(path).startsWith(absolute(root.folder()));
  }

  /// Whether findings of a file are wanted.
  boolean covers(String file) {
    return only.isEmpty() && texts.isEmpty()
        || only.stream().anyMatch(absolute(Path.of(file))::startsWith)
        || texts.stream().map(CheckTargets::absolute).anyMatch(absolute(Path.of(file))::equals);
  }
}
