package lockstep.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the API tells of procedures and steps that change, move or go.
final class LastingStepsTest {
  private static final String GUIDE = "/api/v1/procedures/doors~change-a-lock";
  private static final String FIRST =
      """
      # Change a lock

      1. Customer: Collect all keys of the old lock and count them twice.
      2. New partner: Order the lock that fits the door from the catalogue.
      3. Customer: Be at home on the day when the lock is delivered.
      4. New partner: Run `Set-Lock -Door 4` and write the number down.
      5. Both parties: Throw the packaging away.
      """;

  @TempDir private Path folder;
  private Service service;

  @BeforeEach
  void start() throws IOException {
    write("en/doors/change-a-lock.md", FIRST);
    write("en/doors/other.md", "# Other\n\nNothing to do.\n");
    write(
        ".openpublishing.redirection.json",
        """
        {"redirections": [
          {"source_path": "doors/lock.md", "redirect_url": "/doors/replace-a-lock"},
          {"source_path": "doors/replace-a-lock.md", "redirect_url": "/doors/change-a-lock"},
          {"source_path": "doors/key.md", "redirect_url": "/windows/key"}]}
        """);
    service = Service.loaded(folder, Map.of());
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private void change(String text) throws IOException {
    write("en/doors/change-a-lock.md", text);
    service.knowledge().reload();
  }

  private String stepId(int number) {
    return service.get(GUIDE).json().at("/tasks/0/steps/" + (number - 1) + "/stepId").asText();
  }

  private JsonNode changes(String known) {
    return service.get(GUIDE + "/checklist?known=" + known).json().get("changes");
  }

  @Test
  void anOldPathLeadsToTheNewOneWithAllThatWasAsked() {
    String old = "/api/v1/procedures/doors~lock";
    for (String behind :
        new String[] {
          "",
          "?locale=en&format=markdown",
          "/versions",
          "/checklist?actor=customer&known=s_8h2k5v0t1c:1,s_0b6y2j4z7d:2",
          "/comparison?locales=nl%2Cfr",
          "/steps/s_8h2k5v0t1c"
        }) {
      var answer = service.get(old + behind);
      assertThat(answer.status()).as(behind).isEqualTo(301);
      assertThat(answer.header("Location")).isEqualTo(GUIDE + behind);
      assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }
    String target = service.get(old + "/versions").header("Location");
    assertThat(service.get(URI.create(target).toString()).status()).isEqualTo(200);
  }

  @Test
  void aPathThatLeadsElsewhereSaysWhere() {
    var answer = service.get("/api/v1/procedures/doors~key?locale=sv", "Accept-Language", "sv");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().get("type").asText()).endsWith("/procedure-not-found");
    assertThat(answer.json().get("detail").asText())
        .isEqualTo(
            "doors~key: proceduren har flyttats till windows~key, som inte finns bland dokumenten"
                + " här; sök upp den där dokumenten kommer ifrån");
  }

  @Test
  void aStepThatIsGoneSaysSoAndOneThatNeverWasToo() throws IOException {
    String gone = stepId(5);
    change(FIRST.replaceFirst("5\\. .*\n", ""));
    var answer = service.get(GUIDE + "/steps/" + gone, "Accept-Language", "en");
    assertThat(answer.status()).isEqualTo(410);
    assertThat(answer.json().get("type").asText()).endsWith("/step-retired");
    assertThat(answer.json().get("replacedBy")).isEmpty();
    assertThat(answer.json().get("detail").asText())
        .isEqualTo(
            gone
                + ": the step was removed from the procedure and nothing stands in its place; read"
                + " the procedure again");
    assertThat(service.get(GUIDE + "/steps/s_0000000000").status()).isEqualTo(404);
    assertThat(service.get(GUIDE + "/steps/lock").json().get("type").asText())
        .endsWith("/step-not-found");
  }

  @Test
  void aStepThatAnotherSaysNowLeadsThere() throws IOException {
    String first = stepId(1);
    String second = stepId(2);
    change(
        """
        # Change a lock

        1. Customer: Collect all keys of the old lock and count them twice. New partner: Order the lock that fits the door from the catalogue.
        2. Customer: Be at home on the day when the lock is delivered.
        3. New partner: Run `Set-Lock -Door 4` and write the number down.
        4. Both parties: Throw the packaging away.
        """);
    String left = stepId(1);
    String gone = left.equals(first) ? second : first;
    var answer = service.get(GUIDE + "/steps/" + gone, "Accept-Language", "en");
    assertThat(answer.status()).isEqualTo(410);
    assertThat(ProceduresTest.texts(answer.json().get("replacedBy"))).contains(left);
    assertThat(answer.json().get("detail").asText()).contains("steps that replace it: ", left);
    JsonNode changes = changes(gone + ":1");
    assertThat(changes.at("/0/kind").asText()).isEqualTo("retired");
    assertThat(ProceduresTest.texts(changes.at("/0/replacedBy"))).contains(left);
  }

  @Test
  void aStepThatWasCutIsSplit() throws IOException {
    String first = stepId(1);
    change(
        """
        # Change a lock

        1. Customer: Collect all keys of the old lock and count them twice. New partner: Order the lock that fits the door from the catalogue.
        2. Customer: Be at home on the day when the lock is delivered.
        """);
    String whole = stepId(1);
    int rev = service.get(GUIDE).json().at("/tasks/0/steps/0/rev").asInt();
    change(
        """
        # Change a lock

        1. Customer: Collect all keys of the old lock and count them twice.
        2. New partner: Order the lock that fits the door from the catalogue.
        3. Customer: Be at home on the day when the lock is delivered.
        """);
    String part = stepId(1).equals(whole) ? stepId(2) : stepId(1);
    JsonNode changes = changes(whole + ":" + rev);
    assertThat(changes.at("/0/kind").asText()).as(first).isEqualTo("split");
    assertThat(ProceduresTest.texts(changes.at("/0/replacedBy"))).containsExactly(part);
  }

  @Test
  void anOlderTextThatIsBackIsAChangeForWhoTickedTheNewerOne() throws IOException {
    String last = stepId(4);
    change(FIRST.replace("`Set-Lock -Door 4`", "`Set-Bolt -Door 4`"));
    change(FIRST);
    assertThat(stepId(4)).isEqualTo(last);
    assertThat(changes(last + ":2").at("/0/kind").asText()).isEqualTo("changed");
    assertThat(changes(last + ":1")).isEmpty();
  }

  @Test
  void anActorThatOnlyAnotherLanguageNamesCounts() throws IOException {
    write(
        "nl/doors/change-a-lock.md",
        """
        # Een slot vervangen

        1. Verzamel alle sleutels van het oude slot en tel ze twee keer.
        2. Nieuwe partner: bestel het slot dat bij de deur past uit de catalogus.
        3. Klant: wees thuis op de dag waarop het slot wordt bezorgd.
        4. Voer `Set-Lock -Door 4` uit en schrijf het nummer op.
        5. Beide partijen: gooi de verpakking weg.
        """);
    service.knowledge().reload();
    JsonNode items = service.get(GUIDE + "/checklist?locale=nl&actor=customer").json().get("items");
    assertThat(ProceduresTest.texts(items, "mine"))
        .containsExactly("true", "false", "true", "false", "true");
    assertThat(ProceduresTest.texts(items.at("/3/actors"))).containsExactly("new-partner");
    assertThat(items.at("/3/handOver/waitFor/0").asText()).isEqualTo("customer");
    JsonNode alone =
        service
            .get(GUIDE + "/checklist?locale=nl&actor=customer&fallback=none")
            .json()
            .get("items");
    assertThat(alone.at("/3/actors")).isEmpty();
    assertThat(alone.at("/3/mine").asBoolean()).isTrue();
  }

  @Test
  void aStepThatIsOnlyProbablyTheSameIsChanged() throws IOException {
    String third = stepId(3);
    change(
        FIRST.replaceFirst(
            "3\\. .*\n", "3. Customer: Pay the invoice with a card or by bank transfer.\n"));
    assertThat(stepId(3)).isEqualTo(third);
    JsonNode step = service.get(GUIDE + "/steps/" + third).json();
    assertThat(step.at("/versions/0/state").asText()).isEqualTo("review");
    assertThat(changes(third + ":1").at("/0/kind").asText()).isEqualTo("changed");
    assertThat(changes(third + ":2").at("/0/kind").asText()).isEqualTo("changed");
    JsonNode items = service.get(GUIDE + "/checklist").json().get("items");
    assertThat(items.at("/1/review").isNull()).isTrue();
    assertThat(items.at("/2/review/way").asText()).isEqualTo("gap");
    assertThat(items.at("/2/review/number").asText()).isEqualTo("3");
    assertThat(items.at("/2/review/text").asText()).startsWith("Customer: Be at home");
  }

  @Test
  void aStepThatChangedSaysHow() throws IOException {
    String first = stepId(1);
    String last = stepId(4);
    change(
        FIRST
            .replace("count them twice", "count them two times")
            .replace("`Set-Lock -Door 4`", "`Set-Bolt -Door 4`"));
    JsonNode changes = changes(first + ":1," + last + ":1");
    assertThat(changes.toString())
        .isEqualTo(
            "[{\"stepId\":\"%s\",\"from\":1,\"to\":2,\"kind\":\"reworded\",\"replacedBy\":[]},"
                    .formatted(first)
                + "{\"stepId\":\"%s\",\"from\":1,\"to\":2,\"kind\":\"changed\",\"replacedBy\":[]}]"
                    .formatted(last));
    assertThat(changes(first + ":2," + last + ":2")).isEmpty();
    assertThat(changes(first + ":7")).isEmpty();
    JsonNode step = service.get(GUIDE + "/steps/" + last).json();
    assertThat(step.get("rev").asInt()).isEqualTo(2);
    assertThat(ProceduresTest.texts(step.get("history"), "change"))
        .containsExactly("new", "changed");
    assertThat(step.at("/history/1/edition").asInt()).isEqualTo(2);
    change(
        FIRST
            .replace("count them twice", "count them 2 times")
            .replace("`Set-Lock -Door 4`", "`Set-Bolt -Door 4`"));
    assertThat(changes(last + ":1").at("/0/kind").asText()).isEqualTo("changed");
  }

  @Test
  void aTranslationThatStaysBehindAsksForNothing() throws IOException {
    write(
        "nl/doors/change-a-lock.md",
        """
        # Een slot vervangen

        1. Klant: verzamel alle sleutels van het oude slot en tel ze twee keer.
        2. Nieuwe partner: bestel het slot dat bij de deur past uit de catalogus.
        3. Klant: wees thuis op de dag waarop het slot wordt bezorgd.
        4. Nieuwe partner: voer `Set-Lock -Door 4` uit en schrijf het nummer op.
        5. Beide partijen: gooi de verpakking weg.
        """);
    service.knowledge().reload();
    String third = stepId(3);
    change(FIRST.replace("on the day when the lock is delivered", "on the first day of May"));
    JsonNode step = service.get(GUIDE + "/steps/" + third).json();
    assertThat(step.get("rev").asInt()).isEqualTo(2);
    assertThat(ProceduresTest.texts(step.get("versions"), "state"))
        .containsExactly("current", "behind");
    assertThat(ProceduresTest.texts(step.get("versions"), "rev")).containsExactly("2", "1");
    String known = GUIDE + "/checklist?known=" + third + ":1&locale=";
    assertThat(service.get(known + "nl").json().get("changes")).isEmpty();
    assertThat(service.get(known + "en").json().at("/changes/0/kind").asText())
        .isEqualTo("changed");
  }

  @Test
  void whatIsNewOrGoneSinceTheTickIsTold() throws IOException {
    String first = stepId(1);
    String last = stepId(5);
    change(FIRST.replaceFirst("5\\. .*\n", ""));
    change(
        FIRST.replaceFirst(
            "5\\. .*\n", "5. Customer: Write the invoice into the book of the house.\n"));
    String fresh = stepId(5);
    assertThat(fresh).isNotEqualTo(last);
    JsonNode changes = changes(first + ":1," + last + ":1,s_0000000000:3,elsewhere:1");
    assertThat(ProceduresTest.texts(changes, "kind")).containsExactly("retired", "new");
    assertThat(ProceduresTest.texts(changes, "stepId")).containsExactly(last, fresh);
    assertThat(changes.at("/1/from").asInt()).isZero();
    // Whoever has ticked the new step has seen it.
    assertThat(changes(first + ":1," + fresh + ":1")).isEmpty();
    assertThat(changes("s_0000000000:3")).isEmpty();
  }

  @Test
  void aStepThatStandsElsewhereKeepsItsTick() throws IOException {
    String third = stepId(3);
    String fourth = stepId(4);
    String[] lines = FIRST.split("\n");
    String swapped =
        String.join(
            "\n",
            lines[0],
            "",
            lines[2],
            lines[3],
            lines[5].replace("4. ", "3. "),
            lines[4].replace("3. ", "4. "),
            lines[6],
            "");
    change(swapped);
    assertThat(stepId(3)).isEqualTo(fourth);
    JsonNode changes = changes(third + ":1," + fourth + ":1");
    assertThat(ProceduresTest.texts(changes, "kind")).containsExactly("moved");
  }
}
