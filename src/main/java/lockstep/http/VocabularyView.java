package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;
import lockstep.locale.Term;
import lockstep.locale.Vocabulary;

/// All terms of one kind.
///
/// @param items in the order of the language folders
@Serdeable
@Schema(name = "Vocabulary")
record VocabularyView(List<Item> items) {
  /// A term.
  ///
  /// @param labels its name by locale
  @Serdeable
  @Schema(name = "VocabularyTerm")
  record Item(String id, Map<String, String> labels) {}

  static VocabularyView of(Locales locales, Function<LocaleData, Vocabulary> kind) {
    SequencedMap<String, Map<String, String>> labels = new LinkedHashMap<>();
    for (LocaleData locale : locales.all()) {
      for (Term term : kind.apply(locale).terms()) {
        labels
            .computeIfAbsent(term.id(), _ -> new LinkedHashMap<>())
            .put(locale.tag(), term.label());
      }
    }
    return new VocabularyView(
        labels.entrySet().stream()
            .map(entry -> new Item(entry.getKey(), entry.getValue()))
            .toList());
  }
}
