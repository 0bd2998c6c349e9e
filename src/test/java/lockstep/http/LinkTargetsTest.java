package lockstep.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What clients may link to.
final class LinkTargetsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "\u0001javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
      })
  void aSchemeThatCouldRunOrLoadSomethingIsNotHandedOut(String target) {
    assertThat(LinkTargets.safe(target)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/a:b",
        "HTTP://example.com",
        "mailto:help@example.com",
        "agreements.md",
        "../a/b.md#c:d",
        "#tab/a",
        "/site?x=a:b",
        "//example.com",
        "",
      })
  void anythingElseStandsAsWritten(String target) {
    assertThat(LinkTargets.safe(target)).contains(target);
  }

  @Test
  void anAnswerHasNoUnsafeTarget(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("en/links.md");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        # Follow links

        ## Follow

        1. Open [this](javascript:alert(1)).
        1. Open [that](https://example.com).
        """);
    try (Service service = Service.loaded(folder, Map.of())) {
      var answer = service.get("/api/v1/procedures/links");
      assertThat(answer.text()).doesNotContain("javascript:");
      JsonNode steps = answer.json().at("/tasks/0/steps");
      assertThat(steps.at("/0/links/0/text").asText()).isEqualTo("this");
      assertThat(steps.at("/0/links/0/target").isNull()).isTrue();
      assertThat(steps.at("/1/links/0/target").asText()).isEqualTo("https://example.com");
    }
  }
}
