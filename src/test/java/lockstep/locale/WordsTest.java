package lockstep.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.locale.LocaleResolution.Fallback;
import lockstep.locale.LocaleResolution.Reason;
import org.junit.jupiter.api.Test;

/// How names are compared, damaged names found, languages told and resolved.
final class WordsTest {
  private static final Locales LOCALES = Locales.packed();

  private static final Vocabulary TERMS =
      Vocabulary.parse(
          """
          id\tlabel\tforms
          key-keeper\tKey keeper\tKeeper of keys | Key* | Porter** |
          key-maker\tKey maker\tSmith | Key?
          gardener\tGardener-in-chief
          """);

  @Test
  void caseSpacesHyphensAndApostrophesMakeNoOtherName() {
    assertThat(Normal.of(" Agent d’Administration- ")).isEqualTo("agentdadministration");
    assertThat(Normal.of("Agent d'administration")).isEqualTo("agentdadministration");
    assertThat(Normal.of("ﬁle\u00A0Ａ")).isEqualTo("filea");
    assertThat(Normal.of("e\u0301")).isEqualTo("\u00E9");
    assertThat(Normal.of("…")).isEmpty();
  }

  @Test
  void aPrefixEndsWithAWord() {
    assertThat(Normal.words(" Ny  CSP-partner ")).isEqualTo("ny csppartner");
    assertThat(Normal.prefixEnd("Ny partner ska", "ny partner")).isEqualTo(10);
    assertThat(Normal.prefixEnd("Nypartner ska", "ny partner")).isEqualTo(9);
    assertThat(Normal.prefixEnd("Ny partnern ska", "ny partner")).isEqualTo(-1);
    assertThat(Normal.prefixEnd("Ny", "ny partner")).isEqualTo(-1);
    assertThat(Normal.prefixEnd("Annan", "ny partner")).isEqualTo(-1);
    assertThat(Normal.prefixEnd("Klant en partner", "klanten")).isEqualTo(-1);
  }

  @Test
  void formsSayHowSureTheyAre() {
    assertThat(TERMS.find("keeper of KEYS").orElseThrow().certainty())
        .isEqualTo(Term.Certainty.SURE);
    assertThat(TERMS.find("porter").orElseThrow().certainty()).isEqualTo(Term.Certainty.LIKELY);
    Vocabulary.Hit key = TERMS.find("Key").orElseThrow();
    assertThat(key.term().id()).isEqualTo("key-maker");
    assertThat(key.certainty()).isEqualTo(Term.Certainty.LIKELY);
    assertThat(TERMS.find("Locksmith")).isEmpty();
  }

  @Test
  void aNameCutOffOrMisspeltIsFoundWhereItIsPlain() {
    assertThat(id(TERMS.findDamaged("Gardener-in"))).contains("gardener");
    assertThat(id(TERMS.findDamaged("Gardnerinchief"))).contains("gardener");
    assertThat(id(TERMS.findDamaged("Keeper of kes"))).contains("key-keeper");
    assertThat(id(TERMS.findDamaged("Gard"))).isEmpty();
    assertThat(id(TERMS.findDamaged("Gardening"))).isEmpty();
    assertThat(TERMS.findDamaged("Gardener in").orElseThrow().certainty())
        .isEqualTo(Term.Certainty.LIKELY);
  }

  @Test
  void aDamagedNameOfSeveralTermsIsUnknown() {
    Vocabulary twins =
        Vocabulary.parse("id\tlabel\tforms\na\tHead gardener one\nb\tHead gardener two\n");
    assertThat(twins.findDamaged("Head gardener")).isEmpty();
  }

  private static Optional<String> id(Optional<Vocabulary.Hit> hit) {
    return hit.map(found -> found.term().id());
  }

  @Test
  void tagsMeanTheirLanguageInAnyForm() {
    assertThat(List.of("sv", "SV", "sv-SE", "sv_fi", "sv-XX", " sv "))
        .allMatch(tag -> LOCALES.find(tag).orElseThrow().tag().equals("sv"));
    assertThat(LOCALES.find("da")).isEmpty();
    assertThat(LOCALES.find("")).isEmpty();
    assertThat(LOCALES.isTag("nl-BE")).isTrue();
    assertThat(LOCALES.isTag("partner-center")).isFalse();
    assertThat(LOCALES.isTag("..")).isFalse();
  }

  @Test
  void theLanguageOfATextIsToldByItsSmallWords() {
    assertThat(
            detected(
                "Du måste logga in och det är allt som behövs innan du går vidare till nästa"
                    + " sida."))
        .contains("sv");
    assertThat(
            detected("U moet het formulier met een pen invullen, want dat is wat wordt gevraagd."))
        .contains("nl");
    assertThat(
            detected(
                "Vous devez remplir le formulaire avec une plume, mais elle est sous la table."))
        .contains("fr");
    assertThat(detected("You must fill in the form with a pen because this is what they want."))
        .contains("en");
    assertThat(detected("Azure 365 PowerShell")).isEmpty();
    assertThat(detected("och att som är av the and to are you")).isEmpty();
  }

  private static Optional<String> detected(String text) {
    return LOCALES.detect(text).map(LocaleData::tag);
  }

  @Test
  void messagesTakeTheirValues() {
    Messages messages = Messages.parse("a=Hello {name}, {name} and {other}\nb=open {brace\n");
    assertThat(messages.find("a", Map.of("name", "Eva"))).contains("Hello Eva, Eva and {other}");
    assertThat(messages.find("a", Map.of("name", "{other}", "other", "x")))
        .contains("Hello {other}, {other} and x");
    assertThat(messages.find("b", Map.of())).contains("open {brace");
    assertThat(messages.find("c", Map.of())).isEmpty();
  }

  @Test
  void theWantedLanguageIsServedWhereItExists() {
    assertThat(resolve(List.of("sv-SE", "nl"), List.of("sv", "en"), Fallback.NONE))
        .contains(new LocaleResolution("sv", "sv", Optional.empty()));
  }

  @Test
  void eachFallbackGoesOneStepFurther() {
    assertThat(resolve(List.of("fr", "nl"), List.of("nl", "en"), Fallback.NONE)).isEmpty();
    assertThat(resolve(List.of("fr", "nl"), List.of("nl", "en"), Fallback.LANGUAGE))
        .contains(new LocaleResolution("fr", "nl", Optional.of(Reason.LANGUAGE)));
    assertThat(resolve(List.of("fr"), List.of("nl", "en"), Fallback.LANGUAGE)).isEmpty();
    assertThat(resolve(List.of("fr"), List.of("nl", "en"), Fallback.SOURCE))
        .contains(new LocaleResolution("fr", "en", Optional.of(Reason.SOURCE)));
    assertThat(resolve(List.of("fr"), List.of("sv", "nl"), Fallback.SOURCE)).isEmpty();
    assertThat(resolve(List.of("fr"), List.of("sv", "nl"), Fallback.ANY))
        .contains(new LocaleResolution("fr", "nl", Optional.of(Reason.ANY)));
    assertThat(resolve(List.of("fr"), List.of(), Fallback.ANY)).isEmpty();
  }

  private static Optional<LocaleResolution> resolve(
      List<String> wanted, List<String> available, Fallback fallback) {
    return LocaleResolution.resolve(LOCALES, wanted, available, "en", fallback);
  }
}
