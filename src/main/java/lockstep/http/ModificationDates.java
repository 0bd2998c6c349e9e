package lockstep.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// When answers last changed: a reload that leaves an answer as it was leaves its date too. Safe for use
/// by several threads.
@Singleton
final class ModificationDates {
  // What is forgotten gets the date of the generation, which is later and so never hides a change.
  private static final int MOST = 4096;

  private final Map<String, Dated> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Dated> eldest) {
          return size() > MOST;
        }
      };

  private record Dated(EntityTag tag, Instant date) {}

  /// Puts the date of the answer in place of that of its generation; an answer without a date gets none.
  void keep(HttpRequest<?> request, MutableHttpResponse<?> response, EntityTag tag) {
    Optional.ofNullable(response.getHeaders().get(HttpHeaders.LAST_MODIFIED))
        .flatMap(HttpDates::parse)
        .map(built -> date(key(request), tag, built))
        .ifPresent(
            date -> response.getHeaders().set(HttpHeaders.LAST_MODIFIED, HttpDates.of(date)));
  }

  private synchronized Instant date(String key, EntityTag tag, Instant built) {
    Optional<Dated> before = Optional.ofNullable(known.get(key));
    Instant date =
        before
            .map(dated -> dated.tag().equals(tag) ? dated.date() : later(built, dated))
            .orElse(built);
    known.put(key, new Dated(tag, date));
    return date;
  }

  /// Dates are exact to the second; two contents of one second must not share theirs.
  private static Instant later(Instant built, Dated before) {
    Instant next = before.date().plus(1, ChronoUnit.SECONDS);
    return built.isBefore(next) ? next : built;
  }

  /// What is asked for; two answers differ only where this differs or the content changed.
  private static String key(HttpRequest<?> request) {
    HttpHeaders headers = request.getHeaders();
    String asked =
        request.getUri()
            + "\n"
            + headers.get(HttpHeaders.ACCEPT)
            + "\n"
            + headers.get(HttpHeaders.ACCEPT_LANGUAGE);
    return EntityTag.hash(asked);
  }
}
