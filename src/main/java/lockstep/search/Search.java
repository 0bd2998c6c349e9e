package lockstep.search;

import java.util.List;

/// Finds versions by words. Safe for use by several threads.
public interface Search {
  /// What a reader finds.
  SearchAnswer search(SearchRequest request);

  /// What a reader may be typing, best first.
  ///
  /// @param typed at least two characters
  /// @param locale tag of the language of titles and steps
  /// @param limit how many at most
  List<Suggestion> suggest(String typed, String locale, int limit);
}
