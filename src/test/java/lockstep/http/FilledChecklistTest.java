package lockstep.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lockstep.Fixtures;
import lockstep.Golden;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Checklists in a language that lacks steps, in all their forms.
final class FilledChecklistTest {
  private static final String VANS = "/api/v1/procedures/vans~rent-a-van";
  private static final Path EXPECTED = Path.of("src/test/fixtures/filled-checklists");

  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.loaded(Fixtures.path("filled"), Map.of());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void aStepThatATranslationLacksStandsInItsPlaceAndIsMarked() {
    JsonNode answer = service.get(VANS + "/checklist?locale=sv&actor=new-partner").json();
    assertThat(ProceduresTest.texts(answer.get("items"), "number"))
        .containsExactly("1", "2", "3", "4", "4", "1", "2");
    assertThat(ProceduresTest.texts(answer.get("items"), "filledFrom"))
        .containsExactly("null", "null", "null", "en", "null", "en", "en");
    JsonNode check = answer.at("/items/1/substeps");
    assertThat(ProceduresTest.texts(check, "number")).containsExactly("2.1", "2.2", "2.3");
    assertThat(ProceduresTest.texts(check, "filledFrom")).containsExactly("null", "null", "en");
    assertThat(answer.at("/items/3/label").asText()).startsWith("Customer: Sign");
  }

  @Test
  void nothingIsFilledInWhereOtherLanguagesAreNotWanted() {
    JsonNode answer = service.get(VANS + "/checklist?locale=sv&fallback=none").json();
    assertThat(ProceduresTest.texts(answer.get("items"), "filledFrom"))
        .containsExactly("null", "null", "null", "null");
    JsonNode english = service.get(VANS + "/checklist?locale=en").json();
    assertThat(english.get("items").findValuesAsText("filledFrom")).containsOnly("null");
  }

  @Test
  void whereTheWorkPassesOnIsTold() {
    JsonNode answer = service.get(VANS + "/checklist?locale=en&actor=customer").json();
    assertThat(answer.at("/items/0/handOver").isNull()).isTrue();
    assertThat(answer.at("/items/1/handOver").toString())
        .isEqualTo("{\"waitFor\":[\"customer\"],\"to\":[\"new-partner\"]}");
    assertThat(answer.at("/items/2/handOver").isNull()).isTrue();
    assertThat(answer.at("/items/3/handOver/waitFor/0").asText()).isEqualTo("new-partner");
    JsonNode everyone = service.get(VANS + "/checklist?locale=en").json();
    assertThat(everyone.findValuesAsText("handOver")).containsOnly("null");
  }

  @Test
  void whatToCollectIsTold() {
    JsonNode partner = service.get(VANS + "/checklist?locale=sv&actor=new-partner").json();
    assertThat(ProceduresTest.texts(partner.get("collect"), "label"))
        .containsExactly("hyresformuläret", "Körkortets nummer.", "Hyresdatumet.");
    assertThat(ProceduresTest.texts(partner.get("collect"), "kind"))
        .containsExactly("form", "information", "information");
    assertThat(partner.at("/collect/0/target").asText())
        .isEqualTo("https://example.com/rental-form");
    JsonNode customer = service.get(VANS + "/checklist?locale=en&actor=customer").json();
    assertThat(ProceduresTest.texts(customer.get("collect"), "kind")).containsExactly("signature");
    assertThat(customer.at("/collect/0/number").asText()).isEqualTo("4");
  }

  @Test
  void theOtherFormsAreThese() {
    for (String locale : List.of("en", "sv", "nl", "fr")) {
      String wanted = VANS + "/checklist?actor=new-partner&locale=" + locale;
      var text = service.get(wanted, "Accept", "text/plain");
      assertThat(text.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
      Golden.check(EXPECTED.resolve(locale + ".txt"), text.text());
      var markdown = service.get(wanted, "Accept", "text/markdown");
      assertThat(markdown.header("Content-Type")).isEqualTo("text/markdown; charset=utf-8");
      Golden.check(EXPECTED.resolve(locale + ".md"), markdown.text());
      assertThat(service.get(wanted + "&format=markdown").text()).isEqualTo(markdown.text());
      var linked = service.get(wanted, "Accept", "application/ld+json");
      assertThat(linked.header("Content-Type")).isEqualTo("application/ld+json");
      Golden.check(EXPECTED.resolve(locale + ".jsonld"), linked.text());
    }
    assertThat(service.get(VANS + "/checklist?format=html").status()).isEqualTo(406);
  }

  @Test
  void aStepTellsHowItStandsInEveryLanguage() {
    JsonNode steps = service.get(VANS + "?locale=en").json().at("/tasks/0/steps");
    assertThat(states(steps.at("/1/substeps/2/stepId").asText()))
        .containsExactly("current", "missing", "missing");
    assertThat(states(steps.at("/0/stepId").asText()))
        .containsExactly("current", "current", "current");
    JsonNode prose =
        service.get(VANS + "/steps/" + steps.at("/1/substeps/1/stepId").asText()).json();
    assertThat(prose.at("/versions/1/locale").asText()).isEqualTo("fr");
    assertThat(prose.at("/versions/1/state").asText()).isEqualTo("in-prose");
    assertThat(prose.at("/versions/1/within").asText()).isEqualTo(steps.at("/1/stepId").asText());
    assertThat(prose.at("/versions/1/step/number").asText()).isEqualTo("2");
    assertThat(prose.at("/versions/1/rev").isNull()).isTrue();
  }

  private static List<String> states(String stepId) {
    return ProceduresTest.texts(
        service.get(VANS + "/steps/" + stepId).json().get("versions"), "state");
  }
}
