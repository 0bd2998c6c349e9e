package lockstep.http;

import io.micronaut.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import lockstep.check.Subject;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Settings;
import lockstep.knowledge.TextCheck;
import lockstep.locale.LocaleData;

/// Reads texts that are sent in the body of a request; nothing of them is kept, and they take no other document in.
///
/// @param place what comes before the fields' names in problems, e.g. `left.`, and as a folder before the text's name; empty for none
/// @param filename what a text is called that has no name
record SentTexts(Settings settings, Generation generation, String place, String filename) {
  private static final int LONGEST_NAME = 500;

  /// Refuses bodies that are too large.
  ///
  /// @param kibibytes that are accepted
  static void limit(HttpRequest<?> request, long bytes, int kibibytes) {
    if (Math.max(bytes, request.getContentLength()) > kibibytes * 1024L) {
      String limit = kibibytes % 1024 == 0 ? kibibytes / 1024 + " MiB" : kibibytes + " KiB";
      throw Problem.of(ProblemType.PAYLOAD_TOO_LARGE)
          .with("part", "body")
          .with("value", limit)
          .toException();
    }
  }

  /// The text as the rules see it.
  Subject subject(CheckRequest sent) {
    String text = sent.text().orElseThrow(() -> Problem.missingField(place + "text").toException());
    if (text.isBlank()) {
      throw Problem.blankText(place + "text").toException();
    }
    String name = sent.filename().orElse(filename);
    if (!isName(name)) {
      throw Problem.invalidParameter(place + "filename", name, List.of("agreements.md"))
          .toException();
    }
    Parameters.languages(place + "locale", sent.locale().stream().toList(), generation.locales());
    Optional<String> locale =
        sent.locale().flatMap(generation.locales()::find).map(LocaleData::tag);
    Optional<String> folder =
        Optional.of(name.substring(0, Math.max(name.indexOf('/'), 0)))
            .filter(generation.locales()::isTag)
            .flatMap(generation.locales()::find)
            .map(LocaleData::tag)
            .filter(tag -> locale.isEmpty() || locale.equals(Optional.of(tag)));
    String path = folder.isPresent() ? name.substring(name.indexOf('/') + 1) : name;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new TextCheck(settings, generation.locales(), generation.checks().retirements())
        .subject(place.replace('.', '/') + name, path, locale.or(() -> folder), bytes)
        .with(generation.checks().words());
  }

  private static boolean isName(String filename) {
    return filename.length() <= LONGEST_NAME
        && !filename
            .substring(filename.lastIndexOf('/') + 1)
            .replaceFirst("(?i)\\.md$", "")
            .isBlank()
        && filename.chars().noneMatch(Character::isISOControl);
  }
}
