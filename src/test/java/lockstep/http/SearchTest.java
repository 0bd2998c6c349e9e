package lockstep.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import lockstep.Fixtures;
import lockstep.cli.Main;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Searching and completing over HTTP; how well words are found is tested where they are.
final class SearchTest {
  private static final String SEARCH = "/api/v1/search";
  private static final String SUGGEST = "/api/v1/suggest";
  private static final String CLOSE = "partner-center~close-a-ticket";
  private static final String INVITE = "partner-center~invite-a-customer";

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
  void aProcedureIsFoundWithItsMatchingStepsAndWhatItsListEntrySays() {
    JsonNode answer = search("q=godk%C3%A4nn+villkoren&locale=sv");
    assertThat(answer.at("/query/q").asText()).isEqualTo("godkänn villkoren");
    assertThat(answer.at("/query/locale").asText()).isEqualTo("sv");
    assertThat(answer.at("/query/queryLocale").asText()).isEqualTo("sv");
    JsonNode item = answer.at("/items/0");
    assertThat(item.get("procedureId").asText()).isEqualTo(INVITE);
    assertThat(item.get("title").asText()).isEqualTo("Bjuda in en kund");
    assertThat(item.get("stepCount").asInt()).isEqualTo(3);
    assertThat(item.at("/translation/kind").asText()).isEqualTo("HT");
    assertThat(item.at("/freshness/state").asText()).isNotBlank();
    assertThat(ProceduresTest.texts(item.get("otherLocales"), "locale"))
        .containsExactly("fr", "nl");
    assertThat(ProceduresTest.texts(item.get("otherLocales"), "state")).doesNotContain("");
    assertThat(ProceduresTest.texts(item.get("roles"))).contains("global-admin");
    assertThat(ProceduresTest.texts(item.get("actors"))).contains("customer");
    assertThat(ProceduresTest.texts(item.get("matched"))).contains("steps");
    JsonNode hit = item.at("/hits/0");
    assertThat(hit.get("number").asText()).isEqualTo("2");
    assertThat(hit.get("stepId").asText()).startsWith("s_");
    assertThat(hit.get("snippet").asText()).contains("<mark>villkoren</mark>");
    assertThat(item.get("reasons")).isEmpty();
    assertThat(service.get(item.get("href").asText()).status()).isEqualTo(200);
  }

  @Test
  void snippetsCanBePlainText() {
    JsonNode answer = search("q=villkoren&locale=sv&highlight=none");
    assertThat(answer.at("/items/0/hits/0/snippet").asText())
        .contains("villkoren")
        .doesNotContain("<");
  }

  @Test
  void theReadersLanguageIsTheDefault() {
    var answer = service.get(SEARCH + "?q=client", "Accept-Language", "fr-BE, en;q=0.5");
    assertThat(answer.json().at("/query/locale").asText()).isEqualTo("fr");
    assertThat(ids(answer.json())).containsExactly(INVITE);
    assertThat(answer.header("Content-Language")).isEqualTo("fr");
    assertThat(answer.header("Vary")).contains("Accept-Language");
    var named = service.get(SEARCH + "?q=client&locale=fr-CA", "Accept-Language", "sv");
    assertThat(named.header("Content-Language")).isEqualTo("fr");
    assertThat(named.header("Vary")).doesNotContain("Accept-Language");
  }

  @Test
  void severalLanguagesAreSearchedTogether() {
    JsonNode answer = search("q=kund&locale=nl&locale=sv-FI&queryLocale=sv");
    assertThat(ProceduresTest.texts(answer.at("/query/locales"))).containsExactly("nl", "sv");
    assertThat(answer.at("/query/queryLocale").asText()).isEqualTo("sv");
    assertThat(ids(answer)).contains(INVITE);
  }

  @Test
  void whatOnlyAnotherLanguageHasIsLabelledUnlessItIsNotWanted() {
    JsonNode answer = search("q=ticket&locale=fr&queryLocale=en");
    assertThat(answer.get("items")).isEmpty();
    assertThat(answer.at("/otherItems/0/procedureId").asText()).isEqualTo(CLOSE);
    assertThat(ProceduresTest.texts(answer.get("otherItems"), "locale"))
        .isNotEmpty()
        .doesNotContain("fr");
    JsonNode strict = search("q=ticket&locale=fr&queryLocale=en&fallback=none");
    assertThat(strict.get("otherItems")).isEmpty();
    assertThat(strict.get("total").asInt()).isZero();
  }

  @Test
  void resultsCanBeFilteredAndCounted() {
    assertThat(ids("q=kund&locale=sv&actor=customer")).containsExactly(INVITE);
    assertThat(ids("q=kund&locale=sv&actor=microsoft-support")).isEmpty();
    assertThat(ids("q=kund&locale=sv&role=admin-agent,helpdesk-agent")).contains(INVITE);
    assertThat(ids("q=kund&locale=sv&role=helpdesk-agent")).doesNotContain(INVITE);
    assertThat(ids("q=client&locale=fr&state=retired")).containsExactly(INVITE);
    assertThat(ids("q=client&locale=fr&state=broken")).isEmpty();
    assertThat(ids("q=client&locale=fr&kind=MT")).containsExactly(INVITE);
    assertThat(ids("q=client&locale=fr&kind=HT")).isEmpty();
    JsonNode facets = search("q=client&locale=fr").get("facets");
    assertThat(facets.fieldNames())
        .toIterable()
        .containsExactly("locale", "role", "actor", "state", "translation");
    assertThat(facets.at("/actor/customer").asInt()).isEqualTo(1);
  }

  @Test
  void itIsSaidInTheReadersLanguageHowAWordWasFound() {
    JsonNode reasons = search("q=client&locale=fr&explain=true").at("/items/0/reasons");
    assertThat(reasons).isNotEmpty();
    assertThat(reasons.at("/0/word").asText()).isEqualTo("client");
    assertThat(reasons.at("/0/text").asText()).startsWith("«").contains("client");
  }

  @Test
  void whatIsRetiredIsToldWithWhatTookItsPlace() {
    JsonNode retired = search("q=add-azurermaccount&locale=fr").at("/query/retirements/0");
    assertThat(retired.get("name").asText()).isEqualTo("Add-AzureRmAccount");
    assertThat(retired.get("replacement").asText()).isEqualTo("Connect-AzAccount");
    assertThat(retired.get("candidates")).isEmpty();
    assertThat(service.get(retired.get("href").asText()).status()).isEqualTo(200);
  }

  @Test
  void pagesFollowEachOther() {
    String query = SEARCH + "?q=kund+%C3%A4rende&locale=sv&limit=1";
    var first = service.get(query);
    assertThat(first.json().get("items")).hasSize(1);
    String link = first.header("Link");
    assertThat(link).endsWith(">; rel=\"next\"");
    var second = service.get(link.substring(1, link.indexOf('>')));
    assertThat(second.status()).isEqualTo(200);
    assertThat(ids(second.json())).hasSize(1).isNotEqualTo(ids(first.json()));
    String cursor = first.json().at("/page/next").asText();
    assertThat(service.get(query.replace("locale=sv", "locale=nl") + "&cursor=" + cursor).status())
        .isEqualTo(400);
  }

  @Test
  void aCursorLeadsNoDeeperThanPagesDo() {
    String cursor =
        service
            .get(SEARCH + "?q=kund+%C3%A4rende&locale=sv&limit=1")
            .json()
            .at("/page/next")
            .asText();
    String[] parts =
        new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ");
    assertThat(paged(parts[0], parts[1], "1").status()).isEqualTo(200);
    assertThat(paged(parts[0], parts[1], "999999999").status()).isEqualTo(400);
    assertThat(paged("g_0000000000000000", parts[1], "1").status()).isEqualTo(410);
  }

  private static Service.Answer paged(String generation, String list, String offset) {
    byte[] plain = (generation + " " + list + " " + offset).getBytes(StandardCharsets.UTF_8);
    String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    return service.get(SEARCH + "?q=kund+%C3%A4rende&locale=sv&limit=1&cursor=" + cursor);
  }

  @Test
  void whatTheClientHasIsNotSentAgain() {
    var first = service.get(SEARCH + "?q=kund&locale=sv");
    String tag = first.header("ETag");
    assertThat(tag).matches("\"[0-9a-f]{32}\"");
    assertThat(first.header("Cache-Control")).startsWith("public, max-age=60");
    assertThat(service.get(SEARCH + "?q=kund&locale=sv", "If-None-Match", tag).status())
        .isEqualTo(304);
    assertThat(service.get(SEARCH + "?q=kund&locale=nl").header("ETag")).isNotEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=*",
        "q=*kund",
        "q=%22kund",
        "q=-",
        "q=-kund",
        "q=%28kund+OR",
        "q=kund%5E%7E2+AND+NOT",
        "q=title:kund",
        "q=%F0%9F%98%80",
        "q=och+en+att",
        "q=Kunder+%3E+Bjud+in",
        "q=%00",
        "q=a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p+q+r+s+t"
      })
  void oddQueriesAreAnswered(String query) {
    for (String locale : List.of("sv", "nl", "fr", "en")) {
      var answer = service.get(SEARCH + "?" + query + "&locale=" + locale);
      assertThat(answer.status()).as(query).isEqualTo(200);
    }
  }

  @Test
  void aLongQueryIsAnsweredAndATooLongOneIsNot() {
    String emoji = "%F0%9F%98%80";
    assertThat(service.get(SEARCH + "?q=" + "k".repeat(200)).status()).isEqualTo(200);
    assertThat(service.get(SEARCH + "?q=" + emoji.repeat(200)).status()).isEqualTo(200);
    var answer = service.get(SEARCH + "?q=" + "k".repeat(201), "Accept-Language", "en");
    JsonNode problem = ProblemsTest.problem(answer, 400, "invalid-parameter");
    assertThat(problem.get("detail").asText())
        .isEqualTo("q: the value “" + "k".repeat(20) + "…” is not accepted; use 1..200 Unicode");
  }

  @Test
  void mistakesAreNamed() {
    mistake("", "q: the parameter is missing; add it to the address");
    mistake("?q=%20", "q: the parameter is missing; add it to the address");
    mistake("?q=kund&limit=51", "limit: the value “51” is not accepted; use 1..50");
    mistake("?q=kund&locale=de", "locale: the value “de” is not accepted; use en, fr, nl, sv");
    mistake(
        "?q=kund&queryLocale=de",
        "queryLocale: the value “de” is not accepted; use en, fr, nl, sv");
    mistake("?q=kund&kind=mt", "kind: the value “mt” is not accepted; use MT, HT");
    mistake("?q=kund&highlight=md", "highlight: the value “md” is not accepted; use html, none");
    mistake("?q=kund&fallback=any", "fallback: the value “any” is not accepted; use none, other");
    mistake("?q=kund&explain=yes", "explain: the value “yes” is not accepted; use true, false");
    var unknown = service.get(SEARCH + "?q=kund&roles=global-admin", "Accept-Language", "en");
    JsonNode problem = ProblemsTest.problem(unknown, 400, "unknown-parameter");
    assertThat(ProceduresTest.texts(problem.get("suggestions"))).contains("role");
  }

  private static void mistake(String query, String detail) {
    var answer = service.get(SEARCH + query, "Accept-Language", "en");
    JsonNode problem = ProblemsTest.problem(answer, 400, "invalid-parameter");
    assertThat(problem.get("detail").asText()).isEqualTo(detail);
  }

  @Test
  void whatIsTypedIsCompleted() {
    var answer = service.get(SUGGEST + "?q=bju&locale=sv-SE");
    JsonNode items = answer.json().get("items");
    assertThat(items.at("/0/kind").asText()).isEqualTo("procedure");
    assertThat(items.at("/0/text").asText()).isEqualTo("Bjuda in en kund");
    assertThat(items.at("/0/procedureId").asText()).isEqualTo(INVITE);
    items.forEach(
        item -> {
          String href = item.get("href").asText();
          assertThat(service.get(href).status()).as(href).isEqualTo(200);
        });
    assertThat(answer.header("Content-Language")).isEqualTo("sv");
    assertThat(answer.header("ETag")).isNotEqualTo("-");
    assertThat(service.get(SUGGEST + "?q=bju&locale=sv&limit=1").json().get("items")).hasSize(1);
    JsonNode command = service.get(SUGGEST + "?q=get-mg&locale=sv").json().at("/items/0");
    assertThat(command.get("kind").asText()).isEqualTo("command");
    assertThat(command.get("text").asText()).isEqualTo("Get-MgContract");
    assertThat(command.get("procedureId").isNull()).isTrue();
    assertThat(service.get(command.get("href").asText()).status()).isEqualTo(200);
  }

  @Test
  void oneCharacterIsTooFewToComplete() {
    var answer = service.get(SUGGEST + "?q=b", "Accept-Language", "en");
    JsonNode problem = ProblemsTest.problem(answer, 400, "invalid-parameter");
    assertThat(problem.get("detail").asText())
        .isEqualTo("q: the value “b” is not accepted; use 2..200 Unicode");
    assertThat(service.get(SUGGEST + "?q=bj&limit=11").status()).isEqualTo(400);
  }

  @Test
  void figuresTellOfSearchesAndNotOfTheirWords() {
    try (Service other = Service.ofFixtures()) {
      other.get(SEARCH + "?q=xyzzyxyzzy&locale=nl&fallback=none");
      other.get(SEARCH + "?q=ticket&locale=fr&queryLocale=en");
      assertThat(other.get("/metrics").text())
          .contains("lockstep_search_seconds_count 2")
          .contains("lockstep_search_seconds_bucket{le=\"0.01\"}")
          .contains("lockstep_search_without_result_total{locale=\"nl\"} 1.0")
          .contains("lockstep_search_without_result_total{locale=\"sv\"} 0.0")
          .contains("lockstep_fallbacks_total{locale=\"fr\"} 1.0")
          .doesNotContain("xyzzy");
    }
  }

  @Test
  void theCommandPrintsTheSame() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String content = Fixtures.path("http").toString();
    int exitCode =
        Main.run(
            new String[] {
              "search",
              "client",
              "--locale",
              "fr",
              "--limit",
              "20",
              "--format",
              "json",
              "--explain",
              "--content",
              content
            },
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    assertThat(exitCode).isZero();
    JsonNode printed = JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
    JsonNode answered = search("q=client&locale=fr&explain=true");
    assertThat(((ObjectNode) printed).without("generation").toString())
        .isEqualTo(((ObjectNode) answered).without("generation").toString());
  }

  private static JsonNode search(String query) {
    return service.get(SEARCH + "?" + query).json();
  }

  private static List<String> ids(String query) {
    return ids(search(query));
  }

  private static List<String> ids(JsonNode answer) {
    return ProceduresTest.texts(answer.get("items"), "procedureId");
  }
}
