package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lockstep.export.SearchResults;
import lockstep.export.SearchWords;
import lockstep.locale.LocaleData;
import lockstep.retired.Retirement;
import lockstep.search.Found;
import lockstep.search.SearchAnswer;
import lockstep.search.SearchRequest;
import lockstep.search.Trait;

/// A page of what was found.
///
/// @param total how many procedures there are in the wanted languages, on all pages
/// @param totalIsExact `false` where there may be more
/// @param totalByLocale how many versions, of all languages that were looked in
/// @param items in the wanted languages, best first, one a procedure
/// @param otherItems in other languages, where the wanted ones have few or none
/// @param facets how many of the versions found have each value: by `locale`, `role`, `actor`, `state` and `translation`
@Serdeable
@Schema(name = "Search")
record SearchView(
    Query query,
    int total,
    boolean totalIsExact,
    Map<String, Integer> totalByLocale,
    List<Item> items,
    List<Item> otherItems,
    Map<String, Map<String, Integer>> facets,
    ProcedureListView.Page page,
    String generation) {
  /// How the query was understood.
  ///
  /// @param locale tag of the first wanted language
  /// @param locales tags of all wanted languages
  /// @param queryLocale tag of the language that it is typed in
  /// @param didYouMean the query in words that the content has; `null` where nothing better is known
  /// @param bridged words that were looked for in other languages
  /// @param retirements what the query names that is retired
  @Serdeable
  @Schema(name = "SearchQuery")
  record Query(
      String q,
      String locale,
      List<String> locales,
      String queryLocale,
      Optional<String> didYouMean,
      List<Bridged> bridged,
      List<RetiredName> retirements) {
    private static Query of(SearchRequest request, SearchResults results) {
      SearchAnswer answer = results.answer();
      return new Query(
          request.text(),
          request.locales().getFirst(),
          request.locales(),
          request.queryLocale(),
          answer.didYouMean(),
          answer.bridged().stream()
              .map(word -> new Bridged(word.from(), word.to(), word.locale()))
              .toList(),
          results.retired().stream().map(RetiredName::of).toList());
    }
  }

  /// A word that was looked for in another language.
  ///
  /// @param from as typed
  /// @param to its most likely translation
  /// @param locale tag of that language
  @Serdeable
  @Schema(name = "BridgedWord")
  record Bridged(String from, String to, String locale) {}

  /// Something retired that the query names.
  ///
  /// @param name as its maker wrote it
  /// @param status `retired`, `deprecated`, `renamed` or `moved`
  /// @param replacement what to use instead; `null` when there is nothing or a choice
  /// @param candidates what to choose from, where there is a choice
  @Serdeable
  @Schema(name = "RetiredName")
  record RetiredName(
      String name,
      String status,
      Optional<String> replacement,
      List<String> candidates,
      String href) {
    private static RetiredName of(Retirement what) {
      List<String> names = what.replacements().stream().map(Retirement.Replacement::name).toList();
      return new RetiredName(
          what.name(),
          what.status().id(),
          names.stream().filter(_ -> names.size() == 1).findFirst(),
          names.size() > 1 ? names : List.of(),
          Addresses.retirement(what.name()));
    }
  }

  /// A procedure that was found, in the language in which it matches best.
  ///
  /// @param locale tag of that language
  /// @param score the higher the better; comparable within one answer
  /// @param stepCount top-level steps
  /// @param hits the passages that match best, best first
  /// @param matched where it matched: `title`, `headings`, `description`, `steps`, `body`, `names`
  /// @param reasons how each word was found; empty without `explain=true`
  @Serdeable
  @Schema(name = "SearchItem")
  record Item(
      String procedureId,
      String locale,
      String title,
      String kind,
      double score,
      int stepCount,
      List<String> roles,
      List<String> actors,
      ProcedureListView.State freshness,
      ProcedureListView.Kind translation,
      List<ProcedureListView.OtherLocale> otherLocales,
      List<Hit> hits,
      List<String> matched,
      List<Reason> reasons,
      String href) {
    private static final double SCALE = 1000;

    private static Item of(SearchResults.Item item, boolean html, LocaleData reader) {
      Found found = item.found();
      return new Item(
          found.procedure().toUrl(),
          found.locale(),
          item.summary().title(),
          item.summary().kind().id(),
          Math.round(found.score() * SCALE) / SCALE,
          item.summary().stepCount(),
          item.summary().roles(),
          item.summary().actors(),
          new ProcedureListView.State(item.standing().state().id(), item.standing().onlyHere()),
          new ProcedureListView.Kind(item.summary().translation().map(Enum::name)),
          item.siblings().stream()
              .map(
                  sibling ->
                      new ProcedureListView.OtherLocale(sibling.locale(), sibling.state().id()))
              .toList(),
          found.hits().stream().map(hit -> Hit.of(hit, html)).toList(),
          found.matched().stream().sorted().map(Found.Where::id).toList(),
          found.reasons().stream().map(reason -> Reason.of(reason, reader)).toList(),
          Addresses.procedure(found.procedure(), found.locale()));
    }
  }

  /// A passage that matches.
  ///
  /// @param stepId the step that it belongs to; `null` where it belongs to none
  /// @param number of that step; `null` where there is none
  /// @param snippet HTML that marks what matched with `mark` and has no other markup; plain text with `highlight=none`
  @Serdeable
  @Schema(name = "SearchHit")
  record Hit(Optional<String> stepId, Optional<String> number, String snippet) {
    private static Hit of(Found.Hit hit, boolean html) {
      return new Hit(
          hit.step().map(step -> step.value()),
          Optional.of(hit.number()).filter(number -> !number.isEmpty()),
          html ? Snippet.html(hit.snippet()) : Snippet.plain(hit.snippet()));
    }
  }

  /// How a word was found.
  ///
  /// @param word as typed
  /// @param found what stands in the version for it
  /// @param how `form`, `typo`, `compound`, `bridge`, `name` or `retirement`
  /// @param text the same in words, in the reader's language
  @Serdeable
  @Schema(name = "SearchReason")
  record Reason(String word, String found, String how, String text) {
    private static Reason of(Found.Reason reason, LocaleData reader) {
      return new Reason(
          reason.word(), reason.found(), reason.how().id(), SearchWords.of(reason, reader));
    }
  }

  /// @param next the place of the next page; empty on the last one
  /// @param reader the language of reasons
  static SearchView of(
      SearchRequest request,
      SearchResults results,
      Optional<Cursor> next,
      String generation,
      LocaleData reader) {
    boolean html = request.highlight();
    SearchAnswer answer = results.answer();
    return new SearchView(
        Query.of(request, results),
        answer.total(),
        answer.totalIsExact(),
        answer.totalByLocale(),
        results.items().stream().map(item -> Item.of(item, html, reader)).toList(),
        results.otherItems().stream().map(item -> Item.of(item, html, reader)).toList(),
        facets(answer),
        new ProcedureListView.Page(request.limit(), next.map(Cursor::toText)),
        generation);
  }

  private static Map<String, Map<String, Integer>> facets(SearchAnswer answer) {
    Map<String, Map<String, Integer>> facets = new LinkedHashMap<>();
    Arrays.stream(Trait.values())
        .forEach(
            trait -> facets.put(trait.id(), answer.facets().getOrDefault(trait, new TreeMap<>())));
    return facets;
  }
}
