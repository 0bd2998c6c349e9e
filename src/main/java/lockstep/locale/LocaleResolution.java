package lockstep.locale;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;

/// Which language a reader gets: the one algorithm of API, pages and tools.
///
/// @param requested the tag that was asked for, as the program names it where it knows the language
/// @param resolved the tag of the language that is served
/// @param reason why it is another one; empty when it is the one asked for
public record LocaleResolution(String requested, String resolved, Optional<Reason> reason) {
  /// Why another language is served.
  public enum Reason {
    /// The reader's next language.
    LANGUAGE,
    /// The language the document was written in.
    SOURCE,
    /// The only ones there are.
    ANY;

    /// `language`, `source` or `any`.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How far to go when the wanted language does not exist.
  public enum Fallback {
    /// Not at all.
    NONE,
    /// The reader's further languages.
    LANGUAGE,
    /// These, then the source language.
    SOURCE,
    /// These, then whatever there is.
    ANY;

    /// The fallback of a word.
    public static Optional<Fallback> of(String word) {
      for (Fallback fallback : values()) {
        if (fallback.name().toLowerCase(Locale.ROOT).equals(word)) {
          return Optional.of(fallback);
        }
      }
      return Optional.empty();
    }
  }

  /// Whether another language than the wanted one is served.
  public boolean isFallback() {
    return reason.isPresent();
  }

  /// Resolves.
  ///
  /// @param wanted tags in the reader's order, never empty; regional forms mean their language
  /// @param available tags that exist
  /// @param sourceLocale tag of the language that documents are written in first
  /// @return empty when nothing that `fallback` allows exists
  public static Optional<LocaleResolution> resolve(
      Locales locales,
      List<String> wanted,
      Collection<String> available,
      String sourceLocale,
      Fallback fallback) {
    SequencedSet<String> order = new LinkedHashSet<>();
    for (String tag : wanted) {
      order.add(locales.find(tag).map(LocaleData::tag).orElse(tag));
    }
    String first = order.getFirst();
    if (available.contains(first)) {
      return Optional.of(new LocaleResolution(first, first, Optional.empty()));
    }
    if (fallback == Fallback.NONE) {
      return Optional.empty();
    }
    Optional<String> further = order.stream().filter(available::contains).findFirst();
    if (further.isPresent()) {
      return Optional.of(new LocaleResolution(first, further.get(), Optional.of(Reason.LANGUAGE)));
    }
    if (fallback == Fallback.LANGUAGE) {
      return Optional.empty();
    }
    if (available.contains(sourceLocale)) {
      return Optional.of(new LocaleResolution(first, sourceLocale, Optional.of(Reason.SOURCE)));
    }
    if (fallback == Fallback.SOURCE) {
      return Optional.empty();
    }
    List<String> rest = new ArrayList<>(available);
    rest.sort(null);
    return rest.stream()
        .findFirst()
        .map(tag -> new LocaleResolution(first, tag, Optional.of(Reason.ANY)));
  }
}
