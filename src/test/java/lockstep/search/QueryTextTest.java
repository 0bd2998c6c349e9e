package lockstep.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a reader typed, in its parts.
final class QueryTextTest {
  private static final List<String> JOINING = List.of("och", "eller");

  private static QueryText read(String typed) {
    return QueryText.read(typed, JOINING);
  }

  @Test
  void quotesHoldWordsTogether() {
    QueryText text = read("close \"the account\" now");
    assertThat(text.words().split("\\s+")).containsExactly("close", "the", "account", "now");
    assertThat(text.phrases()).containsExactly("the account");
    assertThat(read("„das Konto“").phrases()).containsExactly("das Konto");
    assertThat(read("« le compte »").phrases()).containsExactly("le compte");
  }

  @Test
  void aDashBeforeAWordLeavesItOut() {
    QueryText text = read("account -invoice");
    assertThat(text.words()).isEqualTo("account");
    assertThat(text.without()).containsExactly("invoice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"self-service", "Get-AzRoleAssignment", "a - b", "MB-800", "-", "x -"})
  void otherDashesAreText(String typed) {
    assertThat(read(typed)).isEqualTo(new QueryText(typed, List.of(), List.of(), false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fakturor och -betalningar|Fakturor och betalningar",
        "Fakturor eller -betalningar|Fakturor eller betalningar",
        "Fakturor, -betalningar|Fakturor, betalningar"
      })
  void aDashAfterAJoiningWordStandsForAPart(String typed, String words) {
    assertThat(read(typed)).isEqualTo(new QueryText(words, List.of(), List.of(), false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Customers > Service management",
        "Customers>Service management",
        "Customers → Service management",
        "Customers › Service management"
      })
  void aMenuPathGoesFromMenuToMenu(String typed) {
    QueryText text = read(typed);
    assertThat(text.isPath()).isTrue();
    assertThat(text.words()).isEqualTo("Customers Service management");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Customers >", ">", ">>>", "Customers"})
  void aPathOfOneIsNone(String typed) {
    assertThat(read(typed).isPath()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"close the account", "close the account\"", "\"\"", "“"})
  void whatIsNotClosedMeansNothing(String typed) {
    assertThat(read(typed).phrases()).isEmpty();
  }
}
