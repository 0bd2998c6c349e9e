package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;

/// The languages that the service knows.
///
/// @param defaultLocale the language of answers to readers who ask for none
/// @param sourceLocale the language that documents are written in first
@Serdeable
@Schema(name = "Locales")
record LocalesView(String defaultLocale, String sourceLocale, List<Item> items) {
  /// A language.
  ///
  /// @param name in the language itself
  /// @param contentLocales regional tags that mean it
  /// @param labels its name by locale
  @Serdeable
  @Schema(name = "Language")
  record Item(String tag, String name, List<String> contentLocales, Map<String, String> labels) {}

  static LocalesView of(Locales locales, String defaultLocale, String sourceLocale) {
    return new LocalesView(
        defaultLocale,
        sourceLocale,
        locales.all().stream().map(locale -> item(locale, locales)).toList());
  }

  private static Item item(LocaleData locale, Locales locales) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (LocaleData reader : locales.all()) {
      Locale named = Locale.forLanguageTag(locale.tag());
      labels.put(reader.tag(), named.getDisplayName(Locale.forLanguageTag(reader.tag())));
    }
    return new Item(locale.tag(), locale.name(), locale.contentLocales(), labels);
  }
}
