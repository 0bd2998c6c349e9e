package lockstep.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a reader looks for.
///
/// @param text what was typed
/// @param queryLocale tag of the language that it is typed in
/// @param locales tags of the languages of wanted versions, never empty
/// @param filters values by trait, any of which will do; a trait that is not named is not asked for
/// @param others whether versions in other languages are looked for where the wanted ones give few
/// @param highlight whether snippets mark what matched
/// @param explain whether it is said of each word how it was found
/// @param offset how many of the best are left out, 0..
/// @param limit how many are wanted, 1..50
public record SearchRequest(
    String text,
    String queryLocale,
    List<String> locales,
    Map<Trait, Set<String>> filters,
    boolean others,
    boolean highlight,
    boolean explain,
    int offset,
    int limit) {
  public SearchRequest {
    if (locales.isEmpty() || offset < 0 || limit < 1) {
      throw new IllegalArgumentException(
          "locales " + locales + ", offset " + offset + ", limit " + limit);
    }
    locales = locales.stream().distinct().toList();
    Map<Trait, Set<String>> copied = new EnumMap<>(Trait.class);
    filters.forEach((trait, values) -> copied.put(trait, Set.copyOf(values)));
    filters = Map.copyOf(copied);
  }

  /// The first of the best versions in one language, and in others where it has few.
  public static SearchRequest of(String text, String locale, int limit) {
    return new SearchRequest(text, locale, List.of(locale), Map.of(), true, true, false, 0, limit);
  }
}
