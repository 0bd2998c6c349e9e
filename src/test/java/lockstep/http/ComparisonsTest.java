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
    assertThat(problem.get("detail").asText()).startsWith("right.text: right/text.md:");
    JsonNode empty =
        ProblemsTest.problem(compare("en", "", "en", "# A\n"), 400, "invalid-parameter");
    assertThat(empty.get("parameter").asText()).isEqualTo("left.text");
  }

  @Test
  void aSideThatIsNotThereIsSaid() {
    String body = "{\"left\": {\"locale\": \"en\", \"text\": \"# A\"}}";
    JsonNode problem = ProblemsTest.problem(post(body), 400, "invalid-parameter");
    assertThat(problem.get("parameter").asText()).isEqualTo("right");
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
    return service.request("POST", "/api/v1/comparisons", body, "Content-Type", "application/json");
  }
}
