package lockstep.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import lockstep.identity.Event.Change;
import lockstep.procedure.Step;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A word can change what a step asks for, however alike the two texts are.
final class StepTextTest {
  private static final String STEP =
      "On the page that opens for this garden, select %s and wait until the gate at the back of the"
          + " house has %s moved for at least %s minutes before you go out again to look at it.";

  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource({
    "'Save', '', 24, 'Save', '', 24 full, REWORDED",
    "'Save', '', 24, 'Save', 'not', 24, CHANGED",
    "'Save', 'never', 24, 'Save', '', 24, CHANGED",
    "'Save', '', 24, 'Save', '', 72, CHANGED",
    "'Save', '', two, 'Save', '', 2, REWORDED",
    "'Save', '', two, 'Save', '', three, CHANGED",
    "'**Enable**', '', 24, '**Disable**', '', 24, CHANGED",
    "'Save', '', 24, 'Send', '', 24, CHANGED",
    "'what to enable', '', 24, 'what to disable', '', 24, CHANGED",
    "'`Open-Gate -All`', '', 24, '`Open-Gate -Left`', '', 24, CHANGED",
    "'[it](https://example.com/a)', '', 24, '[it](https://example.com/b)', '', 24, CHANGED",
    "'a leaf', '', 24, 'some leaf', '', 24, REWORDED"
  })
  void aWordDecides(
      String label,
      String word,
      String number,
      String newLabel,
      String newWord,
      String newNumber,
      Change change) {
    Editions editions = new Editions(temp);
    List<Step> before = editions.edition(guide(STEP.formatted(label, word, number)));
    List<Step> after = editions.edition(guide(STEP.formatted(newLabel, newWord, newNumber)));
    assertThat(after.get(1).id()).isEqualTo(before.get(1).id());
    assertThat(editions.last(after.get(1)).change()).isEqualTo(change);
  }

  private static String guide(String step) {
    return "# Guide\n\n1. Open the shed.\n2. " + step + "\n3. Close the shed again.\n";
  }
}
