package lockstep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import lockstep.source.ContentRoot;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is known of steps is on disk before anybody is told an id, and what was written in part is completed.
final class KeptIdsTest {
  private static final int MANY = 120;

  @TempDir private Path folder;
  private Path ledger;

  @BeforeEach
  void write() throws IOException {
    ledger = folder.resolve("ledger");
    Path content = Files.createDirectories(folder.resolve("content/en"));
    for (int at = 0; at < MANY; at++) {
      String text = "# Guide\n\n1. Open box number " + at + " with care.\n2. Close it.\n";
      Files.writeString(content.resolve("guide-" + at + ".md"), text);
    }
  }

  private Knowledge knowledge() {
    Settings settings =
        Settings.of(List.of(ContentRoot.parse(folder.resolve("content").toString())))
            .withLedger(ledger);
    return new Knowledge(
        new KnowledgeBuilder(settings, Reader.locales(), Progress.NONE), Assertions::fail);
  }

  private SortedMap<String, String> kept() throws IOException {
    SortedMap<String, String> kept = new TreeMap<>();
    if (Files.isDirectory(ledger)) {
      try (Stream<Path> files = Files.list(ledger)) {
        for (Path file : files.filter(one -> one.toString().endsWith(".json")).toList()) {
          kept.put(file.getFileName().toString(), Files.readString(file));
        }
      }
    }
    return kept;
  }

  @Test
  void whatIsServedIsKeptBefore() throws IOException {
    Knowledge knowledge = knowledge();
    CompletableFuture<Generation> reload = CompletableFuture.supplyAsync(knowledge::reload);
    while (knowledge.current().isEmpty()) {
      Thread.onSpinWait();
    }
    assertThat(kept()).hasSize(MANY);
    reload.join();
  }

  @Test
  void aProgramThatEndsBeginsNothingThatItCannotFinish() throws IOException {
    Knowledge knowledge = knowledge();
    knowledge.settle();
    knowledge.reload();
    assertThat(kept()).isEmpty();
  }

  @Test
  void aFolderThatWasWrittenInPartIsCompletedWithTheSameIds() throws IOException {
    knowledge().reload();
    SortedMap<String, String> whole = kept();
    for (String file : whole.keySet().stream().skip(MANY / 2).toList()) {
      Files.delete(ledger.resolve(file));
    }
    knowledge().reload();
    assertThat(kept()).isEqualTo(whole);
  }

  @Test
  void aMoveThatWasWrittenInPartIsCompletedWithTheSameIds() throws IOException {
    knowledge().reload();
    Path content = folder.resolve("content/en");
    Files.move(content.resolve("guide-1.md"), content.resolve("handbook.md"));
    Files.writeString(
        content.getParent().resolve(".openpublishing.redirection.json"),
        """
        {"redirections": [{"source_path": "guide-1.md", "redirect_url": "/handbook"}]}
        """);
    Path old = ledger.resolve("guide-1.json");
    String before = Files.readString(old);
    knowledge().reload();
    String after = Files.readString(ledger.resolve("handbook.json"));
    assertThat(old).doesNotExist();
    Files.writeString(old, before);
    knowledge().reload();
    assertThat(old).doesNotExist();
    assertThat(ledger.resolve("handbook.json")).hasContent(after);
  }
}
