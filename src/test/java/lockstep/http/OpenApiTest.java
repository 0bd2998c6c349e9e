package lockstep.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.micronaut.web.router.Router;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import lockstep.Golden;
import lockstep.format.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The description of the API says what the API does.
final class OpenApiTest {
  private static final String INVITE = "/api/v1/procedures/partner-center~invite-a-customer";
  private static final String DOCUMENT = "https://lockstep.example/openapi.json";

  private static Service service;
  private static JsonNode document;
  private static SchemaRegistry schemas;

  @BeforeAll
  static void start() {
    service = Service.ofFixtures();
    var answer = service.get("/api/v1/openapi.json");
    document = answer.json();
    schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(DOCUMENT, answer.text())));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void itIsAnOpenApi31Document() {
    assertThat(document.get("openapi").asText()).startsWith("3.1");
    assertThat(service.get("/api/v1/openapi.json").header("Content-Type"))
        .isEqualTo("application/json");
  }

  @Test
  void everyRouteIsDescribedAndEveryDescriptionIsARoute() {
    TreeSet<String> routes = new TreeSet<>();
    service
        .server()
        .context()
        .getBean(Router.class)
        .uriRoutes()
        .filter(route -> !route.getHttpMethodName().equals("HEAD"))
        .forEach(
            route ->
                routes.add(
                    route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString()));
    TreeSet<String> pages = new TreeSet<>();
    pages.add("GET /");
    pages.add("GET /problems/{type}");
    TreeSet<String> described = new TreeSet<>(pages);
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            described.add(
                                method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
    assertThat(routes).isEqualTo(described);
  }

  @Test
  void everyRouteDescribesItsParametersAndProblems() {
    document
        .get("paths")
        .forEach(
            path ->
                path.forEach(
                    operation -> {
                      assertThat(operation.get("summary").asText()).isNotBlank();
                      assertThat(
                              operation
                                  .at(
                                      "/responses/default/content/application~1problem+json/schema/$ref")
                                  .asText())
                          .endsWith("/Problem");
                      operation
                          .path("parameters")
                          .forEach(
                              parameter ->
                                  assertThat(parameter.path("description").asText())
                                      .as(parameter.toString())
                                      .isNotBlank());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> realAnswersKeepToTheirSchemas() {
    String stepId =
        service.get(INVITE + "?locale=sv").json().at("/tasks/0/steps/0/stepId").asText();
    return Stream.of(
            "Procedure " + INVITE + "?locale=sv",
            "Procedure " + INVITE + "?locale=en",
            "Procedure /api/v1/procedures/partner-center~about-tickets",
            "ProcedureList /api/v1/procedures?limit=1",
            "ProcedureList /api/v1/procedures?kind=article,announcement",
            "Versions " + INVITE + "/versions",
            "Checklist " + INVITE + "/checklist?actor=customer&known=" + stepId + ":0",
            "StepVersions " + INVITE + "/steps/" + stepId,
            "Problem " + INVITE + "/steps/s_0000000000",
            "Vocabulary /api/v1/roles",
            "Vocabulary /api/v1/actors",
            "Locales /api/v1/locales",
            "Content /api/v1/content",
            "RuleList /api/v1/rules",
            "Rule /api/v1/rules/empty-link?locale=fr",
            "FindingList /api/v1/findings?state=new,known,suppressed",
            "RetirementList /api/v1/retirements?q=azure",
            "Retirement /api/v1/retirements/Connect-AzureAD",
            "Retirement /api/v1/retirements/Add-AzureRmAccount",
            "Procedure " + INVITE + "?locale=fr",
            "Problem /api/v1/retirements/Add-AzureRmAcount",
            "Problem /api/v1/rules/empty",
            "Problem /api/v1/findings/f_000000000000",
            "Comparison " + INVITE + "/comparison?locales=nl,fr,sv",
            "Search /api/v1/search?q=kund&locale=sv&explain=true",
            "Search /api/v1/search?q=ticket&locale=fr&queryLocale=en&highlight=none",
            "Search /api/v1/search?q=add-azurermaccount&limit=1",
            "Suggestions /api/v1/suggest?q=bju&locale=sv",
            "Suggestions /api/v1/suggest?q=get-mg&locale=sv",
            "Problem /api/v1/search",
            "Matrix /api/v1/stats/matrix",
            "Summary /api/v1/stats/summary",
            "Health /health",
            "Health /health/liveness",
            "Problem /api/v1/procedures/zzz",
            "Problem /api/v1/procedures?limt=1",
            "Problem " + INVITE + "?locale=en&fallback=none",
            "Problem /nope")
        .map(
            line -> {
              String[] parts = line.split(" ");
              return DynamicTest.dynamicTest(
                  parts[1], () -> assertValid(parts[0], service.get(parts[1]).text()));
            });
  }

  @Test
  void aReloadKeepsToItsSchema() {
    assertValid("Reload", ReloadTest.reload(service, "?dryRun=true").text());
  }

  @Test
  void aCheckKeepsToItsSchemaAndIsTheExample() {
    String body =
        """
        {"locale": "nl", "filename": "partner-center/guide.md", "text": "1. Lees [](roles.md).\\n"}
        """;
    String answer =
        service.request("POST", "/api/v1/check", body, "Content-Type", "application/json").text();
    assertValid("Check", answer);
    assertThat(answer).contains("\"class\":\"fault\"");
    Golden.check(Path.of("src/main/resources/lockstep/examples/check.json"), example(answer));
  }

  @Test
  void aComparisonOfTextsKeepsToItsSchemaAndIsTheExample() {
    String body =
        """
        {"left": {"locale": "sv", "text": "# Läsa\\n\\n1. Läs [villkoren](https://example.com/terms) i 15 minuter.\\n"},
         "right": {"locale": "en", "text": "# Read\\n\\n1. Read [the terms](https://example.com/terms) for 50 minutes.\\n"}}
        """;
    String answer =
        service
            .request("POST", "/api/v1/comparisons", body, "Content-Type", "application/json")
            .text();
    assertValid("TextComparison", answer);
    Golden.check(
        Path.of("src/main/resources/lockstep/examples/compareTexts.json"), example(answer));
  }

  @Test
  void anAnswerThatLacksAFieldIsSeen() {
    assertThat(errors("Health", "{\"status\": \"up\", \"quarantined\": 0}")).isNotEmpty();
    assertThat(errors("Health", "{\"status\": 1, \"generation\": null, \"quarantined\": 0}"))
        .isNotEmpty();
  }

  /// The examples of the document are real answers.
  @TestFactory
  Stream<DynamicTest> examplesAreRealAnswers() {
    String stepId =
        service.get(INVITE + "?locale=nl").json().at("/tasks/0/steps/0/stepId").asText();
    return Map.ofEntries(
            Map.entry("getProcedure", INVITE + "?locale=nl"),
            Map.entry("getVersions", INVITE + "/versions"),
            Map.entry("getChecklist", INVITE + "/checklist?locale=nl&actor=new-partner"),
            Map.entry("getStep", INVITE + "/steps/" + stepId),
            Map.entry("listProcedures", "/api/v1/procedures?locale=nl"),
            Map.entry("compareVersions", INVITE + "/comparison?locales=nl,fr&only=differences"),
            Map.entry("search", "/api/v1/search?q=uitnodiging&locale=nl&explain=true"),
            Map.entry("suggest", "/api/v1/suggest?q=klant&locale=nl"),
            Map.entry("getMatrix", "/api/v1/stats/matrix"),
            Map.entry("getSummary", "/api/v1/stats/summary"),
            Map.entry("listActors", "/api/v1/actors"),
            Map.entry("listLocales", "/api/v1/locales"),
            Map.entry("getRule", "/api/v1/rules/empty-link"),
            Map.entry("listFindings", "/api/v1/findings"),
            Map.entry("listRetirements", "/api/v1/retirements?q=Add-AzureRmAccount"),
            Map.entry("getRetirement", "/api/v1/retirements/Add-AzureRmAccount"))
        .entrySet()
        .stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.getKey(),
                    () ->
                        Golden.check(
                            Path.of(
                                "src/main/resources/lockstep/examples", example.getKey() + ".json"),
                            example(service.get(example.getValue()).text()))));
  }

  /// Every edit of a language makes another generation, and an edition is of the day; the example keeps one.
  private static String example(String answer) {
    return Json.indented(answer)
        .replaceAll("g_[0-9a-f]{16}", "g_5b8711946116a0a6")
        .replaceAll("(\"edition\": \\d+,\\s+\"date\": )\"[0-9-]+\"", "$1\"2026-03-02\"");
  }

  @Test
  void theYamlSaysTheSame() {
    var answer = service.get("/api/v1/openapi.yaml");
    assertThat(answer.header("Content-Type")).isEqualTo("application/yaml");
    var yaml = lockstep.format.Yaml.parse(answer.text());
    assertThat(yaml.complaints()).isEmpty();
    var plain = new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(yaml.values());
    assertThat(scalarsAsText(plain)).isEqualTo(scalarsAsText(document));
  }

  private static Object scalarsAsText(JsonNode node) {
    if (node.isObject()) {
      Map<String, Object> map = new java.util.TreeMap<>();
      node.properties().forEach(entry -> map.put(entry.getKey(), scalarsAsText(entry.getValue())));
      return map.isEmpty() ? "{}" : map;
    }
    if (node.isArray()) {
      java.util.List<Object> list = new java.util.ArrayList<>();
      node.forEach(item -> list.add(scalarsAsText(item)));
      return list.isEmpty() ? "[]" : list;
    }
    return node.asText();
  }

  private static void assertValid(String schema, String answer) {
    assertThat(errors(schema, answer)).as(answer).isEmpty();
  }

  private static java.util.List<String> errors(String name, String answer) {
    Schema schema = schemas.getSchema(SchemaLocation.of(DOCUMENT + "#/components/schemas/" + name));
    return schema.validate(answer, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
