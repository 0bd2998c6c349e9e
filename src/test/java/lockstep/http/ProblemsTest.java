package lockstep.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Failures, read where a client reads them.
final class ProblemsTest {
  private static final String LIST = "/api/v1/procedures";
  private static final String INVITE = LIST + "/partner-center~invite-a-customer";

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
  void aMisspeltParameterNamesTheNearest() {
    JsonNode problem = problem(service.get(LIST + "?rolle=global-admin"), 400, "unknown-parameter");
    assertThat(problem.get("parameter").asText()).isEqualTo("rolle");
    assertThat(ProceduresTest.texts(problem.get("suggestions"))).containsExactly("role");
    assertThat(problem.get("detail").asText())
        .isEqualTo(
            "rolle: there is no such parameter; did you mean role? Known parameters: actor, cursor,"
                + " kind, limit, locale, role, sort, state, updatedSince");
  }

  @Test
  void anUnknownParameterOfARouteWithoutAnyIsRefused() {
    JsonNode problem = problem(service.get("/api/v1/roles?x=1"), 400, "unknown-parameter");
    assertThat(problem.get("detail").asText())
        .isEqualTo("x: there is no such parameter. Known parameters: –");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit, 1..50",
    "limit=51, limit, 1..50",
    "limit=many, limit, 1..50",
    "sort=age, sort, title",
    "kind=include, kind, article",
    "state=fresh, state, untracked",
    "role=global, role, global-admin",
    "actor=nobody, actor, customer",
    "locale=de, locale, sv",
    "updatedSince=2024-13-01, updatedSince, YYYY-MM-DD",
    "cursor=abc, cursor, page.next",
  })
  void aValueThatIsNotAcceptedNamesThoseThatAre(String query, String parameter, String known) {
    JsonNode problem = problem(service.get(LIST + "?" + query), 400, "invalid-parameter");
    assertThat(problem.get("parameter").asText()).isEqualTo(parameter);
    assertThat(ProceduresTest.texts(problem.get("known"))).contains(known);
    assertThat(problem.get("detail").asText()).startsWith(parameter + ": ").contains(known);
  }

  @ParameterizedTest
  @CsvSource({
    "?fallback=maybe, fallback",
    "?locale=s v, locale",
    "/checklist?known=17, known",
    "/checklist?actor=me, actor",
    "?locale=, locale",
  })
  void aValueOfAProcedureIsCheckedToo(String query, String parameter) {
    var answer = service.get(INVITE + query.replace(" ", "%20"));
    assertThat(problem(answer, 400, "invalid-parameter").get("parameter").asText())
        .isEqualTo(parameter);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Procedure not found",
        "sv-SE|Proceduren hittades inte",
        "nl|Procedure niet gevonden",
        "fr-CA|Procédure introuvable",
        "de|Procedure not found",
      })
  void aProblemSpeaksTheReadersLanguage(String language, String title) {
    var answer = service.get(LIST + "/nope", "Accept-Language", language);
    assertThat(problem(answer, 404, "procedure-not-found").get("title").asText()).isEqualTo(title);
    assertThat(answer.header("Vary")).contains("Accept-Language");
    var explicit = service.get(LIST + "/nope?locale=" + language, "Accept-Language", "en");
    assertThat(explicit.json().get("title").asText()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    "partner-center~invite-a-costumer",
    "partner-centre~invite-customer",
    "invite-a-customer",
    "help~invite-a-custmer",
  })
  void aMisspeltIdGetsSuggestions(String id) {
    JsonNode problem = problem(service.get(LIST + "/" + id), 404, "procedure-not-found");
    assertThat(ProceduresTest.texts(problem.get("suggestions")))
        .containsExactly("partner-center~invite-a-customer");
    assertThat(problem.get("detail").asText())
        .isEqualTo(
            id
                + ": there is no procedure with this id; check the id. Similar ids:"
                + " partner-center~invite-a-customer");
  }

  @Test
  void anIdLikeNoOtherGetsNone() {
    for (String id : new String[] {"zzz", "~", "%20"}) {
      JsonNode problem = problem(service.get(LIST + "/" + id), 404, "procedure-not-found");
      assertThat(problem.get("suggestions").size()).isZero();
    }
  }

  @Test
  void aMissingLanguageNamesThoseThatExist() {
    JsonNode problem =
        problem(service.get(INVITE + "?locale=en&fallback=none"), 404, "translation-not-found");
    assertThat(ProceduresTest.texts(problem.get("availableLocales")))
        .containsExactly("fr", "nl", "sv");
    assertThat(problem.get("detail").asText()).contains("fr, nl, sv");
    assertThat(service.get(INVITE + "?locale=en&fallback=language").status()).isEqualTo(404);
    assertThat(service.get(INVITE + "?locale=en&fallback=source").status()).isEqualTo(404);
  }

  @Test
  void anUnknownStepIsNamed() {
    JsonNode problem = problem(service.get(INVITE + "/steps/s_0"), 404, "step-not-found");
    assertThat(problem.get("detail").asText()).startsWith("s_0: ");
  }

  @Test
  void aFormatThatIsNotOfferedIsRefused() {
    JsonNode named = problem(service.get(INVITE + "?format=pdf"), 406, "not-acceptable");
    assertThat(named.get("detail").asText())
        .isEqualTo(
            "format: the format “pdf” is not available here; ask for one of json, markdown, jsonld,"
                + " html, text");
    problem(service.get(INVITE, "Accept", "image/png"), 406, "not-acceptable");
    problem(service.get("/api/v1/roles", "Accept", "text/html"), 406, "not-acceptable");
  }

  @Test
  void aRefusedMediaTypeNamesAllOfTheAddress() {
    JsonNode problem = problem(service.get(INVITE, "Accept", "image/*"), 406, "not-acceptable");
    assertThat(ProceduresTest.texts(problem.get("known")))
        .containsExactly(
            "application/json", "text/markdown", "application/ld+json", "text/html", "text/plain");
    JsonNode page = problem(service.get("/", "Accept", "image/png"), 406, "not-acceptable");
    assertThat(ProceduresTest.texts(page.get("known"))).containsExactly("text/html");
  }

  @ParameterizedTest
  @CsvSource({
    "?locale=xx&fallback=none, 404, Non disponible dans cette langue",
    "?locale=de&fallback=none, 404, Non disponible dans cette langue",
    "?locale=xx&fallback=maybe, 400, Valeur non acceptée",
  })
  void aLanguageThatWeDoNotSpeakLeavesTheChoiceToTheHeader(String query, int status, String title) {
    var answer = service.get(INVITE + query, "Accept-Language", "fr");
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().get("title").asText()).isEqualTo(title);
    assertThat(answer.header("Content-Language")).isEqualTo("fr");
    assertThat(answer.header("Vary")).contains("Accept-Language");
    var list = service.get(LIST + "?locale=xx", "Accept-Language", "fr");
    assertThat(list.json().get("title").asText()).isEqualTo("Valeur non acceptée");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", ",,;q=", "*", "=", "; , ;"})
  void anAcceptLanguageWithoutALanguageIsLikeNone(String header) {
    for (String path : new String[] {"/health", "/", LIST, INVITE, "/api/v1/roles", "/metrics"}) {
      var answer = service.get(path, "Accept-Language", header);
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(answer.header("Content-Language"))
          .as(path)
          .isEqualTo(service.get(path).header("Content-Language"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/procedures?x=%zz, /api/v1/procedures",
    "/api/v1/zzz?x=%zz, /api/v1/zzz",
    "/api/v1/a|b, /api/v1/a%7Cb",
    "/api/v1/procedures/%zz, /api/v1/procedures/%25zz",
  })
  void anAddressThatIsNoUriIsStillNamed(String address, String instance) throws IOException {
    String request = "GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    assertThat(assertRaw(request, 400, "malformed-request"))
        .contains("\"instance\":\"" + instance + "\"")
        .containsIgnoringCase("access-control-allow-origin: *")
        .containsIgnoringCase("cross-origin-resource-policy: cross-origin");
  }

  @Test
  void anUnknownAddressIsAProblemToo() {
    problem(service.get("/nope"), 404, "not-found");
    problem(service.get("/api/v1/nope?x=1"), 404, "not-found");
    problem(service.get("/problems/nope"), 404, "not-found");
    problem(service.get("/prometheus"), 404, "not-found");
  }

  @Test
  void aWrongMethodNamesTheRightOnes() {
    var answer = service.request("DELETE", INVITE, "");
    problem(answer, 405, "method-not-allowed");
    assertThat(answer.header("Allow")).contains("GET").contains("HEAD");
    problem(service.request("POST", "/api/v1/roles", "{}"), 405, "method-not-allowed");
  }

  @Test
  void theRequestIdOfAClientIsKept() {
    var answer = service.get("/nope", "X-Request-Id", "abc-1");
    assertThat(answer.header("X-Request-Id")).isEqualTo("abc-1");
    assertThat(answer.json().get("requestId").asText()).isEqualTo("abc-1");
    var strange = service.get("/nope", "X-Request-Id", "<b>");
    assertThat(strange.header("X-Request-Id")).doesNotContain("<");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NONSENSE",
        "GET / HTTX/9",
        "GET /%zz HTTP/1.1",
        "GET /a|b HTTP/1.1",
        "GET /api/v1/procedures?locale=%zz HTTP/1.1"
      })
  void aRequestThatCannotBeReadIsAProblem(String line) throws IOException {
    assertRaw(line + "\r\nHost: x\r\nConnection: close\r\n\r\n", 400, "malformed-request");
  }

  @Test
  void anAddressOrAHeaderThatIsTooLongIsAProblem() throws IOException {
    String end = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
    String address =
        assertRaw("GET /" + "a".repeat(10_000) + end + "\r\n", 414, "payload-too-large");
    assertThat(address).contains("head: the address or the headers");
    assertRaw("GET /" + end + "X: " + "a".repeat(20_000) + "\r\n\r\n", 431, "payload-too-large");
  }

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void everyTypeHasAPageInEveryLanguage(ProblemType type) {
    for (String language : new String[] {"en", "fr", "nl", "sv"}) {
      var page = service.get(type.address(), "Accept-Language", language);
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.text())
          .contains("<html lang=\"" + language + "\">", type.id())
          .doesNotContain("<title>problem.")
          .doesNotContain("{")
          .contains("</code></p>\n<p>");
    }
  }

  private static String assertRaw(String request, int status, String type) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", service.server().port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      byte[] start = socket.getInputStream().readAllBytes();
      String answer = new String(start, StandardCharsets.UTF_8);
      assertThat(answer)
          .matches("(?s)HTTP/1\\.[01] " + status + " .*")
          .containsIgnoringCase("content-type: application/problem+json")
          .containsIgnoringCase("x-request-id: ")
          .contains("\"type\":\"/problems/" + type + "\"")
          .doesNotContain("Exception");
      return answer;
    }
  }

  /// The problem of an answer that has all that a problem must have.
  static JsonNode problem(Service.Answer answer, int status, String type) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Language")).matches("en|fr|nl|sv");
    JsonNode problem = answer.json();
    assertThat(problem.get("type").asText()).isEqualTo("/problems/" + type);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asText()).isNotBlank().doesNotStartWith("problem.");
    assertThat(problem.get("detail").asText())
        .isNotBlank()
        .doesNotStartWith("problem.")
        .doesNotContain("{")
        .doesNotContain("Exception");
    assertThat(problem.get("instance").asText()).startsWith("/");
    assertThat(problem.get("requestId").asText()).isEqualTo(answer.header("X-Request-Id"));
    return problem;
  }
}
