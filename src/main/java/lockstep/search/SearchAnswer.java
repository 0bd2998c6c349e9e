package lockstep.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// What was found.
///
/// @param didYouMean the text with words that the content has, where it has some of those asked for not
/// @param bridged words that were looked for in another language
/// @param retired names of what is retired that the text names, as the catalogue writes them
/// @param total how many procedures were found in the wanted languages
/// @param totalIsExact false where there may be more
/// @param totalByLocale how many versions by language, of all languages that were looked in
/// @param items the best, one a procedure
/// @param otherItems the best in other languages, of procedures that `items` cannot have; empty where they were not asked for or not needed
/// @param facets how many of the versions found have each value, by trait
/// @param hasMore whether there are more than these items
public record SearchAnswer(
    Optional<String> didYouMean,
    List<Bridged> bridged,
    List<String> retired,
    int total,
    boolean totalIsExact,
    SortedMap<String, Integer> totalByLocale,
    List<Found> items,
    List<Found> otherItems,
    Map<Trait, SortedMap<String, Integer>> facets,
    boolean hasMore) {
  public SearchAnswer {
    bridged = List.copyOf(bridged);
    retired = List.copyOf(retired);
    items = List.copyOf(items);
    otherItems = List.copyOf(otherItems);
    facets = Map.copyOf(facets);
  }

  /// A word that was looked for in another language.
  ///
  /// @param from as typed
  /// @param to the most likely word there
  /// @param locale tag of that language
  public record Bridged(String from, String to, String locale) {}
}
