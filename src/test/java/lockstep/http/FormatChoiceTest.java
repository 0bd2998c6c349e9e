package lockstep.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which representation `Accept` gets.
final class FormatChoiceTest {
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/*|text/markdown",
        "application/*|application/json",
        "*/*|application/json",
        "text/plain, */*|text/plain",
        "text/*;q=0.5, text/html;q=0.4|text/markdown",
        "text/*, text/markdown;q=0|text/html",
        "text/html, application/xhtml+xml, */*;q=0.8|text/html",
        "application/json;q=0.1, text/*;q=0.2|text/markdown",
        "image/png, application/ld+json;q=0.1|application/ld+json",
        "text/html, text/plain|text/html",
        "text/plain, text/html|text/plain",
      })
  void theBestOneByWeightAndWildcards(String accept, String type) {
    var answer = service.get(INVITE, "Accept", accept);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith(type);
    assertThat(answer.header("Vary")).contains("Accept,");
  }

  @ParameterizedTest
  @CsvSource({"text/*, text/plain", "application/*, application/json", "text/html, -"})
  void ofAChecklistToo(String accept, String type) {
    var answer = service.get(INVITE + "/checklist", "Accept", accept);
    assertThat(answer.status()).isEqualTo(type.equals("-") ? 406 : 200);
    if (answer.status() == 200) {
      assertThat(answer.header("Content-Type")).startsWith(type);
    }
  }
}
