package lockstep.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Versions and texts beside each other, and how the content stands as a whole.
final class ComparisonsTest {
  private static final String INVITE = "/api/v1/procedures/partner-center~invite-a-customer";
  private static final String COMPARISON = INVITE + "/comparison";

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
  void everyBlockOfEachVersionIsInARow() {
    JsonNode answer = service.get(COMPARISON + "?locales=nl-BE,sv&base=nl").json();
    assertThat(answer.get("base").asText()).isEqualTo("nl");
    assertThat(answer.get("baseWhy").asText()).isEqualTo("chosen");
    assertThat(ProceduresTest.texts(answer.get("columns"), "locale")).containsExactly("nl", "sv");
    for (String locale : List.of("nl", "sv")) {
      List<Integer> lines = new ArrayList<>();
      answer
          .get("rows")
          .forEach(
              row -> {
                if (row.get("cells").has(locale)) {
                  lines.add(row.get("cells").get(locale).get("lines").get(0).asInt());
                }
              });
      List<Integer> blocks = new ArrayList<>();
      service
          .get(INVITE + "?locale=" + locale)
          .json()
          .get("blocks")
          .forEach(block -> blocks.add(block.get("lines").get(0).asInt()));
      assertThat(lines.stream().distinct().sorted().toList()).isEqualTo(blocks);
    }
  }

  @Test
  void theNewestVersionIsTheBaseWhereThereIsNoSourceDocument() {
    JsonNode answer = service.get(COMPARISON + "?locales=fr,nl,sv").json();
    assertThat(answer.get("baseWhy").asText()).isEqualTo("newest");
    assertThat(answer.at("/columns/0/locale")).isEqualTo(answer.get("base"));
    assertThat(answer.at("/columns/0/reference").isNull()).isTrue();
    assertThat(answer.at("/columns/1/reference/why").asText()).isEqualTo("newest");
    assertThat(answer.at("/columns/1/freshness/state").asText()).isNotEqualTo("untracked");
  }

  @Test
  void onlyDifferencesLeaveOutRowsThatSayTheSame() {
    JsonNode all = service.get(COMPARISON + "?locales=nl,sv").json().get("rows");
    JsonNode some = service.get(COMPARISON + "?locales=nl,sv&only=differences").json().get("rows");
    assertThat(some.size()).isPositive().isLessThan(all.size());
    some.forEach(
        row ->
            assertThat(
                    !row.get("relation").asText().equals("same") || row.get("findings").size() > 0)
                .isTrue());
  }

  @Test
  void aComparisonNeedsTwoLanguagesThatTheProcedureHas() {
    for (String query : List.of("", "?locales=nl", "?locales=nl,nl-BE", "?locales=nl&base=nl")) {
      JsonNode problem =
          ProblemsTest.problem(
              service.get(COMPARISON + query), 400, "comparison-needs-two-locales");
      assertThat(ProceduresTest.texts(problem.get("availableLocales")))
          .containsExactly("fr", "nl", "sv");
      assertThat(problem.get("detail").asText()).startsWith("locales: ");
    }
    ProblemsTest.problem(service.get(COMPARISON + "?locales=nl,en"), 404, "translation-not-found");
    ProblemsTest.problem(service.get(COMPARISON + "?locales=nl,xx"), 400, "invalid-parameter");
    ProblemsTest.problem(
        service.get(COMPARISON + "?locales=nl,sv&only=all"), 400, "invalid-parameter");
  }

  @Test
  void aComparisonThatTheClientHasIsNotSentAgain() {
    String address = COMPARISON + "?locales=nl,sv";
    String tag = service.get(address).header("ETag");
    assertThat(service.get(address, "If-None-Match", tag).status()).isEqualTo(304);
  }

  @Test
  void aRuleMakesARowChanged() {
    JsonNode answer =
        compare(
                "sv",
                "# A\n\n1. Läs [villkoren](https://example.com/terms) i 15 minuter.\n",
                "en",
                "# A\n\n1. Read [the terms](https://example.com/terms) for 50 minutes.\n")
            .json();
    JsonNode row = answer.at("/rows/1");
    assertThat(row.get("relation").asText()).isEqualTo("changed");
    assertThat(row.get("stepId").asText()).startsWith("s_");
    assertThat(row.at("/findings/0")).isEqualTo(answer.at("/findings/0/id"));
    assertThat(answer.at("/findings/0/left/lines/0").asInt()).isEqualTo(3);
    assertThat(answer.at("/findings/0/right/lines/0").asInt()).isEqualTo(3);
  }

  @Test
  void twoTextsMayHaveOneLanguage() {
    var answer = compare("en", "# A\n\n1. Read.\n", "en", "# A\n\n1. Read.\n2. Write.\n");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(ProceduresTest.texts(answer.json().get("rows"), "relation"))
        .containsExactly("same", "same", "missing");
  }

  @Test
  void aTextThatCannotBeReadIsSaidWithItsSide() {
    var answer = compare("en", "# A\n", "en", " \n\n");
    JsonNode problem = ProblemsTest.problem(answer, 400, "invalid-parameter");
    assertThat(problem.get("parameter").asText()).isEqualTo("right.text");
    assertThat(problem.get("detail").asText())
        .isEqualTo("right.text: the text is empty; send the Markdown of a document");
    JsonNode empty =
        ProblemsTest.problem(compare("en", "", "en", "# A\n"), 400, "invalid-parameter");
    assertThat(empty.get("parameter").asText()).isEqualTo("left.text");
    String deep = "> ".repeat(2_000) + "x\n";
    JsonNode nested =
        ProblemsTest.problem(compare("en", deep, "en", "# A\n"), 400, "invalid-parameter");
    assertThat(nested.get("detail").asText()).startsWith("left.text: left/text.md:");
  }

  @Test
  void aSideThatIsNotThereIsSaid() {
    String body = "{\"left\": {\"locale\": \"en\", \"text\": \"# A\"}}";
    JsonNode problem = ProblemsTest.problem(post(body), 400, "invalid-parameter");
    assertThat(problem.get("parameter").asText()).isEqualTo("right");
    assertThat(problem.get("detail").asText())
        .isEqualTo("right: the field is missing; add it to the body");
  }

  @Test
  void aFieldOfAnotherKindIsSaidInTheReadersLanguage() {
    String number = "{\"left\": {\"text\": 5}, \"right\": {\"text\": \"# A\"}}";
    assertThat(detail(number, "en"))
        .isEqualTo("left.text: the value is not a string; send text in quotation marks");
    assertThat(detail(number, "nl"))
        .isEqualTo("left.text: de waarde is geen tekenreeks; stuur tekst tussen aanhalingstekens");
    String string = "{\"left\": \"# A\", \"right\": {\"text\": \"# A\"}}";
    assertThat(detail(string, "sv"))
        .isEqualTo("left: värdet är inget objekt; skicka ett objekt med locale, filename, text");
    assertThat(detail("[]", "en"))
        .isEqualTo("body: the value is not an object; send an object with left, right");
  }

  private static String detail(String body, String language) {
    var answer =
        service.request(
            "POST",
            "/api/v1/comparisons",
            body,
            "Content-Type",
            "application/json",
            "Accept-Language",
            language);
    return ProblemsTest.problem(answer, 400, "invalid-parameter").get("detail").asText();
  }

  @Test
  void twoTextsMayBeAskedForTheirDifferencesOnly() {
    var nodes = JsonNodeFactory.instance;
    var body = nodes.objectNode();
    body.putObject("left").put("locale", "en").put("text", "# A\n\n1. Read.\n");
    body.putObject("right").put("locale", "en").put("text", "# A\n\n1. Read.\n2. Write.\n");
    JsonNode some = post("?only=differences", body.toString()).json();
    assertThat(ProceduresTest.texts(some.get("rows"), "rowId")).containsExactly("r3");
    assertThat(ProceduresTest.texts(some.get("rows"), "relation")).containsExactly("missing");
    assertThat(some.get("findings").size()).isPositive();
    ProblemsTest.problem(post("?only=all", body.toString()), 400, "invalid-parameter");
    ProblemsTest.problem(post("?onli=differences", body.toString()), 400, "unknown-parameter");
  }

  @Test
  void aComparisonCanBeReadByPeople() {
    String address = COMPARISON + "?locales=nl,sv&base=sv";
    var markdown = service.get(address, "Accept", "text/markdown");
    assertThat(markdown.status()).isEqualTo(200);
    assertThat(markdown.header("Content-Type")).isEqualTo("text/markdown; charset=utf-8");
    assertThat(markdown.header("Vary")).contains("Accept");
    assertThat(markdown.text())
        .startsWith("## ")
        .contains("| http/nl/partner-center/invite-a-customer.md |", "because base names it")
        .doesNotContain(lockstep.Fixtures.path("http").toString());
    assertThat(service.get(address + "&format=markdown").text()).isEqualTo(markdown.text());
    var html = service.get(address, "Accept", "text/html,*/*;q=0.1");
    assertThat(html.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(html.text())
        .startsWith("<article class=\"comparison\" lang=\"en\">")
        .contains("<td>http/nl/partner-center/invite-a-customer.md</td>", "<details>")
        .doesNotContain("<html", "<style", "<script", lockstep.Fixtures.path("http").toString());
    String some = service.get(address + "&only=differences&format=html").text();
    assertThat(some).doesNotContain("<details>");
    assertThat(service.get(address + "&format=json").json().get("base").asText()).isEqualTo("sv");
    ProblemsTest.problem(service.get(address + "&format=csv"), 406, "not-acceptable");
  }

  @Test
  void aMebibyteIsRead() {
    String line = "Read the whole of this long sentence, please, and then go on reading it.\n";
    String long1 = "# A\n\n```text\n" + line.repeat(7_000) + "```\n";
    assertThat(long1.length()).isGreaterThan(500_000).isLessThan(515_000);
    assertThat(compare("en", long1, "en", long1).status()).isEqualTo(200);
    assertThat(compare("en", long1 + long1, "en", long1).status()).isEqualTo(413);
  }

  @Test
  void theMatrixHasAStateForEachLanguage() {
    JsonNode matrix = service.get("/api/v1/stats/matrix?locale=sv&locale=en").json();
    assertThat(ProceduresTest.texts(matrix.get("locales"))).containsExactly("sv", "en");
    assertThat(ProceduresTest.texts(matrix.get("rows"), "procedureId"))
        .containsExactly("partner-center~close-a-ticket", "partner-center~invite-a-customer");
    assertThat(matrix.at("/rows/1/cells/en/state").asText()).isEqualTo("missing");
    var csv = service.get("/api/v1/stats/matrix?format=csv");
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.text())
        .startsWith("procedure,area,kind,title,en,fr,nl,sv\r\n")
        .contains("partner-center~close-a-ticket,partner-center,procedure,Close a ticket,current");
    ProblemsTest.problem(
        service.get("/api/v1/stats/matrix?area=partner-centre"), 400, "invalid-parameter");
  }

  @Test
  void theMatrixHasItsRowsInTheOrderThatIsAskedFor() {
    String matrix = "/api/v1/stats/matrix?kind=procedure,article&sort=";
    assertThat(ids(matrix + "id"))
        .isEqualTo(ids("/api/v1/stats/matrix?kind=procedure,article"))
        .isSorted();
    List<String> titles =
        ProceduresTest.texts(service.get(matrix + "title&locale=sv").json().get("rows"), "title");
    assertThat(titles).isSorted();
    assertThat(ids(matrix + "-risk"))
        .containsExactly(
            "partner-center~invite-a-customer",
            "partner-center~about-tickets",
            "partner-center~close-a-ticket");
    var csv = service.get(matrix + "-risk&format=csv").text();
    assertThat(csv.lines().toList().get(1)).startsWith("partner-center~invite-a-customer,");
    JsonNode problem = ProblemsTest.problem(service.get(matrix + "risk"), 400, "invalid-parameter");
    assertThat(problem.at("/suggestions/0").asText()).isEqualTo("-risk");
  }

  private static List<String> ids(String address) {
    return ProceduresTest.texts(service.get(address).json().get("rows"), "procedureId");
  }

  @Test
  void theSummaryCounts() {
    JsonNode summary = service.get("/api/v1/stats/summary?kind=procedure,article").json();
    assertThat(summary.get("procedures").asInt()).isEqualTo(3);
    assertThat(summary.at("/states/sv/missing").asInt()).isZero();
    assertThat(summary.at("/states/en/missing").asInt()).isEqualTo(2);
    assertThat(summary.get("onlyHere").asInt()).isEqualTo(1);
    assertThat(summary.at("/areas/0/area").asText()).isEqualTo("partner-center");
    long all = 0;
    for (JsonNode rule : summary.get("rules")) {
      all += rule.get("findings").asLong();
    }
    assertThat(all).isEqualTo(service.get("/api/v1/findings").json().get("total").asLong());
  }

  private static Service.Answer compare(
      String left, String leftText, String right, String rightText) {
    var nodes = JsonNodeFactory.instance;
    var body = nodes.objectNode();
    body.putObject("left").put("locale", left).put("text", leftText);
    body.putObject("right").put("locale", right).put("text", rightText);
    return post(body.toString());
  }

  private static Service.Answer post(String body) {
    return post("", body);
  }

  private static Service.Answer post(String query, String body) {
    return service.request(
        "POST", "/api/v1/comparisons" + query, body, "Content-Type", "application/json");
  }
}
