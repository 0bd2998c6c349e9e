package lockstep.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lockstep.knowledge.Generation;
import lockstep.knowledge.KnowledgeBuilder;
import lockstep.knowledge.Progress;
import lockstep.procedure.Procedure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A service that was stopped and started again answers as before, byte by byte.
final class RestartTest {
  private static final String API = "/api/v1";

  @TempDir private Path kept;

  @Test
  void whatWasKeptIsServedAsItWas() {
    Map<String, String> first = answers();
    assertThat(first.size()).isGreaterThan(100);
    assertThat(kept.resolve("findings.jsonl.gz")).exists();
    assertThat(Files.exists(kept.resolve("documents.bin"))).isTrue();
    assertThat(answers()).isEqualTo(first);
  }

  /// Every answer that rests on documents, findings or standings, by address.
  private Map<String, String> answers() {
    KnowledgeBuilder builder = Service.builder(Path.of("content"), Progress.NONE);
    try (Service service = Service.started(builder, Optional.empty(), Map.of(), "127.0.0.1")) {
      service.knowledge().keepIn(kept);
      Generation generation = service.knowledge().reload();
      Map<String, String> answers = new LinkedHashMap<>();
      for (String address : addresses(service, generation)) {
        Service.Answer answer = service.get(API + address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        // When a generation was built is not the same twice.
        answers.put(address, answer.header("ETag") + '\n' + answer.text());
      }
      return answers;
    }
  }

  private static Set<String> addresses(Service service, Generation generation) {
    Set<String> addresses = new LinkedHashSet<>();
    addresses.add("/findings?limit=50&sort=severity");
    for (String locale : new String[] {"sv", "nl", "fr", "en"}) {
      addresses.add("/procedures?locale=" + locale);
      addresses.add("/findings?state=suppressed&locale=" + locale);
      addresses.add("/stats/matrix?locale=" + locale);
      addresses.add("/stats/summary?locale=" + locale);
    }
    for (var summary : generation.procedures().summaries()) {
      String procedure = "/procedures/" + summary.procedure().toUrl();
      String in = "?locale=" + summary.locale();
      addresses.add(procedure + in);
      addresses.add(procedure + "/versions");
      addresses.add(procedure + "/checklist" + in);
      Procedure known = generation.procedures().find(summary.procedure()).orElseThrow();
      if (known.locales().size() > 1) {
        String all = String.join(",", known.locales());
        addresses.add(procedure + "/comparison?locales=" + all + "&base=" + summary.locale());
      }
      known
          .version(summary.locale())
          .orElseThrow()
          .steps()
          .forEach(step -> addresses.add(procedure + "/steps/" + step.id()));
    }
    JsonNode findings = service.get(API + "/findings?limit=50").json().get("items");
    findings.forEach(finding -> addresses.add("/findings/" + finding.get("id").asText()));
    return addresses;
  }
}
