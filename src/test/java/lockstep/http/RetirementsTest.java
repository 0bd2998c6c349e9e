package lockstep.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is retired, over HTTP: in the catalogue, in commands, in the state of versions.
final class RetirementsTest {
  private static final String LIST = "/api/v1/retirements";
  private static final String GUIDE = "/api/v1/procedures/guide";

  @TempDir static Path folder;
  private static Service service;

  @BeforeAll
  static void start() throws IOException {
    Files.createDirectories(folder.resolve("en"));
    Files.createDirectories(folder.resolve("sv"));
    Files.writeString(
        folder.resolve("en/guide.md"),
        """
        # Guide

        1. Sign in.

           ```powershell
           PS C:\\> Login-AzureRmAccount   -tenant "contoso.com" | Out-Null
           $all = @(Get-AzureRmVM -ResourceGroupName $g).Count
           Get-AzVM
           ```

        2. Open the directory.

           ```powershell
           Connect-AzureAD -TenantId $id
           Install-Module AzureRM
           ```

        Only the name `Get-AzureRmVM` stands here.
        """);
    Files.writeString(folder.resolve("en/mention.md"), "# Names\n\nSee Get-AzureRmVM.\n");
    Files.writeString(
        folder.resolve("sv/guide.md"),
        "# Guide\n\n1. Logga in.\n\n   ```powershell\n   Connect-AzAccount\n   ```\n");
    Files.writeString(
        folder.resolve("sv/both.md"),
        """
        # <a name="both"></a><span class="sxs-lookup"><span data-stu-id="a-1">Both</span><span class="sxs-lookup"><span data-stu-id="a-1">Båda</span></span></span>

        1. <span data-ttu-id="a-2"><span class="sxs-lookup">Kör kommandot.</span><span class="sxs-lookup"><span data-stu-id="a-2">Run the command.</span></span></span>

           ```powershell
           Get-AzureRmVM
           ```
        """);
    service = Service.loaded(folder, Map.of());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void anEntryTellsWhatToUseAndWhereItIsUsed() {
    JsonNode entry = service.get(LIST + "/login-azurermaccount").json();
    assertThat(entry.get("name").asText()).isEqualTo("Login-AzureRmAccount");
    assertThat(entry.get("retiredOn").asText()).isEqualTo("2024-02-29");
    assertThat(ProceduresTest.texts(entry.get("chain")))
        .startsWith("Login-AzureRmAccount")
        .endsWith("Connect-AzAccount");
    assertThat(entry.at("/replacement/module").asText()).isEqualTo("Az.Accounts");
    assertThat(ProceduresTest.texts(entry.get("aliases"))).contains("Add-AzureRmAccount");
    assertThat(entry.at("/sources/0/url").asText()).startsWith("https://");
    assertThat(entry.get("usedIn")).hasSize(1);
    assertThat(entry.at("/usedIn/0/procedureId").asText()).isEqualTo("guide");
    assertThat(entry.at("/usedIn/0/number").asText()).isEqualTo("1");
    assertThat(entry.at("/usedIn/0/line").asInt()).isEqualTo(6);
  }

  @Test
  void severalReplacementsAreAChoice() {
    JsonNode entry = service.get(LIST + "/AzureAD%5CConnect-AzureAD").json();
    assertThat(entry.get("name").asText()).isEqualTo("Connect-AzureAD");
    assertThat(entry.get("replacement").isNull()).isTrue();
    assertThat(ProceduresTest.texts(entry.get("candidates"), "name")).contains("Connect-MgGraph");
  }

  @Test
  void parametersThatChangeAreNamed() {
    JsonNode parameters =
        service.get(LIST + "/Add-AzureRmAccount").json().at("/replacement/parameters");
    assertThat(parameters.at("/0/old").asText()).isEqualTo("-ManagedServicePort");
    assertThat(parameters.at("/0/new").isNull()).isTrue();
    assertThat(parameters.at("/0/change").asText()).isEqualTo("doubtful");
  }

  @Test
  void everyEntryIsFoundAtItsAddress() {
    for (String type : new String[] {"module", "link", "name"}) {
      JsonNode page = service.get(LIST + "?limit=50&type=" + type).json();
      for (JsonNode item : page.get("items")) {
        JsonNode entry = service.get(item.get("href").asText()).json();
        assertThat(entry.path("name").asText()).isEqualTo(item.get("name").asText());
      }
    }
  }

  @Test
  void aMisspeltNameGetsSuggestions() {
    var answer = service.get(LIST + "/Login-AzurRmAccount", "Accept-Language", "fr");
    JsonNode problem = ProblemsTest.problem(answer, 404, "retirement-not-found");
    assertThat(ProceduresTest.texts(problem.get("suggestions"))).contains("Login-AzureRmAccount");
    assertThat(problem.get("detail").asText()).contains(": Login-AzureRmAccount");
    var current = service.get(LIST + "/Get-ChildItem", "Accept-Language", "sv");
    assertThat(current.json().get("detail").asText()).contains("inte känt som avvecklat");
    var page = service.get("/problems/retirement-not-found", "Accept-Language", "nl");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("Geen uitfasering bekend");
  }

  @Test
  void aNameInUseIsSaidToBeCurrent() {
    for (String name : new String[] {"Select-AzSubscription", "Connect-AzAccount"}) {
      var answer = service.get(LIST + "/" + name);
      JsonNode problem = ProblemsTest.problem(answer, 404, "retirement-not-found");
      assertThat(problem.get("suggestions")).isEmpty();
      assertThat(problem.get("detail").asText()).contains(name + ": this name is in use");
    }
  }

  @Test
  void aUseThatTwoRulesSpeakOfIsOne() {
    assertThat(service.get(LIST + "/AzureRM").json().get("usedIn")).hasSize(1);
    JsonNode used = service.get(LIST + "/Get-AzureRmVM").json().get("usedIn");
    assertThat(ProceduresTest.texts(used, "line")).doesNotHaveDuplicates();
  }

  @Test
  void candidatesAreNoChain() {
    JsonNode entry = service.get(LIST + "/Get-MsolUser").json();
    assertThat(ProceduresTest.texts(entry.get("chain"))).containsExactly("Get-MsolUser");
    JsonNode parameters = entry.at("/candidates/0/parameters");
    assertThat(ProceduresTest.texts(parameters, "old")).doesNotContain("-All");
    assertThat(ProceduresTest.texts(parameters, "change")).contains("no-published-equivalent");
  }

  @Test
  void aFindingTellsModuleAndConfidence() {
    JsonNode found = service.get("/api/v1/findings?rule=retired-command&locale=en").json();
    assertThat(found.at("/items/0/retirement/module").asText()).isEqualTo("Az.Accounts");
    assertThat(found.at("/items/0/retirement/confidence").asText()).isEqualTo("high");
    assertThat(found.at("/items/0/retirement/note").isNull()).isTrue();
  }

  @Test
  void theCatalogueIsListedByFilters() {
    var first = service.get(LIST + "?type=command&q=RMVM&limit=2");
    JsonNode page = first.json();
    assertThat(page.get("total").asInt()).isGreaterThan(2);
    assertThat(ProceduresTest.texts(page.get("items"), "type")).containsOnly("command");
    String link = first.header("Link");
    JsonNode second = service.get(link.substring(1, link.indexOf('>'))).json();
    assertThat(ProceduresTest.texts(second.get("items"), "name"))
        .doesNotContainAnyElementsOf(ProceduresTest.texts(page.get("items"), "name"));
    assertThat(service.get(LIST + "?q=get-azurermvm&type=module").json().get("total").asInt())
        .isZero();
    JsonNode used = service.get(LIST + "?q=Login-AzureRmAccount").json().at("/items/0");
    assertThat(used.get("uses").asInt()).isEqualTo(1);
    assertThat(service.get(LIST + "?type=comand").status()).isEqualTo(400);
    assertThat(service.get(LIST + "?q=" + "a".repeat(201)).status()).isEqualTo(400);
  }

  @Test
  void aRetiredCommandHasTheLineThatWorksToday() {
    JsonNode commands = service.get(GUIDE + "?locale=en").json().at("/tasks/0/steps/0/commands");
    JsonNode login = commands.get(0);
    assertThat(login.get("retired").asBoolean()).isTrue();
    assertThat(login.get("name").asText()).isEqualTo("Login-AzureRmAccount");
    assertThat(login.get("replacement").asText())
        .isEqualTo("Connect-AzAccount   -Tenant \"contoso.com\" | Out-Null");
    assertThat(login.get("retirement").asText()).isEqualTo(LIST + "/Login-AzureRmAccount");
    assertThat(commands.at("/1/replacement").asText())
        .isEqualTo("$all = @(Get-AzVM -ResourceGroupName $g).Count");
    assertThat(commands.at("/2/retired").asBoolean()).isFalse();
    assertThat(commands.at("/2/retirement").isNull()).isTrue();
  }

  @Test
  void anUncertainLineIsNotWritten() {
    JsonNode commands = service.get(GUIDE + "?locale=en").json().at("/tasks/0/steps/1/commands");
    assertThat(commands.at("/0/retired").asBoolean()).isTrue();
    assertThat(commands.at("/0/replacement").isNull()).isTrue();
    assertThat(ProceduresTest.texts(commands.at("/0/replacements"))).contains("Connect-MgGraph");
    assertThat(commands.at("/1/replacement").asText()).isEqualTo("Install-Module Az");
    assertThat(commands.at("/1/retirement").asText()).isEqualTo(LIST + "/AzureRM");
  }

  @Test
  void blocksSayTheSameAsSteps() {
    JsonNode guide = service.get(GUIDE + "?locale=en").json();
    JsonNode inBlocks =
        guide.get("blocks").findValues("commands").stream()
            .filter(commands -> !commands.isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(inBlocks).isEqualTo(guide.at("/tasks/0/steps/0/commands"));
  }

  @Test
  void aVersionThatTellsToUseWhatIsGoneIsRetired() {
    JsonNode freshness = service.get(GUIDE + "?locale=en").json().get("freshness");
    assertThat(freshness.get("state").asText()).isEqualTo("retired");
    assertThat(freshness.get("retired").asInt()).isEqualTo(4);
    assertThat(freshness.at("/evidence/0").asText())
        .isEqualTo(
            "tells to use what is retired: Login-AzureRmAccount, Get-AzureRmVM, Connect-AzureAD,"
                + " AzureRM");
    var versions = service.get(GUIDE + "/versions", "Accept-Language", "nl");
    assertThat(versions.header("Content-Language")).isEqualTo("nl");
    assertThat(versions.json().at("/versions/0/freshness/evidence/0").asText())
        .startsWith("vraagt om iets te gebruiken dat is uitgefaseerd: ");
    assertThat(versions.json().at("/versions/1/freshness/retired").asInt()).isZero();
    assertThat(versions.json().at("/versions/1/freshness/state").asText()).isEqualTo("behind");
  }

  @Test
  void aMentionDoesNotMakeAVersionRetired() {
    JsonNode freshness = service.get("/api/v1/procedures/mention").json().get("freshness");
    assertThat(freshness.get("retired").asInt()).isZero();
    assertThat(freshness.get("state").asText()).isEqualTo("untracked");
  }

  @Test
  void theSourceTextOfABilingualDocumentIsRetiredToo() {
    JsonNode both = service.get("/api/v1/procedures/both?locale=en").json();
    assertThat(both.at("/translation/derivedFrom").asText()).isEqualTo("sv");
    assertThat(both.at("/freshness/state").asText()).isEqualTo("retired");
    assertThat(both.at("/tasks/0/steps/0/commands/0/replacement").asText()).isEqualTo("Get-AzVM");
    assertThat(both.at("/tasks/0/steps/0/findings")).hasSize(1);
  }

  @Test
  void listsAndFiguresCountTheState() {
    JsonNode list = service.get("/api/v1/procedures?state=retired&locale=en").json();
    assertThat(ProceduresTest.texts(list.get("items"), "id")).containsExactly("both", "guide");
    assertThat(list.at("/items/1/freshness/state").asText()).isEqualTo("retired");
    assertThat(list.at("/items/1/otherLocales/0/state").asText()).isEqualTo("behind");
    assertThat(service.get("/metrics").text())
        .contains("lockstep_documents{locale=\"en\",state=\"retired\"} 2.0")
        .contains("lockstep_findings{rule=\"retired-module\"} 1.0")
        .contains("lockstep_findings{rule=\"empty-link\"} 0.0");
  }

  @Test
  void findingsAreALogOrATableToo() {
    var sarif = service.get("/api/v1/findings", "Accept", "application/sarif+json");
    assertThat(sarif.header("Content-Type")).startsWith("application/sarif+json");
    assertThat(sarif.header("Vary")).contains("Accept");
    assertThat(sarif.json().get("version").asText()).isEqualTo("2.1.0");
    assertThat(sarif.text()).contains("en/guide.md").doesNotContain(folder.toString());
    var csv = service.get("/api/v1/findings?format=csv&rule=retired-module");
    assertThat(csv.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
    assertThat(csv.text().lines()).hasSize(2);
    assertThat(csv.text()).doesNotContain(folder.toString());
    ProblemsTest.problem(
        service.get("/api/v1/findings?format=csv&limit=5"), 400, "invalid-parameter");
    ProblemsTest.problem(service.get("/api/v1/findings?format=xml"), 406, "not-acceptable");
  }
}
