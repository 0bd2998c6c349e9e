package lockstep.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// The Markdown files below some content roots.
///
/// @param files in the order of the roots, then by name; a later file of the same locale and path overlays an earlier one
/// @param problems what was passed over and why
public record ContentFiles(List<SourceFile> files, List<Problem> problems) {
  public ContentFiles {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /// Walks the roots. Hidden files and folders are passed over; a link that leaves its root is a problem and not followed.
  ///
  /// @param roots in the order given; the later overlays the earlier
  /// @param isLocale whether a folder's name is a locale tag that the program knows
  /// @throws ContentException when a root is no folder that can be read
  public static ContentFiles below(List<ContentRoot> roots, Predicate<String> isLocale) {
    List<SourceFile> files = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (ContentRoot root : roots) {
      Walk walk;
      try {
        walk = new Walk(root, isLocale);
        if (!Files.isDirectory(walk.top)) {
          throw new NotDirectoryException(walk.top.toString());
        }
        Files.walkFileTree(walk.top, walk);
      } catch (IOException e) {
        throw new ContentException(
            new Problem(
                "no-content-root",
                root.folder().toString(),
                1,
                1,
                "no folder that can be read; give an existing folder with --content DIR or"
                    + " --content LOCALE=DIR"));
      }
      walk.files.sort(Comparator.comparing(SourceFile::name));
      files.addAll(walk.files);
      problems.addAll(walk.problems);
    }
    return new ContentFiles(files, problems);
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final ContentRoot root;
    private final Predicate<String> isLocale;
    private final Path top;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Walk(ContentRoot root, Predicate<String> isLocale) throws IOException {
      this.root = root;
      this.isLocale = isLocale;
      this.top = root.folder().toRealPath();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(top) && folder.getFileName().toString().startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      String name = file.getFileName().toString();
      if (attributes.isSymbolicLink() && Files.isDirectory(file)) {
        String message =
            "a linked folder is not followed; give it with --content or copy it into the folder";
        problems.add(new Problem("linked-folder", named(file), 1, 1, message));
        return FileVisitResult.CONTINUE;
      }
      if (!name.toLowerCase(Locale.ROOT).endsWith(".md") || name.startsWith(".")) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isSymbolicLink()) {
        return visitLink(file);
      }
      if (!attributes.isRegularFile()) {
        String message = "no regular file and not read; replace it by one";
        problems.add(new Problem("unreadable", named(file), 1, 1, message));
        return FileVisitResult.CONTINUE;
      }
      files.add(sourceFile(file, attributes));
      return FileVisitResult.CONTINUE;
    }

    private FileVisitResult visitLink(Path link) throws IOException {
      if (Files.isRegularFile(link) && link.toRealPath().startsWith(top)) {
        files.add(sourceFile(link, Files.readAttributes(link, BasicFileAttributes.class)));
      } else {
        problems.add(
            new Problem(
                "link-leaves-root",
                named(link),
                1,
                1,
                "the link leads out of the content folder or nowhere and was not followed; copy the"
                    + " file into the folder"));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(top)) {
        throw e;
      }
      problems.add(
          new Problem(
              "unreadable",
              named(file),
              1,
              1,
              "cannot be read (" + e.getMessage() + "); check its permissions"));
      return FileVisitResult.CONTINUE;
    }

    private String named(Path file) {
      return root.folder().resolve(top.relativize(file)).toString().replace('\\', '/');
    }

    private SourceFile sourceFile(Path file, BasicFileAttributes attributes) {
      Path below = top.relativize(file);
      Optional<String> locale = root.locale();
      if (locale.isEmpty() && below.getNameCount() > 1) {
        String first = below.getName(0).toString();
        if (isLocale.test(first)) {
          locale = Optional.of(first);
          below = below.subpath(1, below.getNameCount());
        }
      }
      return new SourceFile(
          below.toString().replace('\\', '/'),
          named(file),
          locale,
          file,
          top,
          attributes.size(),
          attributes.lastModifiedTime().toInstant());
    }
  }
}
