package lockstep.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Optional;
import lockstep.locale.LocaleData;
import lockstep.locale.LocaleResolution;
import lockstep.locale.Locales;

/// Which language was asked for and which one is served.
///
/// @param reason `language`, `source` or `any` where another one is served
/// @param message the same in words, in the reader's language
@Serdeable
@Schema(name = "LocaleResolution")
record LocaleView(
    String requested,
    String resolved,
    boolean fallback,
    Optional<String> reason,
    Optional<String> message) {
  static LocaleView of(LocaleResolution resolution, Locales locales, LocaleData reader) {
    Optional<String> reason = resolution.reason().map(LocaleResolution.Reason::id);
    Map<String, String> names =
        Map.of(
            "requested", name(resolution.requested(), locales),
            "resolved", name(resolution.resolved(), locales));
    return new LocaleView(
        resolution.requested(),
        resolution.resolved(),
        resolution.isFallback(),
        reason,
        reason.flatMap(why -> reader.messages().find("fallback." + why, names)));
  }

  private static String name(String tag, Locales locales) {
    return locales.find(tag).map(LocaleData::name).orElse(tag);
  }
}
