package lockstep.retired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lockstep.retired.Retirement.Confidence;
import lockstep.retired.Retirement.Kind;
import lockstep.retired.Retirement.Replacement;
import lockstep.source.ContentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The catalogue keeps its promises, and a folder can add to it.
final class CatalogueTest {
  private static final RetirementCatalogue CATALOGUE = RetirementCatalogue.packed();
  private static final String HEAD =
      "name\tkind\tfamily\tmodule\treplacement\treplacement-module\tvia\tconfidence\tstatus"
          + "\tdeprecated-on\tretired-on\tsource\tnote\n";

  @TempDir private Path folder;

  @Test
  void everyNameStandsOnce() {
    CatalogueReader reader = new CatalogueReader();
    reader.readPacked();
    Set<String> seen = new HashSet<>();
    assertThat(reader.retirements())
        .extracting(entry -> entry.name().toLowerCase(Locale.ROOT))
        .allMatch(seen::add);
    assertThat(CATALOGUE.all()).hasSameSizeAs(reader.retirements());
  }

  @Test
  void noChainLeadsBackOrToSomethingRetired() {
    for (Retirement entry : CATALOGUE.all()) {
      assertThat(entry.chain()).doesNotHaveDuplicates();
      for (Replacement replacement : entry.replacements()) {
        assertThat(CATALOGUE.find(replacement.name()))
            .as("%s leads to %s", entry.name(), replacement.name())
            .isEmpty();
      }
    }
  }

  @Test
  void nothingIsRetiredAndGuarded() {
    List<String> both = new ArrayList<>();
    for (Guard guard : CATALOGUE.guards()) {
      CATALOGUE.find(guard.name()).ifPresent(_ -> both.add(guard.name()));
    }
    assertThat(both).isEmpty();
  }

  @Test
  void everyEntryHasASourceAndNoDateIsInTheFuture() {
    for (Retirement entry : CATALOGUE.all()) {
      assertThat(entry.sources()).as(entry.name()).isNotEmpty();
      assertThat(entry.retiredOn().orElse(LocalDate.EPOCH)).isBefore(LocalDate.of(2026, 1, 1));
    }
  }

  @Test
  void aDateThatNobodyPublishedIsUnknown() {
    assertThat(CATALOGUE.find("AzureAD").orElseThrow().retiredOn()).isEmpty();
    assertThat(CATALOGUE.find("Dynamics CRM").orElseThrow().retiredOn()).isEmpty();
    assertThat(CATALOGUE.find("MSOnline").orElseThrow().retiredOn())
        .contains(LocalDate.of(2025, 5, 30));
  }

  @Test
  void whereThereIsNoReplacementNoneIsProposed() {
    assertThat(CATALOGUE.all())
        .filteredOn(entry -> entry.confidence() == Confidence.NONE)
        .allMatch(entry -> entry.replacements().isEmpty());
    assertThat(CATALOGUE.find("Get-AzureRmUsage").orElseThrow().replacements()).isEmpty();
    assertThat(CATALOGUE.find("Add-AzureAccount").orElseThrow().replacements()).isEmpty();
  }

  @Test
  void aNameIsFoundInAnyCaseAndWithItsModule() {
    Retirement account = CATALOGUE.find("azurerm.profile\\ADD-AZURERMACCOUNT").orElseThrow();
    assertThat(account.chain())
        .containsExactly("Add-AzureRmAccount", "Add-AzAccount", "Connect-AzAccount");
    assertThat(account.replacements().getFirst().module()).contains("Az.Accounts");
    assertThat(CATALOGUE.otherNames(account))
        .containsExactly("Connect-AzureRmAccount", "Login-AzureRmAccount");
    assertThat(CATALOGUE.find("Get\u2011AzureRmVM")).isPresent();
    assertThat(CATALOGUE.find("MPN")).map(Retirement::name).contains("Microsoft Partner Network");
    assertThat(CATALOGUE.find("Get-AzRoleAssignment")).isEmpty();
    assertThat(CATALOGUE.guard("login-azaccount")).isPresent();
  }

  @Test
  void aMisspeltNameHasSuggestions() {
    assertThat(CATALOGUE.suggestions("Add-AzureRmAcount").getFirst())
        .isEqualTo("Add-AzureRmAccount");
    assertThat(CATALOGUE.suggestions("completely different words")).isEmpty();
  }

  @Test
  void everyParameterBelongsToACommandOfTheCatalogue() {
    assertThat(CatalogueReader.packedParameters())
        .allMatch(change -> CATALOGUE.find(change.command()).isPresent());
  }

  @Test
  void aFolderAddsAndReplacesEntries() throws IOException {
    write("sources.tsv", "id\ttitle\turl\tlicence\nours\tOur list\t\tinternal\n");
    write(
        "ours.tsv",
        HEAD
            + "Get-OldThing\tcommand\tours\tOld\tGet-NewThing\tNew\t\thigh\tretired\t\t2020-01-02"
            + "\tours\n"
            + "Get-AzureRmUsage\tcommand\tours\tOld\tGet-Usage\tNew\t\tmedium\tretired\t\tunknown"
            + "\tours\n");
    RetirementCatalogue added = RetirementCatalogue.packedAnd(folder);
    assertThat(added.find("get-oldthing"))
        .map(Retirement::replacementText)
        .contains("Get-NewThing");
    assertThat(added.find("Get-AzureRmUsage"))
        .map(Retirement::replacementText)
        .contains("Get-Usage");
    assertThat(added.all()).hasSize(CATALOGUE.all().size() + 1);
  }

  @Test
  void aRowThatIsNotOfItsFormIsNamedByFileAndLine() throws IOException {
    write(
        "ours.tsv",
        HEAD
            + "\n"
            + "# a comment\n"
            + "Get-OldThing\tcommand\tours\tOld\tx\ty\t\thigh\tgone\t\tunknown\taz-map\n");
    assertThatThrownBy(() -> RetirementCatalogue.packedAnd(folder))
        .isInstanceOf(ContentException.class)
        .hasMessage(
            folder.resolve("ours.tsv")
                + ":4:1: status is \"gone\"; write one of retired, deprecated, renamed, moved");
    write(
        "ours.tsv",
        HEAD + "Get-OldThing\tcommand\tours\tOld\tx\ty\t\thigh\tretired\t\tin May\taz-map\n");
    assertThatThrownBy(() -> RetirementCatalogue.packedAnd(folder))
        .hasMessageEndingWith(
            "ours.tsv:2:1: retired-on is \"in May\"; write 2024-02-29 or unknown");
    write(
        "ours.tsv",
        HEAD + "Get-OldThing\tcommand\tours\tOld\tx\ty\t\thigh\tretired\t\tunknown\trumour\n");
    assertThatThrownBy(() -> RetirementCatalogue.packedAnd(folder))
        .hasMessageEndingWith("ours.tsv:2:1: no source rumour; add it to sources.tsv");
    write("ours.tsv", HEAD + "a\tb".repeat(20) + "\n");
    assertThatThrownBy(() -> RetirementCatalogue.packedAnd(folder))
        .hasMessageContaining("ours.tsv:2:1: ")
        .hasMessageEndingWith("remove a tab");
  }

  @Test
  void aSuccessorThatIsRetiredItselfIsRefused() throws IOException {
    write(
        "ours.tsv",
        HEAD
            + "Get-OldThing\tcommand\tours\tOld\tGet-AzureRmVM\t\t\thigh\tretired\t\tunknown"
            + "\taz-map\n");
    assertThatThrownBy(() -> RetirementCatalogue.packedAnd(folder))
        .isInstanceOf(ContentException.class)
        .hasMessageEndingWith(
            "ours.tsv:2:1: Get-AzureRmVM is retired itself; name what took its place, Get-AzVM");
    assertThatThrownBy(() -> RetirementCatalogue.requireReadable(folder))
        .hasMessageContaining("ours.tsv:2:1: Get-AzureRmVM is retired itself");
  }

  @Test
  void aProductIsFoundAsTheScannerFindsIt() {
    assertThat(CATALOGUE.find("office365")).map(Retirement::name).contains("Office 365");
    assertThat(CATALOGUE.find("MicrosoftDynamicsCRM"))
        .map(Retirement::name)
        .contains("Dynamics CRM");
    assertThat(CATALOGUE.find("Microsoft Teams")).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereIsSaidToBeMissing() {
    assertThatThrownBy(() -> RetirementCatalogue.packedAnd(folder.resolve("nowhere")))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("give an existing folder with --retirements");
  }

  @Test
  void kindsAreCountedAsTheFactsHaveThem() {
    assertThat(CATALOGUE.all())
        .filteredOn(entry -> entry.kind() == Kind.COMMAND)
        .hasSizeGreaterThan(3500);
    assertThat(CATALOGUE.all())
        .filteredOn(entry -> entry.kind() == Kind.MODULE)
        .hasSizeGreaterThan(60);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
