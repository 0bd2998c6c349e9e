package lockstep.http;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import lockstep.format.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rules, findings and checks over HTTP.
final class FindingsTest {
  private static final String LIST = "/api/v1/findings";
  private static final String CHECK = "/api/v1/check";
  private static final String TYPE = "Content-Type";
  private static final String JSON = "application/json";

  @TempDir static Path folder;
  private static Service service;

  @BeforeAll
  static void start() throws IOException {
    Path guide = Files.createDirectories(folder.resolve("en")).resolve("guide.md");
    Files.writeString(
        guide,
        """
        # Guide

        **Appropriate roles**: Keeper of the seals

        1. See [](a.md) and [](b.md).

        <!-- lockstep-disable-next-line empty-link -- meant so -->
        2. See [](c.md).
        """);
    Files.writeString(folder.resolve("en/broken.md"), "");
    service = Service.loaded(folder, Map.of());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void findingsAreListedByPlaceWithoutSuppressedOnes() {
    JsonNode list = service.get(LIST).json();
    assertThat(list.get("total").asInt()).isEqualTo(7);
    assertThat(ProceduresTest.texts(list.get("items"), "rule"))
        .containsExactly(
            "unreadable-document",
            "unknown-role",
            "empty-link",
            "unresolved-link",
            "empty-link",
            "unresolved-link",
            "unresolved-link");
    JsonNode link = list.at("/items/2");
    assertThat(link.get("class").asText()).isEqualTo("fault");
    assertThat(link.get("number").asText()).isEqualTo("1");
    assertThat(link.at("/where/0/file").asText()).endsWith("en/guide.md").doesNotStartWith("/");
    assertThat(link.at("/where/0/column").asInt()).isEqualTo(8);
    assertThat(link.at("/evidence/0/text").asText()).isEqualTo("a.md");
    assertThat(service.get(LIST, "Accept-Language", "sv").json().at("/items/2/message").asText())
        .startsWith("Länken till a.md saknar text");
  }

  @Test
  void findingsCanBeFilteredAndSorted() {
    assertThat(total("rule=empty-link")).isEqualTo(2);
    assertThat(total("state=suppressed")).isEqualTo(1);
    assertThat(total("class=info")).isEqualTo(1);
    assertThat(total("severity=error,note")).isEqualTo(2);
    assertThat(total("rule=unresolved-link")).isEqualTo(3);
    assertThat(total("locale=en-GB")).isEqualTo(7);
    assertThat(total("locale=sv")).isZero();
    assertThat(total("procedure=guide")).isEqualTo(6);
    assertThat(total("actor=customer")).isZero();
    assertThat(service.get(LIST + "?sort=severity").json().at("/items/6/severity").asText())
        .isEqualTo("note");
    assertThat(service.get(LIST + "?rule=emty-link").status()).isEqualTo(400);
    assertThat(service.get(LIST + "?procedure=nope").status()).isEqualTo(404);
  }

  private static int total(String query) {
    return service.get(LIST + "?" + query).json().get("total").asInt();
  }

  @Test
  void pagesFollowEachOther() {
    var first = service.get(LIST + "?limit=4");
    String link = first.header("Link");
    JsonNode second = service.get(link.substring(1, link.indexOf('>'))).json();
    assertThat(second.get("items")).hasSize(3);
    assertThat(second.at("/page/next").isNull()).isTrue();
  }

  @Test
  void aStepNamesItsFindings() {
    JsonNode step = service.get("/api/v1/procedures/guide").json().at("/tasks/0/steps/0");
    assertThat(step.get("findings")).hasSize(4);
    var finding = service.get(LIST + "/" + step.at("/findings/2").asText());
    assertThat(finding.json().get("rule").asText()).isEqualTo("empty-link");
    assertThat(finding.json().at("/evidence/0/text").asText()).isEqualTo("b.md");
    assertThat(service.get(LIST + "/nope").status()).isEqualTo(404);
    JsonNode next = service.get("/api/v1/procedures/guide").json().at("/tasks/0/steps/1");
    assertThat(next.get("findings")).hasSize(1);
    var last = service.get(LIST + "/" + next.at("/findings/0").asText());
    assertThat(last.json().get("rule").asText()).isEqualTo("unresolved-link");
  }

  @Test
  void rulesHaveTheirPages() {
    assertThat(service.get("/api/v1/rules").json().get("items")).isNotEmpty();
    var html = service.get("/api/v1/rules/empty-link", "Accept", "text/html");
    assertThat(html.text()).startsWith("<h1>Link without text</h1>\n<p>");
    var markdown = service.get("/api/v1/rules/empty-link?format=markdown");
    assertThat(markdown.text()).startsWith("# Link without text\n");
    var unknown = service.get("/api/v1/rules/emty-link");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.json().get("detail").asText()).endsWith("Similar ids: empty-link");
  }

  @Test
  void aTextThatIsSentIsChecked() {
    JsonNode answer = check(Map.of("locale", "sv-SE", "filename", "a/b.md", "text", "1. [](x)\n"));
    assertThat(answer.get("locale").asText()).isEqualTo("sv");
    assertThat(answer.at("/findings/0/where/0/file").asText()).isEqualTo("a/b.md");
    assertThat(answer.at("/summary/fault").asInt()).isEqualTo(1);
    assertThat(check(Map.of("text", "[!INCLUDE [x](../secret.md)]\n")).get("locale").asText())
        .isEqualTo("und");
  }

  @Test
  void aTextThatBelongsToAProcedureIsComparedWithItsSiblings(@TempDir Path other)
      throws IOException {
    Path keys = other.resolve("siblings");
    Path versions = Path.of("src/test/fixtures/cli/versions");
    for (String locale : new String[] {"en", "fr"}) {
      Path to = Files.createDirectories(keys.resolve(locale)).resolve("keys.md");
      Files.copy(versions.resolve(locale + "/keys.md"), to, REPLACE_EXISTING);
    }
    String text = Files.readString(versions.resolve("fr/keys.md"));
    try (Service siblings = Service.loaded(keys, Map.of())) {
      String list = LIST + "?locale=fr&procedure=keys&limit=50";
      JsonNode stored = siblings.get(list).json().get("items");
      for (String name : new String[] {"keys.md", "fr/keys.md"}) {
        String body = Json.line(Map.of("locale", "fr", "filename", name, "text", text));
        JsonNode sent = siblings.request("POST", CHECK, body, TYPE, JSON).json();
        assertThat(sent.at("/reference/locale").asText()).isEqualTo("en");
        assertThat(sent.at("/reference/why").asText()).isEqualTo("source-document");
        assertThat(ProceduresTest.texts(sent.get("findings"), "id"))
            .isEqualTo(ProceduresTest.texts(stored, "id"));
        assertThat(sent.get("findings").toString())
            .contains("\"file\":\"siblings/en/keys.md\"")
            .doesNotContain(keys.toString());
      }
      String mended = text.replace("90 jours", "180 jours");
      String body = Json.line(Map.of("filename", "fr/keys.md", "text", mended));
      JsonNode sent = siblings.request("POST", CHECK, body, TYPE, JSON).json();
      assertThat(ProceduresTest.texts(sent.get("findings"), "rule"))
          .contains("missing-content")
          .doesNotContain("number-differs");
      body = Json.line(Map.of("locale", "fr", "text", text));
      assertThat(siblings.request("POST", CHECK, body, TYPE, JSON).json().get("reference").isNull())
          .isTrue();
    }
  }

  private static JsonNode check(Map<String, String> body) {
    return post(Json.line(body)).json();
  }

  private static Service.Answer post(String body) {
    return service.request("POST", CHECK, body, TYPE, JSON);
  }

  @Test
  void aTextThatCannotBeCheckedIsRefused() {
    assertThat(post("{}").json().get("parameter").asText()).isEqualTo("text");
    assertThat(post("{\"text\": \"a\", \"locale\": \"de\"}").status()).isEqualTo(400);
    assertThat(post("{\"text\": \"a\", \"filename\": \".md\"}").status()).isEqualTo(400);
    assertThat(post("{\"text\": \"" + "a".repeat(256 * 1024) + "\"}").status()).isEqualTo(413);
    for (String name : new String[] {"sv/", "sv/.md", " .md"}) {
      String body = Json.line(Map.of("text", "a", "filename", name));
      assertThat(post(body).json().get("parameter").asText()).isEqualTo("filename");
    }
    assertThat(post("{").status()).isEqualTo(400);
    assertThat(post("[]").status()).isEqualTo(400);
    assertThat(post("{\"text\": 5}").json().get("detail").asText())
        .isEqualTo("text: the value is not a string; send text in quotation marks");
    for (String blank : new String[] {"", " \\n\\t"}) {
      JsonNode problem =
          ProblemsTest.problem(post("{\"text\": \"" + blank + "\"}"), 400, "invalid-parameter");
      assertThat(problem.get("detail").asText())
          .isEqualTo("text: the text is empty; send the Markdown of a document");
    }
    assertThat(post("{\"text\": null}").json().get("detail").asText())
        .isEqualTo("text: the field is missing; add it to the body");
  }

  @Test
  void aFieldThatNobodyReadsIsRefused() {
    JsonNode problem =
        ProblemsTest.problem(
            post("{\"text\": \"a\", \"fileName\": \"a.md\"}"), 400, "unknown-parameter");
    assertThat(problem.get("parameter").asText()).isEqualTo("fileName");
    assertThat(problem.at("/suggestions/0").asText()).isEqualTo("filename");
    String texts = "{\"left\": {\"text\": \"a\", \"lang\": \"sv\"}, \"right\": {\"text\": \"b\"}}";
    var compared =
        service.request("POST", "/api/v1/comparisons", texts, "Content-Type", "application/json");
    assertThat(ProblemsTest.problem(compared, 400, "unknown-parameter").get("parameter").asText())
        .isEqualTo("left.lang");
  }
}
