package lockstep.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Lists, vocabularies and the report on the content.
final class ListsTest {
  private static final String LIST = "/api/v1/procedures";
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
  void everyProcedureIsListedOnceInTheReadersLanguage() {
    var answer = service.get(LIST, "Accept-Language", "sv");
    assertThat(ids(answer.json())).containsExactly(INVITE, CLOSE);
    assertThat(ProceduresTest.texts(answer.json().get("items"), "locale"))
        .containsExactly("sv", "sv");
    assertThat(answer.json().at("/items/0/stepCount").asInt()).isEqualTo(3);
    assertThat(answer.json().at("/items/0/otherLocales/0/locale").asText()).isEqualTo("fr");
    assertThat(answer.header("Vary")).contains("Accept-Language");
    JsonNode french = service.get(LIST, "Accept-Language", "fr").json();
    assertThat(ProceduresTest.texts(french.get("items"), "locale")).containsExactly("en", "fr");
  }

  @Test
  void aListCanBeFiltered() {
    assertThat(ids("locale=en")).containsExactly(CLOSE);
    assertThat(ids("locale=en-GB&locale=nl")).containsExactly(CLOSE, INVITE);
    assertThat(ids("role=admin-agent&locale=sv")).containsExactly(INVITE);
    assertThat(ids("role=admin-agent&locale=fr")).isEmpty();
    assertThat(ids("role=admin-agent,helpdesk-agent&locale=sv")).containsExactly(INVITE, CLOSE);
    assertThat(ids("actor=customer&locale=sv")).containsExactly(INVITE);
    assertThat(ids("actor=microsoft-support")).isEmpty();
    assertThat(ids("state=broken")).isEmpty();
    assertThat(ids("kind=article")).containsExactly("partner-center~about-tickets");
    assertThat(ids("kind=announcement,article")).hasSize(2);
    assertThat(ids("updatedSince=2024-04-01&locale=sv")).containsExactly(CLOSE);
  }

  @Test
  void titlesStandInTheOrderOfTheReadersAlphabet() {
    assertThat(ids("kind=procedure,article,announcement&locale=sv"))
        .containsExactly(
            INVITE,
            "partner-center~about-tickets",
            CLOSE,
            "partner-center~announcements~tickets-move");
  }

  @Test
  void theNewestCanComeFirst() {
    assertThat(ids("locale=sv&sort=-updated")).containsExactly(CLOSE, INVITE);
  }

  @Test
  void pagesFollowEachOther() {
    var first = service.get(LIST + "?locale=sv&limit=1");
    assertThat(first.json().get("total").asInt()).isEqualTo(2);
    assertThat(ids(first.json())).containsExactly(INVITE);
    String link = first.header("Link");
    assertThat(link).endsWith(">; rel=\"next\"");
    var second = service.get(link.substring(1, link.indexOf('>')));
    assertThat(ids(second.json())).containsExactly(CLOSE);
    assertThat(second.header("Link")).isEqualTo("-");
    assertThat(second.json().at("/page/next").isNull()).isTrue();
  }

  @Test
  void aCursorBelongsToItsList() {
    String cursor = service.get(LIST + "?locale=sv&limit=1").json().at("/page/next").asText();
    var other = service.get(LIST + "?locale=sv&sort=-updated&cursor=" + cursor);
    assertThat(other.status()).isEqualTo(400);
    assertThat(other.json().get("parameter").asText()).isEqualTo("cursor");
  }

  @Test
  void vocabulariesHaveNamesInEveryLanguage() {
    JsonNode roles = service.get("/api/v1/roles").json().get("items");
    assertThat(roles.get(0).get("id").asText()).isEqualTo("global-admin");
    assertThat(roles.get(0).at("/labels/fr").asText()).isEqualTo("Administrateur général");
    JsonNode actors = service.get("/api/v1/actors").json().get("items");
    assertThat(ProceduresTest.texts(actors, "id")).contains("customer", "new-partner");
    actors.forEach(actor -> assertThat(actor.get("labels").size()).isEqualTo(4));
    JsonNode locales = service.get("/api/v1/locales").json();
    assertThat(locales.get("defaultLocale").asText()).isEqualTo("en");
    assertThat(locales.at("/items/1/labels/sv").asText()).isEqualTo("franska");
  }

  @Test
  void theContentIsReportedOn() {
    JsonNode content = service.get("/api/v1/content").json();
    assertThat(content.get("generation").asText()).startsWith("g_");
    assertThat(content.get("files").asInt()).isEqualTo(7);
    assertThat(content.at("/roots/0/name").asText()).isEqualTo("http");
    assertThat(content.at("/counts/sv/documents").asInt()).isEqualTo(4);
    assertThat(content.get("quarantined").isArray()).isTrue();
  }

  @Test
  void theStartPageLeadsToAddressesThatAnswer() {
    var page = service.get("/", "Accept-Language", "nl");
    assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(page.text()).contains("<html lang=\"nl\">", "stap voor stap");
    var links = java.util.regex.Pattern.compile("href=\"([^\"]+)\"").matcher(page.text());
    int seen = 0;
    while (links.find()) {
      assertThat(service.get(links.group(1)).status()).as(links.group(1)).isEqualTo(200);
      seen++;
    }
    assertThat(seen).isGreaterThan(5);
  }

  private static List<String> ids(String query) {
    return ids(service.get(LIST + "?" + query).json());
  }

  private static List<String> ids(JsonNode list) {
    return ProceduresTest.texts(list.get("items"), "id");
  }
}
