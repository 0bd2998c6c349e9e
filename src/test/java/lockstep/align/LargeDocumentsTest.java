package lockstep.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import lockstep.procedure.Shape;
import org.junit.jupiter.api.Test;

/// Documents that are too large to compare each block with each.
final class LargeDocumentsTest {
  private static final int MANY = 4_000;
  private static final Aligner ALIGNER = new Aligner(Lexicon.EMPTY, "en", name -> name);

  @Test
  void blocksThatAreAllTheSameAreLinkedInTheirOrder() {
    Passages document = document("sv", _ -> paragraph("Klicka nu."));
    assertThat(ALIGNER.match(document, document))
        .hasSize(MANY)
        .allSatisfy(
            match -> {
              assertThat(match.left()).isEqualTo(match.right());
              assertThat(match.relation()).isEqualTo(Relation.SAME);
            });
  }

  @Test
  void sectionsAreFoundByTheirAnchors() {
    Passages swedish = document("sv", at -> at % 4 == 0 ? heading("Del", at) : paragraph("Gå ut."));
    Passages english =
        document("en", at -> at % 4 == 0 ? heading("Part", at) : paragraph("Go away."));
    assertThat(ALIGNER.match(swedish, english))
        .hasSize(MANY)
        .allSatisfy(match -> assertThat(match.left()).isEqualTo(match.right()));
  }

  @Test
  void whatMovedFarIsFoundByItsText() {
    List<Passage> passages = new ArrayList<>(document("sv", at -> paragraph("Del a" + at)).all());
    Passages before = new Passages("sv", passages);
    passages.addLast(passages.removeFirst());
    assertThat(ALIGNER.match(before, new Passages("sv", passages)))
        .hasSize(MANY)
        .filteredOn(match -> match.relation() == Relation.MOVED)
        .extracting(Match::left, Match::right)
        .containsExactly(tuple(0, MANY - 1));
  }

  @Test
  void whatNothingAnchorsIsNotCompared() {
    List<Traits> swedish = traits(document("sv", _ -> paragraph("Klicka nu.")));
    List<Traits> english = traits(document("en", _ -> paragraph("Click it.")));
    Links links = Linker.of(swedish, english, Lexicon.EMPTY);
    assertThat(links.all()).isEmpty();
    assertThat(links.isComplete()).isFalse();
    assertThat(links.left()).noneMatch(Links.Knowledge::isCompared);
  }

  @Test
  void textsOfTooManySentencesAreOnePair() {
    String swedish = "Klicka nu. ".repeat(MANY);
    String english = "Click it. ".repeat(MANY);
    assertThat(new SentenceAligner(Lexicon.EMPTY, "en").align(swedish, "sv", english, "en"))
        .singleElement()
        .satisfies(pair -> assertThat(pair.isLinked()).isTrue());
  }

  private static Passages document(String locale, IntFunction<Passage> passage) {
    return new Passages(locale, IntStream.range(0, MANY).mapToObj(passage).toList());
  }

  private static Passage heading(String text, int at) {
    return passage(new Shape.Heading(2, "part-" + at, 1), text);
  }

  private static Passage paragraph(String text) {
    return passage(new Shape.Paragraph(), text);
  }

  private static Passage passage(Shape shape, String text) {
    return new Passage(shape, text, Optional.empty(), List.of(), List.of(), List.of(), false);
  }

  private static List<Traits> traits(Passages passages) {
    return Traits.of(passages, "en", Lexicon.EMPTY, name -> name);
  }
}
