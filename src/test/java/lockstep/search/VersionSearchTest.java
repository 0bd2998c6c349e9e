package lockstep.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lockstep.procedure.ProcedureId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Filters, facets, pages and what holds for every answer.
final class VersionSearchTest {
  private static final List<Entry> ENTRIES = SearchContent.entries();
  private static final Search SEARCH = SearchContent.over(ENTRIES);

  private static SearchRequest swedish(String text, Map<Trait, Set<String>> filters) {
    return new SearchRequest(text, "sv", List.of("sv"), filters, false, true, true, 0, 10);
  }

  private static List<String> found(String text, Trait trait, String... values) {
    return SearchContent.names(SEARCH.search(swedish(text, Map.of(trait, Set.of(values)))).items());
  }

  @Test
  void aFilterLeavesOutWhatHasNotItsValue() {
    assertThat(found("kunden", Trait.TRANSLATION, "HT", "MT"))
        .containsExactlyInAnyOrder("sell-cloud-solutions sv", "transfer-subscription sv");
    assertThat(found("kunden", Trait.TRANSLATION, "MT"))
        .containsExactly("transfer-subscription sv");
    assertThat(found("kunden", Trait.ROLE, "sales-agent"))
        .containsExactly("sell-cloud-solutions sv");
    assertThat(found("kunden", Trait.ROLE, "billing-admin")).isEmpty();
  }

  @Test
  void severalFiltersHoldTogether() {
    Map<Trait, Set<String>> both =
        Map.of(Trait.TRANSLATION, Set.of("MT"), Trait.ROLE, Set.of("sales-agent"));
    assertThat(SEARCH.search(swedish("kunden", both)).items()).isEmpty();
  }

  @Test
  void aFilterHoldsAcrossLanguagesToo() {
    SearchRequest request =
        new SearchRequest(
            "prenumeration",
            "sv",
            List.of("nl"),
            Map.of(Trait.TRANSLATION, Set.of("MT")),
            false,
            true,
            false,
            0,
            10);
    assertThat(SearchContent.names(SEARCH.search(request).items()))
        .containsExactly("transfer-subscription nl");
    SearchRequest human =
        new SearchRequest(
            "prenumeration",
            "sv",
            List.of("nl"),
            Map.of(Trait.TRANSLATION, Set.of("HT")),
            false,
            true,
            false,
            0,
            10);
    assertThat(SEARCH.search(human).items()).isEmpty();
  }

  @Test
  void facetsCountWhatIsFound() {
    SearchAnswer answer = SEARCH.search(swedish("kunden", Map.of()));
    assertThat(answer.total()).isEqualTo(2);
    assertThat(answer.totalIsExact()).isTrue();
    assertThat(answer.facets().get(Trait.LOCALE)).isEqualTo(Map.of("sv", 2));
    assertThat(answer.facets().get(Trait.TRANSLATION)).isEqualTo(Map.of("HT", 1, "MT", 1));
    assertThat(answer.facets().get(Trait.ROLE))
        .containsEntry("sales-agent", 1)
        .containsEntry("admin-agent", 1);
    assertThat(answer.totalByLocale()).isEqualTo(Map.of("sv", 2));
  }

  /// Copies of one document under other paths, so that there is much to find.
  private static List<Entry> many(int count) {
    Entry one =
        ENTRIES.stream()
            .filter(entry -> entry.locale().equals("sv"))
            .filter(entry -> entry.procedure().equals(ProcedureId.of("transfer-subscription.md")))
            .findFirst()
            .orElseThrow();
    return IntStream.range(0, count)
        .mapToObj(number -> Copies.of(one, ProcedureId.of("copy-" + number + ".md")))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 50})
  void pagesHaveNoGapsAndNoDoubles(int size) {
    Search search = SearchContent.over(many(133));
    List<String> all = new ArrayList<>();
    boolean more = true;
    while (more) {
      SearchAnswer page =
          search.search(
              new SearchRequest(
                  "prenumeration",
                  "sv",
                  List.of("sv"),
                  Map.of(),
                  false,
                  false,
                  false,
                  all.size(),
                  size));
      assertThat(page.total()).isEqualTo(133);
      assertThat(page.items()).hasSize(Math.min(size, 133 - all.size()));
      all.addAll(SearchContent.names(page.items()));
      more = page.hasMore();
    }
    assertThat(all).hasSize(133).doesNotHaveDuplicates();
  }

  @Test
  void aPageBehindTheLastIsEmpty() {
    SearchAnswer answer =
        SEARCH.search(
            new SearchRequest(
                "kunden", "sv", List.of("sv"), Map.of(), true, true, true, 1_000, 10));
    assertThat(answer.items()).isEmpty();
    assertThat(answer.hasMore()).isFalse();
    assertThat(answer.total()).isEqualTo(2);
  }

  /// What is highlighted in a snippet is in the text, letter by letter.
  @Test
  void piecesOfASnippetJoinToTheText() {
    Set<String> texts =
        ENTRIES.stream()
            .flatMap(entry -> entry.passages().stream())
            .map(Passage::text)
            .collect(Collectors.toSet());
    int looked = 0;
    for (String text : List.of("kunden prenumerationens nummer", "molnlösningar", "partnern")) {
      SearchAnswer marked = SEARCH.search(swedish(text, Map.of()));
      SearchAnswer plain =
          SEARCH.search(
              new SearchRequest(text, "sv", List.of("sv"), Map.of(), false, false, true, 0, 10));
      for (int i = 0; i < marked.items().size(); i++) {
        List<Found.Hit> hits = marked.items().get(i).hits();
        for (int j = 0; j < hits.size(); j++) {
          String joined = joined(hits.get(j));
          assertThat(texts).contains(joined);
          assertThat(joined(plain.items().get(i).hits().get(j))).isEqualTo(joined);
          assertThat(hits.get(j).snippet()).anyMatch(Found.Piece::isMatch);
          assertThat(hits.get(j).snippet()).noneMatch(piece -> piece.text().isEmpty());
          looked++;
        }
      }
    }
    assertThat(looked).isGreaterThan(2);
  }

  private static String joined(Found.Hit hit) {
    return hit.snippet().stream().map(Found.Piece::text).collect(Collectors.joining());
  }

  @Test
  void theOrderOfTheEntriesDoesNotMatter() {
    List<Entry> others = new ArrayList<>(ENTRIES);
    Collections.shuffle(others, new Random(7));
    Search other = SearchContent.over(others);
    for (String text :
        List.of(
            "prenumeration", "moln lösningar", "stuga", "Connect-AzAccount", "nummer på kund")) {
      for (List<String> locales : List.of(List.of("sv"), List.of("sv", "nl", "fr", "en"))) {
        SearchRequest request =
            new SearchRequest(text, "sv", locales, Map.of(), true, true, true, 0, 10);
        assertThat(other.search(request)).isEqualTo(SEARCH.search(request));
        assertThat(SEARCH.search(request)).isEqualTo(SEARCH.search(request));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\"",
        "\"\"",
        "-",
        "- - -",
        "och",
        "*",
        "?",
        "a*",
        "*:*",
        "[a TO z]",
        "/x/",
        "{!func}",
        "\\",
        "😀",
        "👩‍👩‍👧 kunden",
        "\uD83D",
        "\u0000",
        "\u202Ekunden",
        "ﬁnd ｋｕｎｄｅｎ",
        "<script>kunden</script>",
        "'; drop table",
        ">>>>>",
        "-kunden -partnern",
        "\"-kunden\"",
        "कुंजी 鍵 ключ"
      })
  void oddTextsAreAnswered(String text) {
    for (List<String> locales : List.of(List.of("sv"), List.of("fr"), List.of("sv", "en"))) {
      assertThatCode(
              () ->
                  SEARCH.search(
                      new SearchRequest(text, "sv", locales, Map.of(), true, true, true, 0, 10)))
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "kunden ", "ab ", "x-", "\"k ", "prenumerasion ", "Å", "-x ", "1.2"})
  void longTextsAreAnswered(String part) {
    String text = part.repeat(200).substring(0, 200);
    assertThatCode(() -> SEARCH.search(swedish(text, Map.of()))).doesNotThrowAnyException();
  }

  @Test
  void onlyOneVersionOfAProcedureIsFound() {
    SearchAnswer answer =
        SEARCH.search(
            new SearchRequest(
                "prenumeration",
                "sv",
                List.of("sv", "nl", "fr", "en"),
                Map.of(),
                true,
                true,
                false,
                0,
                50));
    List<ProcedureId> procedures = answer.items().stream().map(Found::procedure).toList();
    assertThat(new HashSet<>(procedures)).hasSameSizeAs(procedures);
  }

  @Test
  void aVersionIsFoundByWhatItsSiblingSays() {
    SearchAnswer answer =
        SEARCH.search(
            new SearchRequest("flytta", "sv", List.of("nl"), Map.of(), false, true, false, 0, 10));
    assertThat(SearchContent.names(answer.items())).containsExactly("transfer-subscription nl");
  }

  @Test
  void anAnchorInTheSourceLanguageIsFound() {
    SearchAnswer answer =
        SEARCH.search(
            new SearchRequest(
                "create an offer", "en", List.of("sv"), Map.of(), false, true, false, 0, 10));
    assertThat(SearchContent.names(answer.items())).containsExactly("sell-cloud-solutions sv");
  }

  @Test
  void otherLanguagesAreLookedInWhereTheWantedOneHasFew() {
    SearchRequest request = SearchRequest.of("stuga vid sjö", "sv", 10);
    SearchAnswer answer = SEARCH.search(request);
    assertThat(answer.items()).isEmpty();
    assertThat(SearchContent.names(answer.otherItems())).containsExactly("rent-a-chalet fr");
    assertThat(answer.bridged())
        .containsExactlyInAnyOrder(
            new SearchAnswer.Bridged("stuga", "chalet", "fr"),
            new SearchAnswer.Bridged("sjö", "lac", "fr"));
    SearchAnswer alone =
        SEARCH.search(
            new SearchRequest(
                "stuga vid sjö", "sv", List.of("sv"), Map.of(), false, true, false, 0, 10));
    assertThat(alone.otherItems()).isEmpty();
  }

  @Test
  void severalThreadsFindTheSame() {
    SearchRequest request = swedish("prenumerationens nummer", Map.of());
    SearchAnswer alone = SEARCH.search(request);
    assertThat(IntStream.range(0, 200).parallel().mapToObj(_ -> SEARCH.search(request)))
        .allMatch(alone::equals);
  }

  @Test
  void pagesAcrossLanguagesHaveNoGapsAndNoDoubles() {
    List<Entry> entries = new ArrayList<>(many(60));
    entries.addAll(ENTRIES);
    Search search = SearchContent.over(entries);
    List<String> locales = List.of("sv", "nl", "fr", "en");
    List<String> whole =
        SearchContent.names(
            search
                .search(
                    new SearchRequest(
                        "prenumeration", "sv", locales, Map.of(), false, false, false, 0, 50))
                .items());
    List<String> all = new ArrayList<>();
    boolean more = true;
    while (more) {
      SearchAnswer page =
          search.search(
              new SearchRequest(
                  "prenumeration", "sv", locales, Map.of(), false, false, false, all.size(), 9));
      all.addAll(SearchContent.names(page.items()));
      more = page.hasMore();
    }
    assertThat(all).doesNotHaveDuplicates().startsWith(whole.toArray(new String[0]));
  }
}
