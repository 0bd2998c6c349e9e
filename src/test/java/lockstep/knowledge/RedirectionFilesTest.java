package lockstep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lockstep.identity.Ledger;
import lockstep.identity.Ledgers;
import lockstep.procedure.ProcedureId;
import lockstep.source.ContentRoot;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which procedures the paths of a redirection file stand for. The content has `doors/lock`, `windows/pane` and `index`; of `key` only a
/// ledger is known.
final class RedirectionFilesTest {
  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource({
    "doors/bolt.md, /doors/lock, doors/bolt, doors/lock",
    "site/doors/bolt.md, /doors/lock, doors/bolt, doors/lock",
    "a/b/doors/bolt.md, https://learn.microsoft.com/en-us/site/doors/lock, doors/bolt, doors/lock",
    "en/windows/glass.md, /doors/lock, windows/glass, doors/lock",
    "site/key.md, /doors/lock, key, doors/lock",
    "site/old.md, /index, old, index",
    "docs/en/old.md, /index, docs/en/old, index",
    "doors/index.md, /doors/lock, doors/index, doors/lock",
    "roofs/index.md, /roofs/tile, roofs/index, roofs/tile",
    "doors/bolt.md, /roofs/index, doors/bolt, roofs/index"
  })
  void aPathOfTheRepositoryIsReadAsOneOfTheContent(
      String source, String url, String from, String to) throws IOException {
    Path folder = Files.createDirectories(temp.resolve("site"));
    Files.writeString(
        folder.resolve(RedirectionFiles.FILE),
        "{\"redirections\": [{\"source_path\": \"%s\", \"redirect_url\": \"%s\"}]}"
            .formatted(source, url));
    List<ProcedureId> content =
        Stream.of("doors/lock", "windows/pane", "index").map(ProcedureId::of).toList();
    Ledgers ledgers =
        new Ledgers(new TreeMap<>(Map.of(ProcedureId.of("key"), Ledger.EMPTY)), new TreeMap<>());
    RedirectionFiles read =
        RedirectionFiles.read(
            List.of(ContentRoot.parse(folder.toString())), content, ledgers, "en"::equals);
    assertThat(read.problems()).isEmpty();
    assertThat(read.redirections().targets())
        .isEqualTo(Map.of(ProcedureId.of(from), ProcedureId.of(to)));
  }
}
