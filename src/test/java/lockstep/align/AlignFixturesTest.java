package lockstep.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.Fixtures;
import lockstep.Fixtures.Fixture;
import lockstep.check.Pair;
import lockstep.check.Subject;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Reader;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Pairs of documents and how their blocks correspond, aligned with what `content/` teaches: one row a line in `expected.txt`. The
/// first language of the file names is judged against the second.
final class AlignFixturesTest {
  private static final Path CONTENT = Path.of("content");

  @TestFactory
  Stream<DynamicTest> everyPairIsAlignedAsItsFixtureShows(@TempDir Path folder) {
    return Fixtures.in("align")
        .map(
            fixture ->
                dynamicTest(
                    fixture.name(),
                    fixture.uri(),
                    () -> fixture.assertGolden("expected.txt", rows(fixture, folder))));
  }

  private static String rows(Fixture fixture, Path folder) {
    Path content = Reader.contentOf(fixture.folder(), folder.resolve(fixture.name()));
    Generation generation = Reader.read(CONTENT, content);
    Map<String, Subject> guides = new TreeMap<>();
    for (Subject subject : generation.checks().subjects()) {
      if (subject.procedure().path().equals("guide")) {
        guides.put(subject.locale(), subject);
      }
    }
    // English is what the others are judged against, wherever it stands in the alphabet.
    List<String> locales =
        guides.keySet().stream()
            .sorted((a, b) -> a.equals("en") ? 1 : b.equals("en") ? -1 : a.compareTo(b))
            .toList();
    Pair pair =
        generation
            .checks()
            .comparisons()
            .pair(guides.get(locales.get(0)), guides.get(locales.get(1)));
    return pair.rows().map(AlignFixturesTest::line).collect(Collectors.joining());
  }

  private static String line(Row row) {
    String group = row.group().isPresent() ? " group " + row.group().getAsInt() : "";
    return String.format(
        Locale.ROOT,
        "%-9s %-24s | %-24s%s%n",
        row.relation().id(),
        row.left().map(AlignFixturesTest::named).orElse("-"),
        row.right().map(AlignFixturesTest::named).orElse("-"),
        group);
  }

  private static String named(Block block) {
    String number = block.shape() instanceof Shape.Item(_, _, var written) ? " " + written : "";
    return block.span().line() + " " + block.shape().kind() + number;
  }

  @Test
  void aVersionBesideItselfIsTheSameThroughout() {
    Generation generation = Reader.read(CONTENT);
    for (Subject subject : generation.checks().subjects()) {
      if (subject.version().isPresent()) {
        Pair pair = generation.checks().comparisons().pair(subject, subject);
        assertThat(pair.rows())
            .as(subject.file())
            .allSatisfy(
                row -> {
                  assertThat(row.relation()).isEqualTo(Relation.SAME);
                  assertThat(row.left()).isEqualTo(row.right());
                });
      }
    }
  }

  @Test
  void exchangingTheSidesExchangesTheRows() {
    Generation generation = Reader.read(CONTENT);
    Map<String, Subject> byFile = new TreeMap<>();
    generation.checks().subjects().stream()
        .filter(subject -> subject.version().isPresent())
        .forEach(subject -> byFile.put(subject.locale() + subject.procedure().path(), subject));
    byFile.forEach(
        (key, left) -> {
          Subject right = byFile.get("nl" + left.procedure().path());
          Pair pair = generation.checks().comparisons().pair(left, right);
          Pair mirrored = generation.checks().comparisons().pair(right, left);
          assertThat(links(mirrored, true)).as(key).isEqualTo(links(pair, false));
        });
  }

  private static List<String> links(Pair pair, boolean mirrored) {
    return pair.rows()
        .filter(Row::isLinked)
        .map(
            row ->
                mirrored
                    ? row.right().orElseThrow().index() + "=" + row.left().orElseThrow().index()
                    : row.left().orElseThrow().index() + "=" + row.right().orElseThrow().index())
        .sorted()
        .toList();
  }

  @Test
  void everyBlockIsInARow() {
    Generation generation = Reader.read(CONTENT);
    generation
        .checks()
        .comparisons()
        .procedures()
        .forEach(
            procedure ->
                generation
                    .checks()
                    .comparisons()
                    .pairs(procedure)
                    .forEach(
                        pair -> {
                          assertThat(pair.rows().flatMap(row -> row.left().stream()).distinct())
                              .containsExactlyInAnyOrderElementsOf(pair.leftVersion().blocks());
                          assertThat(pair.rows().flatMap(row -> row.right().stream()).distinct())
                              .containsExactlyInAnyOrderElementsOf(pair.rightVersion().blocks());
                        }));
  }
}
