package lockstep.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lockstep.Fixtures;
import lockstep.locale.Locales;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words and their forms, as the languages' folders say.
final class AnalysisTest {
  private static final Locales LOCALES = Locales.packed();

  private static Analysis of(String locale) {
    return Analysis.of(LOCALES.find(locale).orElseThrow());
  }

  private static List<String> lower(String locale, String text) {
    return of(locale).words(text).stream().map(Word::lower).toList();
  }

  @ParameterizedTest
  @CsvSource({"l'abonnement", "l’abonnement", "L'ABONNEMENT", "d’abonnement", "qu’abonnement"})
  void anArticleWithItsApostropheIsNoPartOfTheWord(String text) {
    assertThat(lower("fr", text)).containsExactly("abonnement");
  }

  @Test
  void smallWordsSayNothing() {
    assertThat(lower("sv", "kunden och avtalet")).containsExactly("kunden", "avtalet");
    assertThat(lower("nl", "de klant en het account")).containsExactly("klant", "account");
    assertThat(lower("fr", "le client et les comptes")).containsExactly("client", "comptes");
    assertThat(lower("en", "the customer and the account")).containsExactly("customer", "account");
  }

  @Test
  void aWordStandsWhereItIsWritten() {
    String text = "Öppna  Tjänst-ärendet, och vänta.";
    assertThat(of("sv").words(text))
        .allSatisfy(
            word -> assertThat(text.substring(word.start(), word.end())).isEqualTo(word.written()))
        .extracting(Word::plain)
        .containsExactly("oppna", "tjanst", "arendet", "vanta");
  }

  @ParameterizedTest
  @CsvSource({
    "sv, molnlösningar, molnlosningar",
    "sv, överlåtelse, overlatelse",
    "nl, geïnstalleerd, geinstalleerd",
    "fr, modèles, modeles",
    "fr, hébergée, hebergee"
  })
  void aWordWithoutItsAccentsIsFoundUnderAFormOfTheOther(
      String locale, String accented, String bare) {
    Analysis analysis = of(locale);
    assertThat(analysis.forms(accented)).containsAnyElementsOf(analysis.forms(bare));
  }

  @ParameterizedTest
  @CsvSource({
    "sv, lösning, lösningarna",
    "nl, klant, klanten",
    "fr, abonnement, abonnements",
    "en, subscription, subscriptions",
    "en, customer, customer's"
  })
  void formsOfAWordAreOne(String locale, String one, String other) {
    Analysis analysis = of(locale);
    assertThat(analysis.forms(one)).containsAnyElementsOf(analysis.forms(other));
  }

  @Test
  void everyWordHasAForm() {
    for (String locale : LOCALES.tags()) {
      for (String word : List.of("", "a", "och", "the", "😀", "x".repeat(500))) {
        assertThat(of(locale).forms(word)).as("%s %s", locale, word).isNotEmpty();
      }
    }
  }

  @Test
  void aLanguageThatSaysNothingHasItsWordsInLowerCase(@TempDir Path folder) {
    Analysis analysis = added(folder, "");
    assertThat(analysis.words("La Ĝardeno"))
        .extracting(Word::lower)
        .containsExactly("la", "ĝardeno");
    assertThat(analysis.words("Ĝardeno").getFirst().plain()).isEqualTo("gardeno");
    assertThat(analysis.forms("ĝardeno")).containsExactly("ĝardeno");
    assertThat(analysis.compounding().writesCompounds()).isFalse();
  }

  @Test
  void aLanguageNamesItsOwnFilters(@TempDir Path folder) {
    Analysis analysis =
        added(folder, "words: [lowercase]\nforms: [{truncate: {prefixLength: 4}}]\n");
    assertThat(analysis.forms("ĝardeno")).containsExactly("ĝard");
  }

  @Test
  void aFilterThatDoesNotExistIsNamed(@TempDir Path folder) {
    assertThatThrownBy(() -> added(folder, "words:\n  - lowercase\n  - esperantoStem\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("locales/eo/analysis.yml: ")
        .hasMessageContaining("esperantoStem")
        .hasMessageEndingWith("; name filters and settings of Lucene's analysis");
  }

  @Test
  void aSettingThatDoesNotExistIsNamed(@TempDir Path folder) {
    assertThatThrownBy(() -> added(folder, "forms: [{asciiFolding: {keep: true}}]\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("locales/eo/analysis.yml: ")
        .hasMessageContaining("keep");
  }

  /// The analysis of a language that is nothing but its folder.
  private static Analysis added(Path folder, String analysis) {
    Path from = Fixtures.path("locales", "added-language", "locales");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(from.relativize(file));
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
      if (!analysis.isEmpty()) {
        Files.writeString(
            folder.resolve("eo").resolve("analysis.yml"), analysis, StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Analysis.of(Locales.packedAnd(folder).find("eo").orElseThrow());
  }

  @Test
  void aStemmerOfALanguageThatThereIsNotIsNamed(@TempDir Path folder) {
    assertThatThrownBy(() -> added(folder, "forms: [{snowballPorter: {language: Esperanto}}]\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("locales/eo/analysis.yml: ")
        .hasMessageContaining("Esperanto");
  }

  @Test
  void aListOfWordsThatThereIsNotIsNamed(@TempDir Path folder) {
    assertThatThrownBy(() -> added(folder, "words: [{stop: {words: eo_stop.txt}}]\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("locales/eo/analysis.yml: ")
        .hasMessageContaining("eo_stop.txt");
  }
}
