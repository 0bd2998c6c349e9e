package lockstep.source;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.filter.OrTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathSuffixFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// What has changed in folders of a git repository.
public final class GitChanges {
  // In any case, as documents are found.
  private static final TreeFilter DOCUMENTS =
      OrTreeFilter.create(
          Stream.of(".md", ".MD", ".Md", ".mD")
              .map(PathSuffixFilter::create)
              .toArray(TreeFilter[]::new));

  private GitChanges() {}

  /// The documents in or above a folder's repository that have changed since the current branch left a revision: in commits, in the index,
  /// in the working folder, and new ones that git does not ignore; removed ones too. Absolute paths, sorted.
  ///
  /// @param revision as git writes one, e.g. `main`, `HEAD~3`, `v1.2` or the start of a commit's name
  /// @throws ContentException when the folder is in no repository, or the repository has no such revision
  public static SortedSet<Path> since(Path folder, String revision) {
    File start = folder.toAbsolutePath().normalize().toFile();
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(start);
    if (builder.getGitDir() == null) {
      throw failure(folder, "lies in no git repository; leave --changed-since out");
    }
    try (Repository repository = builder.build();
        RevWalk walk = new RevWalk(repository)) {
      if (repository.isBare()) {
        throw failure(folder, "its git repository has no working folder; clone it and check there");
      }
      ObjectId id = find(repository, revision, folder);
      RevCommit since = walk.parseCommit(id);
      return changed(repository, base(repository, since));
    } catch (IOException e) {
      throw failure(folder, "its git repository cannot be read (" + e.getMessage() + ")");
    }
  }

  private static ObjectId find(Repository repository, String revision, Path folder)
      throws IOException {
    Optional<ObjectId> found;
    try {
      found = Optional.ofNullable(repository.resolve(revision + "^{commit}"));
    } catch (org.eclipse.jgit.errors.RevisionSyntaxException
        | org.eclipse.jgit.errors.AmbiguousObjectException
        | org.eclipse.jgit.errors.IncorrectObjectTypeException e) {
      found = Optional.empty();
    }
    return found.orElseThrow(
        () ->
            failure(
                folder,
                "its git repository has no revision “"
                    + revision
                    + "”; give a branch, tag or commit, and fetch it first where the clone is"
                    + " shallow"));
  }

  /// Where the current branch left the revision; the revision itself where they share nothing that is known.
  private static RevCommit base(Repository repository, RevCommit since) throws IOException {
    Optional<ObjectId> head = Optional.ofNullable(repository.resolve("HEAD"));
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit there = walk.parseCommit(since);
      if (head.isEmpty()) {
        return there;
      }
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(there);
      walk.markStart(walk.parseCommit(head.orElseThrow()));
      RevCommit base = walk.next();
      return base == null ? since : base;
    }
  }

  private static SortedSet<Path> changed(Repository repository, RevCommit base) throws IOException {
    SortedSet<Path> paths = new TreeSet<>();
    Path top = repository.getWorkTree().toPath();
    try (ObjectReader reader = repository.newObjectReader();
        RevWalk walk = new RevWalk(reader);
        DiffFormatter diff = new DiffFormatter(OutputStream.nullOutputStream())) {
      diff.setRepository(repository);
      diff.setDetectRenames(false);
      diff.setPathFilter(DOCUMENTS);
      CanonicalTreeParser before = new CanonicalTreeParser();
      before.reset(reader, walk.parseCommit(base).getTree());
      List<DiffEntry> entries = diff.scan(before, new FileTreeIterator(repository));
      for (DiffEntry entry : entries) {
        boolean gone = entry.getChangeType() == DiffEntry.ChangeType.DELETE;
        String path = gone ? entry.getOldPath() : entry.getNewPath();
        paths.add(top.resolve(path).toAbsolutePath().normalize());
      }
    }
    return paths;
  }

  private static ContentException failure(Path folder, String message) {
    return new ContentException(new Problem("no-git-changes", folder.toString(), 1, 1, message));
  }
}
