package lockstep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lockstep.Fixtures;
import lockstep.align.Learning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was learnt outlives a run.
final class LearningFileTest {
  private static final String FILE = "learning.gz";

  @TempDir private Path folder;

  private final List<String> said = new ArrayList<>();

  @Test
  void whatWasLearntIsReadAsItWas() throws IOException {
    Learning learnt = started();
    byte[] written = Files.readAllBytes(folder.resolve(FILE));
    assertThat(started()).isEqualTo(learnt);
    assertThat(said).isEmpty();
    Files.delete(folder.resolve(FILE));
    started();
    assertThat(Files.readAllBytes(folder.resolve(FILE))).isEqualTo(written);
  }

  @Test
  void aBrokenFileIsToldAndReplaced() throws IOException {
    Learning learnt = started();
    byte[] written = Files.readAllBytes(folder.resolve(FILE));
    for (int length : new int[] {0, 5, written.length / 2, written.length - 9}) {
      said.clear();
      Files.write(folder.resolve(FILE), Arrays.copyOf(written, length));
      assertThat(started()).isEqualTo(learnt);
      assertThat(said).hasSize(1);
      assertThat(said.getFirst()).contains(FILE, "cannot be used", "learnt again");
      assertThat(Files.readAllBytes(folder.resolve(FILE))).isEqualTo(written);
    }
  }

  @Test
  void aFileOfOtherContentIsReplaced() throws IOException {
    started("behind-the-newest-sibling");
    byte[] other = Files.readAllBytes(folder.resolve(FILE));
    Learning learnt = started();
    assertThat(said).anyMatch(told -> told.contains(FILE + ": was learnt from other content"));
    assertThat(Files.readAllBytes(folder.resolve(FILE))).isNotEqualTo(other);
    assertThat(started()).isEqualTo(learnt);
  }

  private Learning started() {
    return started("behind-by-the-source-text-it-carries");
  }

  private Learning started(String fixture) {
    Knowledge knowledge =
        new Knowledge(Reader.builder(Fixtures.path("freshness", fixture)), said::add);
    knowledge.keepIn(folder);
    return knowledge.reload().checks().comparisons().learning();
  }
}
