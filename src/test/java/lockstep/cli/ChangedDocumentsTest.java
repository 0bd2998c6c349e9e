package lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lockstep.cli.CommandLineTest.Run;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks of what has changed since a revision.
final class ChangedDocumentsTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeTwoProcedures() throws IOException, GitAPIException {
    for (String locale : new String[] {"en", "fr"}) {
      for (String name : new String[] {"one", "two"}) {
        write(locale, name, "# Guide\n\nSee [](" + name + ".md).\n");
      }
    }
    try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
      Files.writeString(folder.resolve(".gitignore"), "ignored/\n");
      commit(git);
    }
  }

  private void write(String locale, String name, String text) throws IOException {
    Path file = folder.resolve("docs").resolve(locale).resolve(name + ".md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void commit(Git git) throws GitAPIException {
    git.add().addFilepattern(".").call();
    git.commit()
        .setMessage("m")
        .setAuthor("a", "a@b")
        .setCommitter("a", "a@b")
        .setSign(false)
        .call();
  }

  private Run check(String revision) {
    return Run.of(
        "check",
        "--content",
        folder.resolve("docs").toString(),
        "--rule",
        "empty-link",
        "--format",
        "compact",
        "--changed-since",
        revision);
  }

  @Test
  void nothingIsCheckedWhereNothingHasChanged() {
    Run run = check("HEAD");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("--changed-since: no document has changed since HEAD\n");
  }

  @Test
  void aChangedDocumentIsCheckedWithItsSiblings() throws IOException {
    write("fr", "one", "# Guide\n\nVoir [](autre.md).\n");
    assertThat(check("HEAD").out())
        .contains("fr/one.md:3:6", "en/one.md:3:5")
        .doesNotContain("two.md:");
  }

  @Test
  void newRemovedAndCommittedDocumentsCount() throws IOException, GitAPIException {
    try (Git git = Git.open(folder.toFile())) {
      write("en", "three", "# Guide\n\nSee [](three.md).\n");
      assertThat(check("HEAD").out()).contains("en/three.md").doesNotContain("one.md:", "two.md:");
      Files.delete(folder.resolve("docs/fr/two.md"));
      assertThat(check("HEAD").out())
          .contains("en/three.md", "en/two.md")
          .doesNotContain("one.md:");
      commit(git);
      assertThat(check("HEAD").out()).isEmpty();
      assertThat(check("HEAD~1").out()).contains("en/three.md");
      assertThat(check("main~1").out()).doesNotContain("en/one.md:");
    }
  }

  @Test
  void aNewDocumentThatGitDoesNotKnowCountsWhereverItLies() throws IOException {
    Path deep = folder.resolve("docs/fr/new/folder/three.MD");
    Files.createDirectories(deep.getParent());
    Files.writeString(deep, "# Guide\n\nVoir [](trois.md).\n");
    assertThat(check("HEAD").out())
        .contains("fr/new/folder/three.MD:3:6")
        .doesNotContain("one.md:", "two.md:");
    Path ignored = folder.resolve("docs/fr/ignored/four.md");
    Files.createDirectories(ignored.getParent());
    Files.writeString(ignored, "# Guide\n\nVoir [](quatre.md).\n");
    assertThat(check("HEAD").out()).doesNotContain("four.md");
  }

  @Test
  void whatTheRevisionChangedSinceDoesNotCount() throws IOException, GitAPIException {
    try (Git git = Git.open(folder.toFile())) {
      git.checkout().setCreateBranch(true).setName("work").call();
      write("en", "one", "# Guide\n\nSee [](other.md).\n");
      commit(git);
      git.checkout().setName("main").call();
      write("en", "two", "# Guide\n\nSee [](other.md).\n");
      commit(git);
      git.checkout().setName("work").call();
    }
    assertThat(check("main").out()).contains("en/one.md:").doesNotContain("two.md:");
  }

  @Test
  void whatCannotBeFoundIsSaid() throws IOException {
    Run unknown = check("v9");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err())
        .contains("docs: its git repository has no revision “v9”; give a branch, tag or commit");
    Path outside = Files.createTempDirectory("lockstep");
    try {
      Files.createDirectories(outside.resolve("en"));
      Files.writeString(outside.resolve("en/a.md"), "# Guide\n");
      Run none = Run.of("check", "--content", outside.toString(), "--changed-since", "HEAD");
      assertThat(none.exitCode()).isEqualTo(2);
      assertThat(none.err()).contains("lies in no git repository; leave --changed-since out");
    } finally {
      Files.delete(outside.resolve("en/a.md"));
      Files.delete(outside.resolve("en"));
      Files.delete(outside);
    }
  }
}
