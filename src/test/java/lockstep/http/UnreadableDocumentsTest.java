package lockstep.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A document that could never be read is broken; it is not missing.
final class UnreadableDocumentsTest {
  private static final String CLOSE = "partner-center~close-a-ticket";

  @TempDir private Path folder;
  private Service service;

  @BeforeEach
  void start() throws IOException {
    Service.copy(folder);
    Files.write(folder.resolve("sv/partner-center/close-a-ticket.md"), new byte[] {(byte) 0xff});
    service = Service.loaded(folder, Map.of());
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void itIsBrokenInTheMatrix() {
    JsonNode row = service.get("/api/v1/stats/matrix").json().at("/rows/0");
    assertThat(row.get("procedureId").asText()).isEqualTo(CLOSE);
    assertThat(row.at("/cells/sv/state").asText()).isEqualTo("broken");
    assertThat(row.at("/cells/sv/retired").isNull()).isTrue();
    assertThat(row.at("/cells/fr/state").asText()).isEqualTo("missing");
    assertThat(row.get("onlyHere").asBoolean()).isFalse();
  }

  @Test
  void itIsCountedAsBroken() {
    JsonNode summary = service.get("/api/v1/stats/summary").json();
    assertThat(summary.at("/states/sv/broken").asInt()).isEqualTo(1);
    assertThat(summary.at("/states/sv/missing").asInt()).isZero();
    assertThat(summary.get("onlyHere").asInt()).isZero();
  }

  @Test
  void itsLanguageIsNamedWithTheReason() {
    JsonNode versions = service.get("/api/v1/procedures/" + CLOSE + "/versions").json();
    assertThat(ProceduresTest.texts(versions.get("versions"), "locale")).containsExactly("en");
    assertThat(versions.at("/versions/0/freshness/onlyHere").asBoolean()).isFalse();
    assertThat(versions.at("/unreadable/0/locale").asText()).isEqualTo("sv");
    assertThat(versions.at("/unreadable/0/freshness/state").asText()).isEqualTo("broken");
    assertThat(versions.at("/unreadable/0/freshness/evidence/0").asText())
        .startsWith("sv/partner-center/close-a-ticket.md:1:1: byte 0xFF is not UTF-8; ");
    assertThat(ProceduresTest.texts(versions.get("missingIn"))).containsExactly("fr", "nl");
  }

  @Test
  void itsLanguageIsAColumnWhereItIsTheOnlyDocumentOfIt() throws IOException {
    Files.delete(folder.resolve("fr/partner-center/invite-a-customer.md"));
    Files.write(folder.resolve("fr/partner-center/close-a-ticket.md"), new byte[] {(byte) 0xff});
    service.knowledge().reload();
    JsonNode matrix = service.get("/api/v1/stats/matrix").json();
    assertThat(ProceduresTest.texts(matrix.get("locales"))).containsExactly("en", "fr", "nl", "sv");
    assertThat(matrix.at("/rows/0/cells/fr/state").asText()).isEqualTo("broken");
  }
}
