package lockstep.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.Fixtures;
import lockstep.Fixtures.Fixture;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Reader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Documents of every construct and what is read from them: `sv.md`, `nl.md`, `fr.md`, `en.md` are the same procedure in four
/// languages, `expected.txt` has one fact a line.
final class ExtractFixturesTest {
  @TestFactory
  Stream<DynamicTest> everyDocumentIsReadAsItsFixtureShows(@TempDir Path folder) {
    return Fixtures.in("extract")
        .map(
            fixture ->
                dynamicTest(
                    fixture.name(),
                    fixture.uri(),
                    () -> fixture.assertGolden("expected.txt", facts(fixture, folder))));
  }

  private static String facts(Fixture fixture, Path folder) {
    Path content = Reader.contentOf(fixture.folder(), folder.resolve(fixture.name()));
    Generation generation = Reader.read(content);
    assertThat(generation.report().quarantined()).isEmpty();
    String problems =
        generation.report().problems().stream()
            .map(problem -> problem.toText().substring(content.toString().length() + 1))
            .map(text -> "problem " + text + "\n")
            .collect(Collectors.joining());
    return Reader.versions(generation).stream()
        .map(VersionFacts::of)
        .collect(Collectors.joining("\n", problems, ""));
  }
}
