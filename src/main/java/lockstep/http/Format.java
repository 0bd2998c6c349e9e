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
  TEXT("text/plain"),
  /// A log of findings (SARIF 2.1.0).
  SARIF("application/sarif+json"),
  /// A table of findings.
  CSV("text/csv");

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
      case JSON, JSONLD, SARIF -> MediaType.of(name);
      case MARKDOWN, HTML, TEXT, CSV -> MediaType.of(name + "; charset=utf-8");
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
    return best(accept, offered)
        .orElseThrow(
            () ->
                Problem.notAcceptable(
                        HttpHeaders.ACCEPT,
                        accept,
                        offered.stream().map(format -> format.name).toList())
                    .toException());
  }

  /// The format with the highest weight. For each, the range that names it most exactly counts; of equal
  /// ones the more exact one wins, then the one written first.
  private static Optional<Format> best(String accept, List<Format> offered) {
    List<Range> ranges = Arrays.stream(accept.split(",")).map(Range::of).toList();
    record Choice(Format format, Range range, int place) {}
    return offered.stream()
        .flatMap(
            format ->
                ranges.stream()
                    .filter(range -> range.exactness(format) > 0)
                    .max(Comparator.comparingInt(range -> range.exactness(format)))
                    .map(range -> new Choice(format, range, ranges.indexOf(range)))
                    .stream())
        .filter(choice -> choice.range().weight() > 0)
        .min(
            Comparator.<Choice>comparingDouble(choice -> -choice.range().weight())
                .thenComparing(choice -> -choice.range().exactness(choice.format()))
                .thenComparing(Choice::place))
        .map(Choice::format);
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
      String type = parts.length == 0 ? "" : parts[0].strip().toLowerCase(Locale.ROOT);
      return new Range(type, weight);
    }

    /// 3 for its name, 2 for its kind, 1 for anything, 0 when it does not match.
    int exactness(Format format) {
      if (type.equals(format.name)) {
        return 3;
      }
      if (type.equals("*/*")) {
        return 1;
      }
      boolean kind =
          type.endsWith("/*") && format.name.startsWith(type.substring(0, type.length() - 1));
      return kind ? 2 : 0;
    }
  }
}
