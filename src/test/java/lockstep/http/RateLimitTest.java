package lockstep.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import lockstep.Fixtures;
import lockstep.knowledge.Progress;
import org.junit.jupiter.api.Test;

/// Clients that ask too often.
final class RateLimitTest {
  private static final Map<String, Object> ON = Map.of("lockstep.rate-limit.enabled", "true");

  @Test
  void aBucketEmptiesAndFills() {
    AtomicLong nanos = new AtomicLong();
    TokenBuckets buckets = new TokenBuckets(2, 3, nanos::get);
    for (int i = 0; i < 3; i++) {
      assertThat(buckets.take("a")).isZero();
    }
    assertThat(buckets.take("a")).isBetween(Duration.ofMillis(500), Duration.ofMillis(501));
    assertThat(buckets.take("b")).isZero();
    nanos.addAndGet(Duration.ofMillis(501).toNanos());
    assertThat(buckets.take("a")).isZero();
    assertThat(buckets.take("a")).isPositive();
  }

  @Test
  void theMachineItselfMayAskAsOftenAsItLikes() {
    try (Service service = Service.loaded(Fixtures.path("http"), ON)) {
      for (int i = 0; i < 150; i++) {
        assertThat(service.get("/api/v1/locales").status()).isEqualTo(200);
      }
    }
  }

  @Test
  void othersAreToldToWait() throws SocketException {
    Optional<String> address = outsideAddress();
    assumeTrue(address.isPresent(), "the machine has no address but the loopback one");
    var builder = Service.builder(Fixtures.path("http"), Progress.NONE);
    String host = address.orElseThrow();
    try (Service service = Service.started(builder, Optional.of(Service.TOKEN), ON, host)) {
      service.knowledge().reload();
      // Five posts at once; more than five a second are not refilled between them, as each reads
      // the content.
      Service.Answer last = ReloadTest.reload(service, "?dryRun=x");
      for (int i = 0; i < 50 && last.status() != 429; i++) {
        last = ReloadTest.reload(service, "?dryRun=x");
      }
      ProblemsTest.problem(last, 429, "too-many-requests");
      assertThat(last.header("Retry-After")).isEqualTo("1");
    }
  }

  private static Optional<String> outsideAddress() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .map(InetAddress::getHostAddress)
        .findFirst();
  }
}
