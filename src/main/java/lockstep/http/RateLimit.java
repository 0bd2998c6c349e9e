package lockstep.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.InetAddress;
import java.time.Duration;

/// Refuses clients that ask too often. Clients of the same machine may.
@ServerFilter(Addresses.API + "/**")
@Requires(property = "lockstep.rate-limit.enabled", value = "true")
final class RateLimit {
  private static final int READS_A_SECOND = 60;
  private static final int READS_AT_ONCE = 120;
  private static final int POSTS_A_SECOND = 5;

  private final TokenBuckets reads =
      new TokenBuckets(READS_A_SECOND, READS_AT_ONCE, System::nanoTime);
  private final TokenBuckets posts =
      new TokenBuckets(POSTS_A_SECOND, POSTS_A_SECOND, System::nanoTime);

  @RequestFilter
  void check(HttpRequest<?> request) {
    InetAddress client = request.getRemoteAddress().getAddress();
    if (client.isLoopbackAddress()) {
      return;
    }
    TokenBuckets buckets = request.getMethod() == HttpMethod.POST ? posts : reads;
    Duration wait = buckets.take(client.getHostAddress());
    if (!wait.isZero()) {
      int seconds = Math.toIntExact(wait.plusMillis(999).toSeconds());
      throw Problem.about(ProblemType.TOO_MANY_REQUESTS, request.getPath())
          .retryAfter(seconds)
          .toException();
    }
  }
}
