package lockstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lockstep.knowledge.Generation;
import lockstep.knowledge.KnowledgeBuilder;
import lockstep.knowledge.Progress;
import lockstep.knowledge.Reader;
import lockstep.knowledge.Settings;
import lockstep.procedure.Step;
import lockstep.procedure.Version;
import lockstep.source.ContentRoot;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// No step loses its id, and none gets another's, whatever is done to the lists of all documents: of `content/`, and of the folders below
/// `-Dlockstep.corpus=DIR` where it is given.
final class StepIdsTest {
  @TestFactory
  Stream<DynamicTest> noIdIsLostAndNoneIsWrong(@TempDir Path temp) {
    return folders()
        .flatMap(
            folder ->
                Stream.of(EditedDocuments.Edit.values())
                    .map(
                        edit ->
                            dynamicTest(
                                folder.getFileName() + " " + edit,
                                () ->
                                    idsSurvive(
                                        folder, edit, Files.createTempDirectory(temp, "e")))));
  }

  @TestFactory
  Stream<DynamicTest> whatIsReadAgainKeepsItsIds() {
    return folders()
        .map(
            folder ->
                dynamicTest(
                    folder.getFileName().toString(),
                    () -> {
                      Generation once = builder(folder, Path.of("nowhere")).build();
                      Generation again = builder(folder, Path.of("nowhere")).build();
                      assertThat(ids(again)).isEqualTo(ids(once)).isNotEmpty();
                      assertThat(again.ledgers().after()).isEqualTo(once.ledgers().after());
                    }));
  }

  private static Stream<Path> folders() {
    List<Path> folders = new ArrayList<>(List.of(Path.of("content")));
    Corpus.folders().stream()
        .filter(folder -> folder.endsWith("live") || folder.endsWith("bilingual"))
        .forEach(folders::add);
    return folders.stream();
  }

  private static KnowledgeBuilder builder(Path root, Path ledger) {
    Settings settings = Settings.of(List.of(ContentRoot.parse(root.toString()))).withLedger(ledger);
    return new KnowledgeBuilder(settings, Reader.locales(), Progress.NONE);
  }

  private static void idsSurvive(Path folder, EditedDocuments.Edit edit, Path temp)
      throws IOException {
    Path ledger = temp.resolve("ledger");
    Generation before = builder(folder, ledger).build();
    before.ledgers().write(ledger);
    EditedDocuments edited = EditedDocuments.of(before, folder, temp.resolve("content"), edit);
    assertThat(edited.edits()).isPositive();
    Generation after = builder(edited.root(), ledger).build();
    List<String> wrong = new ArrayList<>();
    Map<String, Map<Integer, String>> known = ids(before);
    ids(after)
        .forEach(
            (file, steps) -> {
              Map<Integer, String> was = known.getOrDefault(file, Map.of());
              Set<String> all = new HashSet<>(was.values());
              steps.forEach(
                  (line, id) -> {
                    int from = edited.lines().getOrDefault(file, Map.of()).getOrDefault(line, line);
                    boolean isRight = from == 0 ? !all.contains(id) : id.equals(was.get(from));
                    if (!isRight) {
                      wrong.add(file + ":" + line + ", before " + from + ": " + id);
                    }
                  });
            });
    assertThat(wrong).isEmpty();
  }

  /// By file and line, what is served in the file's own language.
  private static Map<String, Map<Integer, String>> ids(Generation generation) {
    Map<String, Map<Integer, String>> ids = new HashMap<>();
    for (Version version : Reader.versions(generation)) {
      if (version.provenance().derivedFrom().isEmpty()) {
        Map<Integer, String> lines =
            ids.computeIfAbsent(version.provenance().file(), _ -> new HashMap<>());
        for (Step step : version.steps().toList()) {
          lines.put(step.block().span().line(), step.id().value());
        }
      }
    }
    return ids;
  }
}
