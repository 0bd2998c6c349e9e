package lockstep.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Reading the content again, and who may have it done.
final class ReloadTest {
  private static final String RELOAD = "/api/v1/admin/reload";
  private static final String LIST = "/api/v1/procedures?locale=sv";

  @TempDir private Path folder;
  private Service service;

  @BeforeEach
  void start() throws IOException {
    service = Service.loaded(Service.copy(folder), Map.of());
  }

  @AfterEach
  void stop() {
    service.close();
  }

  static Service.Answer reload(Service service, String query, String... headers) {
    String[] all = new String[headers.length + 4];
    System.arraycopy(headers, 0, all, 4, headers.length);
    all[0] = "Authorization";
    all[1] = "Bearer " + Service.TOKEN;
    all[2] = "Content-Type";
    all[3] = "application/json";
    return service.request("POST", RELOAD + query, "", all);
  }

  @Test
  void theOperatorHasTheContentReadAgain() throws IOException {
    String before = service.get(LIST).json().get("generation").asText();
    Files.delete(folder.resolve("sv/partner-center/close-a-ticket.md"));
    var answer = reload(service, "");
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    JsonNode told = answer.json();
    assertThat(told.get("previous").asText()).isEqualTo(before);
    assertThat(told.get("changed").asBoolean()).isTrue();
    JsonNode list = service.get(LIST).json();
    assertThat(list.get("generation").asText()).isEqualTo(told.get("generation").asText());
    assertThat(list.get("total").asInt()).isEqualTo(1);
  }

  @Test
  void aDryRunServesWhatWasServed() throws IOException {
    Files.delete(folder.resolve("sv/partner-center/close-a-ticket.md"));
    JsonNode asked = reload(service, "?dryRun=true").json();
    assertThat(asked.get("dryRun").asBoolean()).isTrue();
    assertThat(asked.get("changed").asBoolean()).isTrue();
    assertThat(service.get(LIST).json().get("total").asInt()).isEqualTo(2);
    var inBody =
        service.request(
            "POST",
            RELOAD,
            "{\"dryRun\": true}",
            "Authorization",
            "bearer " + Service.TOKEN,
            "Content-Type",
            "application/json");
    assertThat(inBody.json().get("dryRun").asBoolean()).isTrue();
    ProblemsTest.problem(reload(service, "?dryRun=maybe"), 400, "invalid-parameter");
  }

  @Test
  void aFileThatBecameBadIsNamedAndItsLastGoodVersionServed() throws IOException {
    Files.write(folder.resolve("sv/partner-center/close-a-ticket.md"), new byte[] {(byte) 0xff});
    JsonNode told = reload(service, "").json();
    assertThat(told.at("/quarantined/0/code").asText()).isEqualTo("not-utf-8");
    assertThat(service.get(LIST).json().get("total").asInt()).isEqualTo(2);
    JsonNode served =
        service.get("/api/v1/procedures/partner-center~close-a-ticket?locale=sv").json();
    assertThat(served.at("/freshness/state").asText()).isEqualTo("broken");
    assertThat(served.at("/freshness/evidence/0").asText()).contains("close-a-ticket.md:1:1");
  }

  @Test
  void contentOfWhichNothingCanBeReadIsRejected() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.write(file, new byte[] {(byte) 0xff});
      }
    }
    JsonNode problem = ProblemsTest.problem(reload(service, ""), 422, "reload-rejected");
    assertThat(problem.get("files").size()).isEqualTo(7);
    assertThat(problem.at("/files/0/line").asInt()).isEqualTo(1);
    assertThat(service.get(LIST).json().get("total").asInt()).isEqualTo(2);
  }

  @Test
  void aRootThatIsGoneIsRejected() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    JsonNode problem = ProblemsTest.problem(reload(service, ""), 422, "reload-rejected");
    assertThat(problem.at("/files/0/code").asText()).isEqualTo("no-content-root");
    assertThat(service.get(LIST).status()).isEqualTo(200);
    Files.createDirectory(folder);
  }

  @Test
  void nobodyElseMay() {
    String json = "application/json";
    var without = service.request("POST", RELOAD, "{}", "Content-Type", json);
    ProblemsTest.problem(without, 401, "unauthorized");
    assertThat(without.header("WWW-Authenticate")).isEqualTo("Bearer");
    for (String wrong : new String[] {"Bearer nope", "Bearer ", "Basic " + Service.TOKEN}) {
      var answer =
          service.request("POST", RELOAD, "{}", "Authorization", wrong, "Content-Type", json);
      ProblemsTest.problem(answer, 401, "unauthorized");
    }
  }

  @Test
  void aPageOfAnotherSiteMayNotEvenWithTheToken() {
    ProblemsTest.problem(
        reload(service, "", "Origin", "https://evil.example.com"), 403, "forbidden");
    ProblemsTest.problem(reload(service, "", "Origin", "null"), 403, "forbidden");
    ProblemsTest.problem(reload(service, "", "Sec-Fetch-Site", "cross-site"), 403, "forbidden");
    String own = "http://127.0.0.1:" + service.server().port();
    assertThat(reload(service, "", "Origin", own).status()).isEqualTo(202);
  }

  @Test
  void everyCallIsWrittenDownOnceRefusedOnesToo() {
    Logger audit = (Logger) LoggerFactory.getLogger("lockstep.audit");
    ListAppender<ILoggingEvent> written = new ListAppender<>();
    written.start();
    Level before = audit.getLevel();
    audit.setLevel(Level.INFO);
    audit.addAppender(written);
    try {
      String token = "Bearer " + Service.TOKEN;
      String text = "text/plain";
      reload(service, "");
      service.request("POST", RELOAD, "{}", "Content-Type", "application/json");
      reload(service, "", "Origin", "https://evil.example.com");
      service.request("POST", RELOAD, "x", "Authorization", token, "Content-Type", text);
      send("{\"dryRun\": tru");
      assertThat(written.list.stream().map(ILoggingEvent::getFormattedMessage))
          .allMatch(line -> line.startsWith("POST " + RELOAD + " from 127.0.0.1: "))
          .map(line -> line.replaceAll(".*: (\\d+) .*", "$1"))
          .containsExactly("202", "401", "403", "415", "400");
    } finally {
      audit.detachAppender(written);
      audit.setLevel(before);
    }
  }

  @Test
  void onlyJsonIsRead() {
    String token = "Bearer " + Service.TOKEN;
    var form =
        service.request(
            "POST",
            RELOAD,
            "dryRun=true",
            "Authorization",
            token,
            "Content-Type",
            "application/x-www-form-urlencoded");
    JsonNode problem = ProblemsTest.problem(form, 415, "unsupported-media-type");
    assertThat(problem.get("detail").asText()).contains("application/x-www-form-urlencoded");
    ProblemsTest.problem(
        service.request("POST", RELOAD, "", "Authorization", token), 415, "unsupported-media-type");
    var bad = send("{\"dryRun\": tru");
    ProblemsTest.problem(bad, 400, "malformed-request");
    var large = send("{\"x\": \"" + "x".repeat(1_100_000) + "\"}");
    JsonNode tooLarge = ProblemsTest.problem(large, 413, "payload-too-large");
    assertThat(tooLarge.get("detail").asText()).startsWith("body: ").contains("1MB");
  }

  private Service.Answer send(String body) {
    return service.request(
        "POST",
        RELOAD,
        body,
        "Authorization",
        "Bearer " + Service.TOKEN,
        "Content-Type",
        "application/json");
  }

  @Test
  void withoutATokenThereIsNoAdministration() {
    try (Service closed = Service.empty(Fixtures.path("http"), Optional.empty(), Map.of())) {
      ProblemsTest.problem(reload(closed, ""), 404, "not-found");
      ProblemsTest.problem(closed.get(RELOAD), 404, "not-found");
    }
  }
}
