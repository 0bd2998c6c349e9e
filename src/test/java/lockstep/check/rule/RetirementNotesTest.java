package lockstep.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;
import lockstep.retired.Retirement;
import lockstep.retired.RetirementCatalogue;
import org.junit.jupiter.api.Test;

/// What the catalogue notes in English is said in the reader's language.
final class RetirementNotesTest {
  private static final RetirementCatalogue CATALOGUE = RetirementCatalogue.packed();

  @Test
  void everyNoteIsSaidInEveryLanguage() {
    for (Retirement entry : CATALOGUE.all()) {
      RetirementNotes notes = RetirementNotes.of(entry);
      assertThat(RetirementNotes.isTranslated(entry)).as(entry.name()).isTrue();
      for (LocaleData locale : Locales.packed().all()) {
        if (!notes.phrase().isEmpty()) {
          String key = notes.phrase().substring("message:".length());
          assertThat(locale.messages().find(key, Map.of("note", notes.text())))
              .as("%s %s", locale.tag(), key)
              .isPresent();
        }
      }
    }
  }

  @Test
  void aModuleToInstallAndAnUncertainReplacementAreSaid() {
    assertThat(said("Get-AzureRmManagementPartner", "sv"))
        .isEqualTo(" (installera Az.ManagementPartner separat)");
    assertThat(said("Add-AzureADEnvironment", "fr")).contains("n’est pas certain");
    assertThat(said("Add-AzureAccount", "nl")).contains("klassieke implementatiemodel");
    assertThat(said("Connect-AzureRmAccount", "en")).isEmpty();
  }

  private static String said(String name, String language) {
    RetirementNotes notes = RetirementNotes.of(CATALOGUE.find(name).orElseThrow());
    return notes.phrase().isEmpty()
        ? ""
        : Locales.packed()
            .find(language)
            .orElseThrow()
            .messages()
            .find(notes.phrase().substring("message:".length()), Map.of("note", notes.text()))
            .orElseThrow();
  }
}
