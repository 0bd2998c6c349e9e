package lockstep.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Names that are no words.
final class IdentifiersTest {
  @ParameterizedTest
  @CsvSource({
    "Get-AzRoleAssignment, getazroleassignment",
    "MB-800, mb800",
    "é_Œ.1, eoe1",
    "😀, ''",
    "'', ''"
  })
  void aKeyIsLettersAndDigits(String written, String key) {
    assertThat(Identifiers.key(written)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "Get-AzRoleAssignment, Get Az Role Assignment",
    "AzureRMAccount, Azure RM Account",
    "user_id.txt, user id txt",
    "MB-800, MB 800",
    "word, word",
    "ABC, ABC"
  })
  void piecesAreCutAtMarksAndCapitals(String written, String pieces) {
    assertThat(String.join(" ", Identifiers.pieces(written))).isEqualTo(pieces);
  }

  @Test
  void aNameIsFoundByWhatStandsInIt() {
    assertThat(Identifiers.keysIn("Run `Get-AzRoleAssignment`, then wait."))
        .contains("getazroleassignment", "azroleassignment", "roleassignment", "assignment", "get")
        .doesNotContain("run", "wait", "az");
  }

  @ParameterizedTest
  @ValueSource(strings = {"word", "Word", "a-", "1", "two words", "l’offre", ""})
  void wordsAreNoNames(String text) {
    assertThat(Identifiers.keysIn(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"MB-800", "AppSource", "RO123456789", "user_id", "api.txt", "a@b.example"})
  void marksDigitsAndInnerCapitalsMakeAName(String text) {
    assertThat(Identifiers.keysIn("See " + text + ".")).contains(Identifiers.key(text));
  }

  @Test
  void encodedDataIsNoName() {
    assertThat(Identifiers.keysIn("x9".repeat(50))).isEmpty();
    assertThat(Identifiers.keysIn("a-b".repeat(20)).size()).isLessThan(3);
  }

  @Test
  void runsAreBetweenBlanksWithoutMarksAtTheirEnds() {
    assertThat(Identifiers.runs("(Get-Thing) \"x\" -y- …")).containsExactly("Get-Thing", "x", "y");
  }
}
