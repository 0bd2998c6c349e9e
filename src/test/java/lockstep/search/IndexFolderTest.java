package lockstep.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lockstep.procedure.ProcedureId;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The index outlives a run and follows the content.
final class IndexFolderTest {
  private static final List<Entry> ENTRIES = SearchContent.entries();

  @TempDir private Path folder;
  private final List<String> complaints = new ArrayList<>();

  private Search over(List<Entry> entries) {
    return SearchContent.over(entries, folder, complaints::add);
  }

  private static List<String> found(Search search, String text) {
    return SearchContent.names(
        search
            .search(
                new SearchRequest(text, "sv", List.of("sv"), Map.of(), false, true, false, 0, 10))
            .items());
  }

  /// Bytes of the index by file; the lock is none of it.
  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> bytes = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(one -> !one.endsWith("write.lock")).toList()) {
        bytes.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return bytes;
  }

  @Test
  void whatHasNotChangedIsNotWrittenAgain() throws IOException {
    over(ENTRIES);
    Map<String, byte[]> before = files();
    assertThat(found(over(ENTRIES), "molnlösningar")).containsExactly("sell-cloud-solutions sv");
    Map<String, byte[]> after = files();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.forEach(
        (name, bytes) -> assertThat(Arrays.equals(bytes, before.get(name))).as(name).isTrue());
    assertThat(complaints).isEmpty();
  }

  @Test
  void aChangedEntryTakesThePlaceOfTheOldOne() throws IOException {
    Search before = over(ENTRIES);
    List<Entry> changed = new ArrayList<>(ENTRIES);
    changed.replaceAll(
        entry ->
            entry.locale().equals("sv")
                    && entry.procedure().equals(ProcedureId.of("connect-account.md"))
                ? Copies.with(entry, "Kontot har en xylofon.")
                : entry);
    Search after = over(changed);
    assertThat(found(after, "xylofon")).containsExactly("connect-account sv");
    assertThat(found(after, "logga in")).containsExactly("connect-account sv");
    assertThat(found(after, "molnlösningar")).containsExactly("sell-cloud-solutions sv");
    // Who still reads the old state reads it as it was.
    assertThat(found(before, "xylofon")).isEmpty();
    assertThat(found(before, "logga in")).containsExactly("connect-account sv");
    assertThat(documents()).isEqualTo(ENTRIES.size());
    assertThat(found(over(ENTRIES), "xylofon")).isEmpty();
    assertThat(complaints).isEmpty();
  }

  private int documents() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
      return reader.numDocs();
    }
  }

  @Test
  void anEntryThatIsGoneIsNotFound() throws IOException {
    over(ENTRIES);
    List<Entry> fewer =
        ENTRIES.stream()
            .filter(entry -> !entry.procedure().equals(ProcedureId.of("connect-account.md")))
            .toList();
    assertThat(found(over(fewer), "Connect-AzAccount")).isEmpty();
    assertThat(documents()).isEqualTo(fewer.size());
    assertThat(found(over(List.of()), "molnlösningar")).isEmpty();
    assertThat(found(over(ENTRIES), "molnlösningar")).containsExactly("sell-cloud-solutions sv");
    assertThat(complaints).isEmpty();
  }

  @Test
  void theAnswersOfAnUpdatedIndexAreThoseOfANewOne() {
    over(ENTRIES.subList(0, ENTRIES.size() / 2));
    Search updated = over(ENTRIES);
    Search fresh = SearchContent.over(ENTRIES);
    for (String text : List.of("prenumeration", "molnlösningar", "Connect-AzAccount")) {
      assertThat(found(updated, text)).isEqualTo(found(fresh, text));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not an index", "\u0000\u0001\u0002"})
  void aDamagedIndexIsMadeAgainAndTold(String rest) throws IOException {
    over(ENTRIES);
    for (String name : files().keySet()) {
      Files.writeString(folder.resolve(name), rest);
    }
    assertThat(found(over(ENTRIES), "molnlösningar")).containsExactly("sell-cloud-solutions sv");
    assertThat(complaints)
        .singleElement()
        .asString()
        .contains(folder.toString())
        .contains("the index is damaged")
        .endsWith("it is made again");
    complaints.clear();
    over(ENTRIES);
    assertThat(complaints).isEmpty();
  }

  /// Each file by itself cut in its middle.
  @Test
  void anIndexWithAFileThatIsCutIsMadeAgainOrStillRight() throws IOException {
    over(ENTRIES);
    Map<String, byte[]> whole = files();
    for (String name : whole.keySet()) {
      for (String other : files().keySet()) {
        Files.delete(folder.resolve(other));
      }
      for (var file : whole.entrySet()) {
        byte[] bytes = file.getValue();
        boolean isCut = file.getKey().equals(name);
        Files.write(
            folder.resolve(file.getKey()), isCut ? Arrays.copyOf(bytes, bytes.length / 2) : bytes);
      }
      assertThat(found(over(ENTRIES), "molnlösningar"))
          .as(name)
          .containsExactly("sell-cloud-solutions sv");
    }
  }

  @Test
  void anIndexWithoutAFileIsMadeAgain() throws IOException {
    over(ENTRIES);
    for (String name : files().keySet()) {
      if (!name.startsWith("segments")) {
        Files.delete(folder.resolve(name));
      }
    }
    assertThat(found(over(ENTRIES), "molnlösningar")).containsExactly("sell-cloud-solutions sv");
    assertThat(complaints.getFirst()).contains("the index is damaged");
  }

  @Test
  void anIndexOfAnotherVersionIsMadeAgain() throws IOException {
    over(ENTRIES);
    IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
    try (IndexWriter writer = new IndexWriter(FSDirectory.open(folder), config)) {
      writer.setLiveCommitData(Map.of("form", "0").entrySet());
      writer.commit();
    }
    assertThat(found(over(ENTRIES), "molnlösningar")).containsExactly("sell-cloud-solutions sv");
    assertThat(complaints)
        .singleElement()
        .asString()
        .contains(folder.toString())
        .endsWith(": the index was made by another version; it is made again");
    assertThat(documents()).isEqualTo(ENTRIES.size());
  }

  @Test
  void anotherWriterDoesNotKeepAnybodyFromSearching() throws IOException {
    over(ENTRIES.subList(1, ENTRIES.size()));
    IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
    try (IndexWriter _ = new IndexWriter(FSDirectory.open(folder), config)) {
      assertThat(found(over(ENTRIES), "molnlösningar")).containsExactly("sell-cloud-solutions sv");
    }
    assertThat(complaints)
        .singleElement()
        .asString()
        .endsWith(": another program writes the index; a copy in memory is searched meanwhile");
  }

  @Test
  void aFolderThatIsAFileIsToldAndACopyInMemorySearched(@TempDir Path other) throws IOException {
    Path file = Files.writeString(other.resolve("index"), "a file");
    Search search = SearchContent.over(ENTRIES, file, complaints::add);
    assertThat(found(search, "molnlösningar")).containsExactly("sell-cloud-solutions sv");
    assertThat(complaints).singleElement().asString().contains(file.toString());
  }
}
