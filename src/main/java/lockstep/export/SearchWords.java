package lockstep.export;

import java.util.Map;
import lockstep.locale.LocaleData;
import lockstep.search.Found;

/// Says in words how something was found.
public final class SearchWords {
  private SearchWords() {}

  /// How a word that was looked for was found.
  ///
  /// @param reader the language to say it in
  public static String of(Found.Reason reason, LocaleData reader) {
    boolean asTyped =
        reason.how() == Found.How.FORM && reason.word().equalsIgnoreCase(reason.found());
    String key = "search.how." + (asTyped ? "same" : reason.how().id());
    Map<String, String> values = Map.of("word", reason.word(), "found", reason.found());
    return reader.messages().find(key, values).orElse(key);
  }
}
