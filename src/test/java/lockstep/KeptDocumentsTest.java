package lockstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lockstep.check.Subject;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Reader;
import lockstep.knowledge.VersionCodec;
import lockstep.procedure.Version;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What was read of every document is the same after it was written and read: of `content/`, and of the folders below
/// `-Dlockstep.corpus=DIR` where it is given.
final class KeptDocumentsTest {
  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> everyVersionIsTheSameAfterItWasWrittenAndRead() {
    return folders()
        .map(
            content ->
                dynamicTest(
                    content.toString(),
                    () -> {
                      for (Version version : Reader.versions(Reader.read(content))) {
                        Version read = VersionCodec.read(VersionCodec.write(version));
                        assertThat(read).isEqualTo(version);
                        // A step holds the blocks of its version, not others that are equal.
                        read.steps()
                            .flatMap(step -> step.blocks())
                            .forEach(
                                block ->
                                    assertThat(block).isSameAs(read.blocks().get(block.index())));
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyDocumentIsTheSameAfterARestart() {
    return folders()
        .map(
            content ->
                dynamicTest(
                    content.toString(),
                    () -> {
                      Path kept = folder.resolve("" + content.hashCode());
                      assertThat(kept.toFile().mkdirs()).isTrue();
                      List<String> complaints = new ArrayList<>();
                      Generation first =
                          Reader.builder(content).keepingIn(kept, complaints::add).build();
                      Generation again =
                          Reader.builder(content).keepingIn(kept, complaints::add).build();
                      assertThat(complaints).isEmpty();
                      assertThat(again.id()).isEqualTo(first.id());
                      assertThat(again.report().problems()).isEqualTo(first.report().problems());
                      assertThat(Reader.versions(again)).isEqualTo(Reader.versions(first));
                      assertThat(subjects(again)).isEqualTo(subjects(first));
                    }));
  }

  private static Stream<Path> folders() {
    return Stream.concat(Stream.of(Path.of("content")), Corpus.folders().stream());
  }

  /// Everything that a subject holds of its own, in a form that can be compared.
  private static List<List<Object>> subjects(Generation generation) {
    return generation.checks().subjects().stream().map(KeptDocumentsTest::parts).toList();
  }

  private static List<Object> parts(Subject subject) {
    return List.of(
        subject.procedure(),
        subject.locale(),
        subject.file(),
        subject.version(),
        subject.base(),
        subject.problems(),
        subject.comments(),
        subject.includeLines(),
        subject.retired().all(),
        subject.frontMatter());
  }
}
