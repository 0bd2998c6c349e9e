package lockstep.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// A bucket of tokens for each client, refilled steadily. Safe for use by several threads.
final class TokenBuckets {
  // An attacker with many addresses must not fill the memory; whoever was away longest is
  // forgotten, and starts with a full bucket.
  private static final int MOST_CLIENTS = 10_000;
  private static final double NANOS = 1e9;

  private final double perSecond;
  private final double most;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  private record Bucket(double tokens, long at) {}

  /// @param most tokens of a full bucket
  /// @param nanos the clock, in nanoseconds
  TokenBuckets(double perSecond, double most, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.most = most;
    this.nanos = nanos;
  }

  /// Takes a token.
  ///
  /// @return zero when there was one, else how long to wait for one
  synchronized Duration take(String client) {
    long now = nanos.getAsLong();
    Bucket bucket = buckets.getOrDefault(client, new Bucket(most, now));
    double tokens = Math.min(most, bucket.tokens() + (now - bucket.at()) / NANOS * perSecond);
    boolean enough = tokens >= 1;
    buckets.put(client, new Bucket(enough ? tokens - 1 : tokens, now));
    return enough ? Duration.ZERO : Duration.ofNanos((long) ((1 - tokens) / perSecond * NANOS) + 1);
  }
}
