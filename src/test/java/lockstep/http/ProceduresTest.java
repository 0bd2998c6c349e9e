package lockstep.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the API answers about procedures.
final class ProceduresTest {
  private static final String INVITE = "/api/v1/procedures/partner-center~invite-a-customer";

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
  void theAskedLanguageIsServed() {
    var answer = service.get(INVITE + "?locale=sv-SE", "Accept-Language", "fr");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Language")).isEqualTo("sv");
    assertThat(answer.header("Vary")).isEqualTo("Accept, Accept-Encoding");
    JsonNode locale = answer.json().get("locale");
    assertThat(locale.get("requested").asText()).isEqualTo("sv");
    assertThat(locale.get("resolved").asText()).isEqualTo("sv");
    assertThat(locale.get("fallback").asBoolean()).isFalse();
    assertThat(locale.get("reason").isNull()).isTrue();
  }

  @Test
  void theLanguageIsNegotiatedByWeight() {
    var answer = service.get(INVITE, "Accept-Language", "de, sv;q=0.4, nl-BE;q=0.8");
    assertThat(answer.header("Content-Language")).isEqualTo("nl");
    assertThat(answer.header("Vary")).contains("Accept-Language");
    JsonNode locale = answer.json().get("locale");
    assertThat(locale.get("requested").asText()).isEqualTo("de");
    assertThat(locale.get("reason").asText()).isEqualTo("language");
  }

  @Test
  void anotherLanguageIsServedAndSaidToBe() {
    JsonNode locale = service.get(INVITE + "?locale=en").json().get("locale");
    assertThat(locale.get("requested").asText()).isEqualTo("en");
    assertThat(locale.get("resolved").asText()).isEqualTo("fr");
    assertThat(locale.get("fallback").asBoolean()).isTrue();
    assertThat(locale.get("reason").asText()).isEqualTo("any");
    assertThat(locale.get("message").asText())
        .isEqualTo("There is no version in English; the version in français is shown instead.");
  }

  @Test
  void theSourceLanguageComesBeforeAnyOther() {
    JsonNode answer =
        service.get("/api/v1/procedures/partner-center~close-a-ticket?locale=nl").json();
    assertThat(answer.get("locale").get("resolved").asText()).isEqualTo("en");
    assertThat(answer.get("locale").get("reason").asText()).isEqualTo("source");
    assertThat(answer.get("roles").get(0).get("id").asText()).isEqualTo("helpdesk-agent");
  }

  @Test
  void idsAreFoundWhateverTheirCase() {
    assertThat(service.get("/api/v1/procedures/Partner-Center~Invite-A-Customer").status())
        .isEqualTo(200);
  }

  @Test
  void aStepSaysWhoDoesWhat() {
    JsonNode task = service.get(INVITE + "?locale=sv").json().get("tasks").get(0);
    assertThat(task.get("id").asText()).isEqualTo("send-the-invitation");
    JsonNode first = task.get("steps").get(0);
    assertThat(first.get("number").asText()).isEqualTo("1");
    assertThat(first.get("actors").get(0).get("id").asText()).isEqualTo("new-partner");
    assertThat(texts(first.get("labels"))).containsExactly("Kunder", "Bjud in");
    assertThat(first.get("notes").get(0).get("kind").asText()).isEqualTo("warning");
    assertThat(first.get("substeps").get(1).get("number").asText()).isEqualTo("1.2");
    assertThat(first.get("findings").isArray()).isTrue();
    JsonNode third = task.get("steps").get(2);
    JsonNode command = third.get("commands").get(0);
    assertThat(command.get("raw").asText()).isEqualTo("Get-MgContract -All");
    assertThat(command.get("retired").asBoolean()).isFalse();
    assertThat(command.get("replacement").isNull()).isTrue();
    assertThat(texts(third.get("parts"), "kind")).containsExactly("code", "table");
    assertThat(third.get("parts").get(1).get("rows").size()).isEqualTo(3);
  }

  @Test
  void blocksKnowTheirTaskAndStep() {
    JsonNode answer = service.get(INVITE + "?locale=sv").json();
    String stepId = answer.at("/tasks/0/steps/1/stepId").asText();
    List<JsonNode> ofStep = new ArrayList<>();
    answer
        .get("blocks")
        .forEach(
            block -> {
              if (block.get("stepId").asText().equals(stepId)) {
                ofStep.add(block);
              }
            });
    assertThat(ofStep).hasSize(1);
    JsonNode block = ofStep.getFirst();
    assertThat(block.get("kind").asText()).isEqualTo("item");
    assertThat(block.get("marker").asText()).isEqualTo("ordinal");
    assertThat(block.get("task").asText()).isEqualTo("send-the-invitation");
    assertThat(block.get("lines").get(0).asInt()).isEqualTo(block.get("lines").get(1).asInt());
    assertThat(block.at("/links/0/target").asText()).isEqualTo("https://example.com/villkor");
  }

  @Test
  void aDocumentWithoutStepsIsServed() {
    JsonNode answer = service.get("/api/v1/procedures/partner-center~about-tickets").json();
    assertThat(answer.get("kind").asText()).isEqualTo("article");
    assertThat(answer.get("tasks").size()).isZero();
    assertThat(answer.get("blocks").size()).isEqualTo(2);
  }

  @Test
  void otherFormatsAreAskedForByNameOrType() {
    var markdown = service.get(INVITE + "?locale=fr&format=markdown");
    assertThat(markdown.header("Content-Type")).isEqualTo("text/markdown; charset=utf-8");
    assertThat(markdown.header("Vary")).doesNotContain("Accept,");
    assertThat(markdown.text()).startsWith("---\ntitle: \"Inviter un client\"");
    var howTo = service.get(INVITE + "?locale=fr", "Accept", "application/ld+json");
    assertThat(howTo.header("Content-Type")).isEqualTo("application/ld+json");
    assertThat(howTo.json().get("@type").asText()).isEqualTo("HowTo");
    var html = service.get(INVITE, "Accept", "text/html,*/*;q=0.8", "Accept-Language", "sv");
    assertThat(html.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(html.text()).contains("<li value=\"2\"").doesNotContain("<script");
    var text = service.get(INVITE + "?format=text&locale=nl");
    assertThat(text.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(text.text()).contains("[ ] 1");
  }

  @Test
  void versionsAreThoseThatExist() {
    JsonNode answer = service.get(INVITE + "/versions").json();
    assertThat(texts(answer.get("versions"), "locale")).containsExactly("fr", "nl", "sv");
    assertThat(answer.at("/versions/0/translation/kind").asText()).isEqualTo("MT");
    assertThat(answer.at("/versions/0/freshness/state").asText()).isEqualTo("retired");
    assertThat(answer.at("/versions/1/freshness/state").asText()).isEqualTo("behind");
    assertThat(answer.at("/versions/1/freshness/behind/of").asText()).isEqualTo("sv");
    assertThat(answer.at("/versions/2/freshness/state").asText()).isEqualTo("current");
    assertThat(answer.at("/versions/2/source/commit").asText()).hasSize(40);
    String href = answer.at("/versions/2/href").asText();
    assertThat(service.get(href).json().at("/locale/resolved").asText()).isEqualTo("sv");
  }

  @Test
  void aStepIsShownInEveryLanguage() {
    String stepId =
        service.get(INVITE + "?locale=sv").json().at("/tasks/0/steps/2/stepId").asText();
    JsonNode answer = service.get(INVITE + "/steps/" + stepId).json();
    assertThat(texts(answer.get("versions"), "locale")).containsExactly("fr", "nl", "sv");
    assertThat(texts(answer.get("versions"), "state"))
        .containsExactly("current", "missing", "current");
    assertThat(texts(answer.get("missingIn"))).containsExactly("nl");
    assertThat(answer.at("/versions/1/step").isNull()).isTrue();
    assertThat(answer.at("/versions/2/step/number").asText()).isEqualTo("3");
    assertThat(answer.get("rev").asInt()).isEqualTo(1);
    assertThat(texts(answer.get("history"), "change")).containsExactly("new");
  }

  @Test
  void aChecklistKeepsTheStepsOfOthersInTheirPlace() {
    JsonNode all = service.get(INVITE + "/checklist?locale=sv").json();
    JsonNode mine = service.get(INVITE + "/checklist?locale=sv&actor=customer").json();
    assertThat(texts(mine.get("items"), "number"))
        .isEqualTo(texts(all.get("items"), "number"))
        .containsExactly("1", "2", "3");
    assertThat(texts(all.get("items"), "mine")).containsExactly("true", "true", "true");
    assertThat(texts(mine.get("items"), "mine")).containsExactly("false", "true", "false");
    assertThat(mine.at("/items/2/command").asText()).isEqualTo("Get-MgContract -All");
    assertThat(texts(mine.at("/items/0/warnings"))).hasSize(1);
    JsonNode both =
        service.get(INVITE + "/checklist?locale=sv&actor=customer&actor=new-partner").json();
    assertThat(texts(both.get("items"), "mine")).containsExactly("true", "true", "true");
  }

  @Test
  void aChecklistTellsWhatChangedSinceItWasTicked() {
    String stepId =
        service.get(INVITE + "?locale=sv").json().at("/tasks/0/steps/0/stepId").asText();
    String same = INVITE + "/checklist?locale=sv&known=" + stepId + ":1,s_gone000000:4";
    assertThat(service.get(same).json().get("changes").size()).isZero();
    JsonNode changes =
        service.get(INVITE + "/checklist?locale=sv&known=" + stepId + ":0").json().get("changes");
    assertThat(changes.toString())
        .isEqualTo(
            "[{\"stepId\":\"%s\",\"from\":0,\"to\":1,\"kind\":\"changed\",\"replacedBy\":[]}]"
                .formatted(stepId));
  }

  @Test
  void aChecklistCanBePlainText() {
    var answer =
        service.get(INVITE + "/checklist?locale=sv&actor=customer", "Accept", "text/plain");
    assertThat(answer.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(answer.text()).contains("[ ] 2").doesNotContain("[ ] 1 ");
  }

  @Test
  void theCommandLineShowsTheSameJson() {
    var generation = service.knowledge().current().orElseThrow();
    var id = lockstep.procedure.ProcedureId.parse("partner-center~invite-a-customer");
    var procedure = generation.procedures().find(id).orElseThrow();
    var swedish = generation.locales().find("sv").orElseThrow();
    var resolution = new lockstep.locale.LocaleResolution("sv", "sv", java.util.Optional.empty());
    assertThat(ProcedureJson.of(generation, procedure, resolution, swedish))
        .isEqualTo(lockstep.format.Json.indented(service.get(INVITE + "?locale=sv").text()));
  }

  static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  static List<String> texts(JsonNode array, String field) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(item -> item.get(field).asText())
        .toList();
  }
}
