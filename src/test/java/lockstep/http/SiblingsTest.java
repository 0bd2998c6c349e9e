package lockstep.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import lockstep.Fixtures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What only a sibling says of roles and actors is said of the others too, with where it comes from.
final class SiblingsTest {
  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.loaded(Fixtures.path("siblings"), Map.of());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void aLostLineOfRolesIsReadFromTheSiblingThatHasIt() {
    JsonNode swedish = guide("sv");
    assertThat(swedish.at("/roles/0/id").asText()).isEqualTo("global-admin");
    assertThat(swedish.at("/roles/0/label").asText()).isEqualTo("Global administratör");
    assertThat(swedish.at("/roles/0/from").asText()).isEqualTo("nl");
    assertThat(guide("nl").at("/roles/0/from").isNull()).isTrue();
  }

  @Test
  void anActorThatOnlyASiblingNamesIsMarked() {
    JsonNode steps = guide("sv").at("/tasks/0/steps");
    assertThat(steps.at("/0/actors/0/id").asText()).isEqualTo("customer");
    assertThat(steps.at("/0/actors/0/evidence").asText()).isEqualTo("sibling");
    assertThat(steps.at("/1/actors/0/evidence").asText()).isEqualTo("lead-in");
  }

  @Test
  void nothingIsTakenFromAnotherText() {
    assertThat(guide("fr").at("/roles/0/from").isNull()).isTrue();
    assertThat(guide("fr").get("actors")).isEmpty();
  }

  private static JsonNode guide(String locale) {
    return service.get("/api/v1/procedures/guide?locale=" + locale, "Accept-Language", "sv").json();
  }
}
