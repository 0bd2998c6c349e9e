package lockstep.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lockstep.Fixtures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Who may read the API from a page of another site. The server is reached as 127.0.0.1.
final class CorsTest {
  private static final String LIST = "/api/v1/procedures";
  private static final String RELOAD = "/api/v1/admin/reload";
  private static final String ORIGIN = "https://portal.example.com";
  private static final String ALLOWED = "Access-Control-Allow-Origin";

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
  void everyPageMayReadTheApi() {
    for (String method : new String[] {"GET", "HEAD"}) {
      var answer = service.request(method, LIST, "", "Origin", ORIGIN);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header(ALLOWED)).isEqualTo("*");
      assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("-");
      assertThat(answer.header("Access-Control-Expose-Headers"))
          .isEqualTo("ETag, Content-Language, Link, Retry-After, X-Request-Id");
      assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    }
  }

  @Test
  void everyPageMayReadFailuresToo() {
    var answer = service.get(LIST + "/zzz", "Origin", ORIGIN);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header(ALLOWED)).isEqualTo("*");
  }

  @Test
  void aPageMayAskWithHeaders() {
    var answer =
        preflight(LIST, "GET", "Access-Control-Request-Headers", "if-none-match, x-request-id");
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header(ALLOWED)).isEqualTo("*");
    assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
    assertThat(answer.header("Access-Control-Allow-Headers"))
        .isEqualTo("if-none-match, x-request-id");
  }

  @Test
  void noPageMayPost() {
    var asked = preflight(RELOAD, "POST", "Access-Control-Request-Headers", "authorization");
    assertThat(asked.header("Access-Control-Allow-Methods")).isEqualTo("-");
    assertThat(asked.header("Access-Control-Allow-Headers")).isEqualTo("-");
    for (String path : new String[] {RELOAD, LIST, "/nope"}) {
      var posted = service.request("POST", path, "{}", "Origin", ORIGIN);
      assertThat(posted.header(ALLOWED)).isEqualTo("-");
      ProblemsTest.problem(posted, 403, "forbidden");
    }
  }

  @Test
  void whatIsNoApiStaysClosed() {
    assertThat(service.get("/metrics", "Origin", ORIGIN).header(ALLOWED)).isEqualTo("-");
    assertThat(service.get("/health", "Origin", ORIGIN).header(ALLOWED)).isEqualTo("-");
  }

  @Test
  void theOriginsCanBeNamed() {
    Map<String, Object> settings = Map.of("lockstep.cors.origins", ORIGIN);
    try (Service named = Service.loaded(Fixtures.path("http"), settings)) {
      var known = named.get(LIST, "Origin", ORIGIN);
      assertThat(known.header(ALLOWED)).isEqualTo(ORIGIN);
      assertThat(known.header("Vary")).contains("Origin");
      var other = named.get(LIST, "Origin", "https://other.example.com");
      assertThat(other.header(ALLOWED)).isEqualTo("-");
      assertThat(other.header("Vary")).contains("Origin");
    }
  }

  private static Service.Answer preflight(String path, String method, String name, String value) {
    return service.request(
        "OPTIONS",
        path,
        "",
        "Origin",
        ORIGIN,
        "Access-Control-Request-Method",
        method,
        name,
        value);
  }
}
