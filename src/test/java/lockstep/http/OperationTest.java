package lockstep.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import lockstep.Fixtures;
import lockstep.knowledge.Knowledge;
import lockstep.knowledge.KnowledgeBuilder;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starting, health, metrics and failures of our own.
final class OperationTest {
  private static final String LIST = "/api/v1/procedures";

  @Test
  void itLivesBeforeItIsReady() {
    try (Service service = Service.empty(Fixtures.path("http"), Optional.empty(), Map.of())) {
      assertThat(service.get("/health/liveness").status()).isEqualTo(200);
      assertThat(service.get("/api/v1/roles").status()).isEqualTo(200);
      for (String path : new String[] {"/health/readiness", "/health", LIST, "/api/v1/content"}) {
        var answer = service.get(path, "Accept-Language", "fr");
        var problem = ProblemsTest.problem(answer, 503, "not-ready");
        assertThat(problem.get("title").asText()).isEqualTo("Pas encore prêt");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
      }
      service.knowledge().reload();
      assertThat(service.get("/health/readiness").status()).isEqualTo(200);
      assertThat(service.get("/health").json().get("status").asText()).isEqualTo("up");
      assertThat(service.get(LIST).status()).isEqualTo(200);
    }
  }

  @Test
  void badFilesAreSaidWithoutHidingTheRest(@TempDir Path folder) throws IOException {
    Service.copy(folder);
    byte[] latin = "# Över".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("sv/partner-center/latin.md"), latin);
    try (Service service = Service.loaded(folder, Map.of())) {
      var health = service.get("/health");
      assertThat(health.status()).isEqualTo(200);
      assertThat(health.json().get("status").asText()).isEqualTo("degraded");
      var file = service.get("/api/v1/content").json().at("/quarantined/0");
      assertThat(file.get("code").asText()).isEqualTo("not-utf-8");
      assertThat(file.get("file").asText()).endsWith("sv/partner-center/latin.md");
      assertThat(file.get("column").asInt()).isEqualTo(3);
      assertThat(service.get("/metrics").text()).contains("lockstep_quarantined_files 1.0");
    }
  }

  @Test
  void figuresHaveRoutesAndNoIds() {
    try (Service service = Service.ofFixtures()) {
      service.get(LIST + "/partner-center~invite-a-customer?locale=en");
      service.get(LIST + "/partner-center~secret-name");
      String figures = service.get("/metrics").text();
      assertThat(figures)
          .contains("uri=\"/api/v1/procedures/{id}\"")
          .contains("status=\"404\"")
          .contains("lockstep_build_seconds ")
          .contains("lockstep_quarantined_files 0.0")
          .contains("lockstep_documents{locale=\"sv\",state=\"untracked\"} 2.0")
          .contains("lockstep_fallbacks_total{locale=\"en\"} 1.0")
          .doesNotContain("invite-a-customer")
          .doesNotContain("secret-name");
    }
  }

  @Test
  void aMistakeOfOursShowsNoInnerParts() {
    AtomicBoolean failing = new AtomicBoolean();
    KnowledgeBuilder builder =
        Service.builder(
            Fixtures.path("http"),
            (_, _, _) -> {
              if (failing.get()) {
                throw new IllegalStateException("secret");
              }
            });
    Optional<String> token = Optional.of(Service.TOKEN);
    try (Service service = Service.started(builder, token, Map.of(), "127.0.0.1")) {
      service.knowledge().reload();
      failing.set(true);
      var answer = ReloadTest.reload(service, "");
      var problem = ProblemsTest.problem(answer, 500, "internal");
      assertThat(answer.text()).doesNotContain("secret").doesNotContain("lockstep.");
      assertThat(problem.get("detail").asText()).contains(answer.header("X-Request-Id"));
      assertThat(service.get(LIST).status()).isEqualTo(200);
    }
  }

  @Test
  void aPortThatIsTakenIsSaid() {
    try (Service service = Service.ofFixtures()) {
      KnowledgeBuilder builder = Service.builder(Fixtures.path("http"), (_, _, _) -> {});
      Server.Options options =
          new Server.Options(
              "127.0.0.1",
              service.server().port(),
              new Knowledge(builder, Assertions::fail),
              builder.settings(),
              builder.locales(),
              Optional.empty(),
              Optional.empty());
      assertThatThrownBy(() -> Server.start(options))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("127.0.0.1:" + service.server().port() + ": cannot be listened on");
    }
  }
}
