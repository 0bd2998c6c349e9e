package lockstep.http;

import io.micronaut.serde.ObjectMapper;
import java.util.Map;
import lockstep.export.SearchResults;
import lockstep.format.Json;
import lockstep.knowledge.Generation;
import lockstep.locale.LocaleData;
import lockstep.search.SearchRequest;

/// What the API answers for a search, for readers who do not ask over HTTP.
public final class SearchJson {
  private SearchJson() {}

  /// The answer of `GET /api/v1/search`, indented.
  ///
  /// @param results what was found for the request
  /// @param reader the language of reasons
  public static String of(
      SearchRequest request, SearchResults results, Generation generation, LocaleData reader) {
    Map<String, Object> always = Map.of("micronaut.serde.serialization.inclusion", "ALWAYS");
    try (var mapper = ObjectMapper.create(always, SearchJson.class.getPackageName())) {
      SearchView view = SearchPages.of(request, results, generation, reader);
      return Json.indented(new ViewJson(mapper).of(view));
    }
  }
}
