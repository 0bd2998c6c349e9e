package lockstep.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lockstep.knowledge.Freshness.State;
import lockstep.knowledge.VersionSummary;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;
import lockstep.procedure.DocumentKind;
import lockstep.procedure.ProcedureId;
import lockstep.retired.RetirementCatalogue;
import lockstep.search.Found;
import lockstep.search.SearchAnswer;
import org.junit.jupiter.api.Test;

/// What was found as text: nothing of a document reaches the terminal as more than text.
final class SearchTextTest {
  private static final LocaleData DUTCH = Locales.packed().find("nl").orElseThrow();
  private static final ProcedureId ID = ProcedureId.of("partner-center/keys");

  @Test
  void everythingHasItsPlace() {
    assertThat(SearchText.of(results(List.of(item("nl", piece("Kies ", false)))), DUTCH, false, 60))
        .isEqualTo(
            """
            Add-AzureRmAccount is buiten gebruik sinds 2024-02-29;
              gebruik Connect-AzAccount
            Bedoelde u: sleutels
            Ook gezocht naar: sleutel → nyckel (sv)

            1  Sleutels vernieuwen
               partner-center/keys  nl current · fr retired
               6.1   Kies
               · ‘sleutel’ staat er als ‘sleutels’

            Gevonden procedures: ≥ 1; getoond: 1

            ── In andere talen ──

            2  Sleutels vernieuwen
               partner-center/keys  sv current · fr retired
               6.1   Välj nyckel
            """);
  }

  @Test
  void longSnippetsAreBrokenBetweenWordsAndMarksContinue() {
    Found.Piece plain = piece("een twee drie vier ", false);
    Found.Piece match = piece("vijf zes zeven acht", true);
    List<SearchResults.Item> items = List.of(item("nl", plain, match));
    String text = SearchText.of(results(items), DUTCH, false, 40);
    assertThat(text.lines()).allMatch(line -> line.length() <= 40);
    assertThat(SearchText.of(results(items), DUTCH, true, 40))
        .contains("\u001B[1;4;33mvijf zes\u001B[0m\n         \u001B[1;4;33mzeven acht\u001B[0m");
  }

  @Test
  void nothingOfADocumentIsObeyed() {
    List<SearchResults.Item> items =
        List.of(item("nl", piece("\u001B[31mrood\u0007 \u202Eneerg", true)));
    assertThat(SearchText.of(results(items), DUTCH, false, 100))
        .contains("\uFFFD[31mrood\uFFFD \uFFFDneerg")
        .doesNotContain("\u001B");
  }

  private static Found.Piece piece(String text, boolean isMatch) {
    return new Found.Piece(text, isMatch);
  }

  private static SearchResults.Item item(String locale, Found.Piece... pieces) {
    List<Found.Reason> reasons =
        locale.equals("nl")
            ? List.of(new Found.Reason("sleutel", "sleutels", Found.How.FORM))
            : List.of();
    Found found =
        new Found(
            ID,
            locale,
            2.5,
            List.of(new Found.Hit(Optional.empty(), "6.1", List.of(pieces))),
            Set.of(Found.Where.STEPS),
            reasons);
    VersionSummary summary =
        new VersionSummary(
            ID,
            locale,
            DocumentKind.PROCEDURE,
            "Sleutels vernieuwen",
            List.of(),
            List.of(),
            List.of(),
            7,
            Optional.empty(),
            Optional.empty(),
            false);
    return new SearchResults.Item(
        found,
        summary,
        new VersionTable.Standing(State.CURRENT, false),
        List.of(new SearchResults.Sibling("fr", State.RETIRED)));
  }

  private static SearchResults results(List<SearchResults.Item> items) {
    SearchAnswer answer =
        new SearchAnswer(
            Optional.of("sleutels"),
            List.of(new SearchAnswer.Bridged("sleutel", "nyckel", "sv")),
            List.of("Add-AzureRmAccount"),
            1,
            false,
            new TreeMap<>(),
            items.stream().map(SearchResults.Item::found).toList(),
            List.of(),
            Map.of(),
            false);
    return new SearchResults(
        answer,
        items,
        List.of(item("sv", piece("Välj ", false), piece("nyckel", true))),
        RetirementCatalogue.packed().entry("Add-AzureRmAccount").stream().toList());
  }
}
