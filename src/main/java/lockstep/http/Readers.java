package lockstep.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lockstep.knowledge.Settings;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;

/// Finds out in which language a request wants its answer: `locale=`, else `Accept-Language`, else the
/// default.
@Singleton
final class Readers {
  private static final String WELL_FORMED = "[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*";

  private final Locales locales;
  private final LocaleData fallback;

  Readers(Locales locales, Settings settings) {
    this.locales = locales;
    this.fallback =
        locales.find(settings.defaultLocale()).orElseGet(() -> locales.all().getFirst());
  }

  /// Who asks; parameters that are no language tags do not count.
  Reader of(HttpRequest<?> request) {
    List<String> explicit =
        request.getParameters().getAll("locale").stream()
            .flatMap(value -> List.of(value.split(",")).stream())
            .filter(Readers::isTag)
            .toList();
    List<String> accepted =
        Optional.ofNullable(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE))
            .map(Readers::accepted)
            .orElse(List.of());
    List<String> wanted = accepted.isEmpty() ? List.of(fallback.tag()) : accepted;
    if (explicit.isEmpty()) {
      return new Reader(language(wanted).orElse(fallback), wanted, true);
    }
    // A language that we do not speak is looked for, but says nothing about which one of ours is
    // understood.
    Optional<LocaleData> named = language(explicit);
    LocaleData spoken = named.or(() -> language(wanted)).orElse(fallback);
    return new Reader(spoken, explicit, named.isEmpty());
  }

  /// Whether a text has the form of a language tag.
  static boolean isTag(String text) {
    return text.matches(WELL_FORMED);
  }

  private Optional<LocaleData> language(List<String> wanted) {
    return wanted.stream().flatMap(tag -> locales.find(tag).stream()).findFirst();
  }

  /// The tags of a header, best first; those with q=0 and `*` are left out. A header that is none has no tags.
  static List<String> accepted(String header) {
    try {
      List<String> tags = new ArrayList<>();
      for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
        if (range.getWeight() > 0 && isTag(range.getRange())) {
          tags.add(range.getRange());
        }
      }
      return tags;
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
