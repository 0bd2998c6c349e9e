package lockstep.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import lockstep.knowledge.KnowledgeBuilder;
import lockstep.knowledge.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Validators, compression and HEAD.
final class CachingTest {
  private static final String INVITE = "/api/v1/procedures/partner-center~invite-a-customer";
  private static final String CLOSE = "/api/v1/procedures/partner-center~close-a-ticket";

  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.ofFixtures();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void whatTheClientHasIsNotSentAgain() {
    var first = service.get(INVITE);
    String tag = first.header("ETag");
    assertThat(tag).matches("\"[0-9a-f]{32}\"");
    assertThat(first.header("Cache-Control"))
        .isEqualTo("public, max-age=60, stale-while-revalidate=600, stale-if-error=86400");
    for (String match : new String[] {tag, "W/" + tag, "\"x\", " + tag, "*"}) {
      var again = service.get(INVITE, "If-None-Match", match);
      assertThat(again.status()).as(match).isEqualTo(304);
      assertThat(again.response().body()).isEmpty();
      assertThat(again.header("ETag")).isEqualTo(tag);
      assertThat(again.header("Vary")).isEqualTo(first.header("Vary"));
      assertThat(again.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
    }
    assertThat(service.get(INVITE, "If-None-Match", "\"x\"").status()).isEqualTo(200);
  }

  @Test
  void anotherLanguageOrFormatHasAnotherTag() {
    String tag = service.get(INVITE + "?locale=sv").header("ETag");
    assertThat(service.get(INVITE + "?locale=nl").header("ETag")).isNotEqualTo(tag);
    assertThat(service.get(INVITE + "?locale=sv&format=html").header("ETag")).isNotEqualTo(tag);
  }

  @Test
  void theDateOfTheContentIsAValidatorToo() {
    String date = service.get(INVITE).header("Last-Modified");
    assertThat(service.get(INVITE, "If-Modified-Since", date).status()).isEqualTo(304);
    String before = "Mon, 01 Jan 2024 00:00:00 GMT";
    assertThat(service.get(INVITE, "If-Modified-Since", before).status()).isEqualTo(200);
    assertThat(service.get(INVITE, "If-Modified-Since", "yesterday").status()).isEqualTo(200);
  }

  @Test
  void compressedBytesHaveATagOfTheirOwn() throws IOException {
    var plain = service.get(INVITE);
    var packed = service.get(INVITE, "Accept-Encoding", "br, gzip;q=0.5");
    assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(packed.header("Vary")).contains("Accept-Encoding");
    assertThat(packed.header("ETag"))
        .isEqualTo(plain.header("ETag").replaceFirst("\"$", "-gzip\""));
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.response().body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain.text());
    }
    var again =
        service.get(INVITE, "Accept-Encoding", "gzip", "If-None-Match", packed.header("ETag"));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.header("ETag")).isEqualTo(packed.header("ETag"));
  }

  @Test
  void otherCodingsAndShortAnswersStayPlain() {
    for (String coding : new String[] {"deflate", "br", "gzip;q=0", "identity"}) {
      assertThat(service.get(INVITE, "Accept-Encoding", coding).header("Content-Encoding"))
          .as(coding)
          .isEqualTo("-");
    }
    var health = service.get("/health", "Accept-Encoding", "gzip");
    assertThat(health.header("Content-Encoding")).isEqualTo("-");
    assertThat(health.header("Cache-Control")).isEqualTo("no-store");
    assertThat(health.header("ETag")).isEqualTo("-");
  }

  @Test
  void headTellsWhatGetWould() {
    var get = service.get(INVITE);
    var head = service.request("HEAD", INVITE, "");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.response().body()).isEmpty();
    for (String name :
        new String[] {
          "Content-Length",
          "Content-Type",
          "Content-Language",
          "ETag",
          "Last-Modified",
          "Vary",
          "Cache-Control"
        }) {
      assertThat(head.header(name)).as(name).isEqualTo(get.header(name));
    }
    assertThat(head.header("Connection")).isEqualTo("-");
    assertThat(service.request("HEAD", "/api/v1/procedures/zzz", "").status()).isEqualTo(404);
  }

  @Test
  void aReloadKeepsTheTagsOfWhatItDoesNotTouch(@TempDir Path folder) throws IOException {
    try (Service changing = Service.loaded(Service.copy(folder), Map.of())) {
      String untouched = changing.get(INVITE + "?locale=sv").header("ETag");
      String touched = changing.get(CLOSE + "?locale=en").header("ETag");
      String generation = changing.get(CLOSE).json().get("generation").asText();
      Path file = folder.resolve("en/partner-center/close-a-ticket.md");
      Files.writeString(file, Files.readString(file).replace("Open the", "Find the"));
      changing.knowledge().reload();
      assertThat(changing.get(CLOSE).json().get("generation").asText()).isNotEqualTo(generation);
      assertThat(changing.get(INVITE + "?locale=sv").header("ETag")).isEqualTo(untouched);
      assertThat(changing.get(CLOSE + "?locale=en").header("ETag")).isNotEqualTo(touched);
    }
  }

  @Test
  void aReloadKeepsTheDatesOfWhatItDoesNotTouch(@TempDir Path folder) throws IOException {
    Service.copy(folder);
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T10:00:00Z"));
    KnowledgeBuilder plain = Service.builder(folder, Progress.NONE);
    KnowledgeBuilder builder =
        new KnowledgeBuilder(
            plain.settings(), plain.locales(), plain.progress(), new SetClock(now));
    Optional<String> token = Optional.of(Service.TOKEN);
    try (Service changing = Service.started(builder, token, Map.of(), "127.0.0.1")) {
      changing.knowledge().reload();
      String untouched = changing.get(INVITE + "?locale=sv").header("Last-Modified");
      String touched = changing.get(CLOSE + "?locale=en").header("Last-Modified");
      assertThat(untouched).isEqualTo("Thu, 01 Jan 2026 10:00:00 GMT").isEqualTo(touched);
      now.set(Instant.parse("2026-01-02T10:00:00Z"));
      Path file = folder.resolve("en/partner-center/close-a-ticket.md");
      String text = Files.readString(file);
      Files.writeString(file, text.replace("Open the", "Find the"));
      changing.knowledge().reload();
      var same = changing.get(INVITE + "?locale=sv", "If-Modified-Since", untouched);
      assertThat(same.status()).isEqualTo(304);
      assertThat(same.header("Last-Modified")).isEqualTo(untouched);
      var other = changing.get(CLOSE + "?locale=en", "If-Modified-Since", touched);
      assertThat(other.status()).isEqualTo(200);
      assertThat(other.header("Last-Modified")).isEqualTo("Fri, 02 Jan 2026 10:00:00 GMT");
      Files.writeString(file, text);
      changing.knowledge().reload();
      var back =
          changing.get(CLOSE + "?locale=en", "If-Modified-Since", other.header("Last-Modified"));
      assertThat(back.status()).as("another content of the same second").isEqualTo(200);
    }
  }

  @Test
  void theTagCountsMoreThanTheDate() {
    String date = service.get(INVITE).header("Last-Modified");
    var answer = service.get(INVITE, "If-None-Match", "\"x\"", "If-Modified-Since", date);
    assertThat(answer.status()).isEqualTo(200);
  }

  /// A clock that a test sets.
  private static final class SetClock extends Clock {
    private final AtomicReference<Instant> now;

    SetClock(AtomicReference<Instant> now) {
      this.now = now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now.get();
    }
  }

  @Test
  void aCursorOfAnotherGenerationHasExpired(@TempDir Path folder) throws IOException {
    try (Service changing = Service.loaded(Service.copy(folder), Map.of())) {
      String list = "/api/v1/procedures?locale=sv&limit=1";
      String cursor = changing.get(list).json().at("/page/next").asText();
      Files.delete(folder.resolve("nl/partner-center/invite-a-customer.md"));
      changing.knowledge().reload();
      ProblemsTest.problem(changing.get(list + "&cursor=" + cursor), 410, "cursor-expired");
    }
  }
}
