package lockstep.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lockstep.export.SearchResults;
import lockstep.knowledge.Generation;
import lockstep.locale.LocaleData;
import lockstep.search.SearchRequest;

/// Pages of what is found.
final class SearchPages {
  // Nobody reads so far, and what is before a page has to be ranked too.
  static final int DEEPEST = 1000;

  private SearchPages() {}

  /// The page that a request asks for.
  ///
  /// @param results what was found for it
  /// @param reader the language of reasons
  static SearchView of(
      SearchRequest request, SearchResults results, Generation generation, LocaleData reader) {
    int after = request.offset() + results.items().size();
    Optional<Cursor> next =
        results.answer().hasMore() && after <= DEEPEST
            ? Optional.of(new Cursor(generation.id(), name(request), after))
            : Optional.empty();
    return SearchView.of(request, results, next, generation.id(), reader);
  }

  /// What follows a number of the best.
  static SearchRequest at(SearchRequest first, int offset) {
    return new SearchRequest(
        first.text(),
        first.queryLocale(),
        first.locales(),
        first.filters(),
        first.others(),
        first.highlight(),
        first.explain(),
        offset,
        first.limit());
  }

  /// A name for what is looked for, the same for the same words, languages and filters.
  static String name(SearchRequest request) {
    Map<String, Set<String>> filters = new TreeMap<>();
    request.filters().forEach((trait, values) -> filters.put(trait.id(), new TreeSet<>(values)));
    List<Object> asked =
        List.of(
            request.text(), request.queryLocale(), request.locales(), filters, request.others());
    return Integer.toHexString(asked.hashCode());
  }
}
