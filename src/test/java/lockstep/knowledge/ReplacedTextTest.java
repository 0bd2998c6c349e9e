package lockstep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.Fixtures;
import lockstep.check.Pair;
import lockstep.check.Subject;
import lockstep.procedure.Step;
import lockstep.procedure.Version;
import org.junit.jupiter.api.Test;

/// A text in place of a file of the content.
final class ReplacedTextTest {
  @Test
  void aFileInItsOwnPlaceChangesNothing() {
    List<Path> folders =
        Stream.concat(
                Stream.of(Path.of("content")),
                Fixtures.under("freshness", ".").map(fixture -> fixture.folder()))
            .toList();
    for (Path folder : folders) {
      Comparisons comparisons = Reader.read(folder).checks().comparisons();
      for (Subject subject : Reader.read(folder).checks().subjects()) {
        if (subject.version().isPresent()) {
          Comparisons same = comparisons.replacing(subject);
          assertThat(same.procedure(subject.procedure()))
              .isEqualTo(comparisons.procedure(subject.procedure()));
          assertThat(reference(same, subject)).isEqualTo(reference(comparisons, subject));
        }
      }
    }
  }

  private static Optional<Subject> reference(Comparisons comparisons, Subject subject) {
    return comparisons.pair(subject).map(Pair::right);
  }

  @Test
  void aSourceTextThatOnlyTheFileCarriedIsGoneWithIt() {
    Path folder = Fixtures.path("freshness", "differs-from-the-source-text-it-carries");
    Generation generation = Reader.read(folder);
    Comparisons comparisons = generation.checks().comparisons();
    Subject carrier =
        generation.checks().subjects().stream()
            .filter(subject -> subject.base().isPresent())
            .findFirst()
            .orElseThrow();
    assertThat(comparisons.pair(carrier)).isPresent();
    Subject plain = text(carrier, "# Titel\n\nText.\n");
    Comparisons replaced = comparisons.replacing(plain);
    assertThat(replaced.procedure(carrier.procedure()).orElseThrow().locales())
        .containsExactly(carrier.locale());
    assertThat(replaced.pair(plain)).isEmpty();
    assertThat(comparisons.procedure(carrier.procedure()).orElseThrow().locales())
        .contains("en", carrier.locale());
  }

  @Test
  void aTextHasTheIdsOfTheStepsThatItChanges() throws IOException {
    Generation generation = Reader.read(Path.of("content"));
    Checks checks = generation.checks();
    List<Subject> documents =
        checks.subjects().stream().filter(subject -> subject.version().isPresent()).toList();
    for (Subject subject : documents) {
      Version served = subject.version().orElseThrow();
      String written = Files.readString(Path.of(subject.file()));
      Subject sent = checks.adopt(text(subject, written + "\nOne more paragraph.\n"));
      assertThat(sent.version().orElseThrow().steps().map(Step::id))
          .containsExactlyElementsOf(served.steps().map(Step::id).toList());
    }
  }

  private static Subject text(Subject place, String text) {
    return new TextCheck(Settings.of(List.of()), Reader.locales())
        .subject(
            place.file(),
            place.procedure().path(),
            Optional.of(place.locale()),
            text.getBytes(StandardCharsets.UTF_8));
  }
}
