package lockstep.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Words that are put together, parted by the words that documents use.
final class CompoundingTest {
  private static final Compounding DUTCH =
      new Compounding(true, List.of("s", "e", "en", "n"), List.of());
  private static final Compounding FRENCH =
      new Compounding(false, List.of(), List.of("l", "d", "qu"));

  private static Vocabulary words(Map<String, Integer> documents) {
    return word -> documents.getOrDefault(word, 0);
  }

  @Test
  void aCompoundHasTheWordsThatDocumentsUse() {
    Vocabulary words = words(Map.of("cloud", 5, "oplossing", 4));
    assertThat(DUTCH.parts("cloudoplossing", words)).containsExactly("cloud", "oplossing");
  }

  @Test
  void lettersThatLinkPartsAreNotInThem() {
    Vocabulary words = words(Map.of("abonnement", 9, "overdracht", 3, "boek", 3, "kast", 3));
    assertThat(DUTCH.parts("abonnementsoverdracht", words))
        .containsExactly("abonnement", "overdracht");
    assertThat(DUTCH.parts("abonnementoverdracht", words))
        .containsExactly("abonnement", "overdracht");
    assertThat(DUTCH.parts("boekenkast", words)).containsExactly("boek", "kast");
  }

  @Test
  void threeWordsAreParted() {
    Vocabulary words = words(Map.of("klanten", 4, "service", 4, "beheer", 4));
    assertThat(DUTCH.parts("klantenservicebeheer", words))
        .containsExactly("klanten", "service", "beheer");
  }

  @Test
  void aWordThatIsMoreFrequentThanItsPartsIsNotParted() {
    assertThat(DUTCH.parts("voorwaarde", words(Map.of("voor", 3, "waarde", 3, "voorwaarde", 3))))
        .isEmpty();
  }

  @Test
  void shortPartsAndRarePartsAreNone() {
    assertThat(DUTCH.parts("aanbod", words(Map.of("aan", 90, "bod", 20)))).isEmpty();
    assertThat(DUTCH.parts("cloudoplossing", words(Map.of("cloud", 5, "oplossing", 1)))).isEmpty();
    assertThat(DUTCH.parts("cloud", words(Map.of()))).isEmpty();
    assertThat(DUTCH.parts("", words(Map.of()))).isEmpty();
  }

  @Test
  void aVeryLongWordIsAKey() {
    assertThat(DUTCH.parts("abcd".repeat(50), _ -> 9)).isEmpty();
  }

  @Test
  void anArticleThatStuckIsTakenOff() {
    Vocabulary words = words(Map.of("abonnement", 8));
    assertThat(FRENCH.parts("labonnement", words)).containsExactly("abonnement");
    assertThat(FRENCH.parts("dabonnement", words)).containsExactly("abonnement");
  }

  @Test
  void aWordOfItsOwnKeepsItsFirstLetter() {
    assertThat(FRENCH.parts("limite", words(Map.of("limite", 5, "imite", 2)))).isEmpty();
    assertThat(FRENCH.parts("lien", words(Map.of("ien", 50)))).isEmpty();
    assertThat(FRENCH.parts("solutionscloud", words(Map.of("solutions", 9, "cloud", 9)))).isEmpty();
  }
}
