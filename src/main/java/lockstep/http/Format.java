package lockstep.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A representation that a client can ask for.
enum Format {
  /// Everything.
  JSON("application/json"),
  /// The text for editing.
  MARKDOWN("text/markdown"),
  /// A schema.org HowTo.
  JSONLD("application/ld+json"),
  /// A fragment for a page.
  HTML("text/html"),
  /// A checklist.
  TEXT("text/plain");

  private final String name;

  Format(String name) {
    this.name = name;
  }

  /// `json`, ...
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  MediaType mediaType() {
    return switch (this) {
      case JSON, JSONLD -> MediaType.of(name);
      case MARKDOWN, HTML, TEXT -> MediaType.of(name + "; charset=utf-8");
    };
  }

  /// The format that `format=` names, else the one that `Accept` likes best.
  ///
  /// @param parameter empty when it was not given
  /// @param offered our favourite first
  static Format of(HttpRequest<?> request, String parameter, List<Format> offered) {
    List<String> ids = offered.stream().map(Format::id).toList();
    if (!parameter.isEmpty()) {
      return offered.stream()
          .filter(format -> format.id().equals(parameter) || format.name.equals(parameter))
          .findFirst()
          .orElseThrow(() -> Problem.notAcceptable("format", parameter, ids).toException());
    }
    String accept = Optional.ofNullable(request.getHeaders().get(HttpHeaders.ACCEPT)).orElse("*/*");
    return accepted(accept).stream()
        .flatMap(range -> offered.stream().filter(format -> format.matches(range)))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.notAcceptable(
                        HttpHeaders.ACCEPT,
                        accept,
                        offered.stream().map(format -> format.name).toList())
                    .toException());
  }

  private boolean matches(String range) {
    return range.equals("*/*")
        || range.equals(name)
        || range.endsWith("/*") && name.startsWith(range.substring(0, range.length() - 1));
  }

  /// The ranges of a header, best first.
  private static List<String> accepted(String header) {
    return Arrays.stream(header.split(","))
        .map(Range::of)
        .filter(range -> range.weight() > 0)
        .sorted(Comparator.comparingDouble(Range::weight).reversed())
        .map(Range::type)
        .toList();
  }

  private record Range(String type, double weight) {
    static Range of(String written) {
      String[] parts = written.split(";");
      double weight =
          Arrays.stream(parts)
              .map(String::strip)
              .filter(part -> part.matches("q=[01](\\.[0-9]{0,3})?"))
              .mapToDouble(part -> Double.parseDouble(part.substring(2)))
              .findFirst()
              .orElse(1);
      return new Range(parts[0].strip().toLowerCase(Locale.ROOT), weight);
    }
  }
}
