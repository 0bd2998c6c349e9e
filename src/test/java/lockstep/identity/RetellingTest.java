package lockstep.identity;

import static lockstep.identity.Editions.ids;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import lockstep.procedure.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands in the place of steps that are gone, and what is only like them.
final class RetellingTest {
  private static final String SHED = "Open the garden shed and take the long ladder out of it.";
  private static final String WALL =
      "Lean the ladder against the wall below the window that sticks.";
  private static final String WINDOW = "Climb up slowly and loosen the window with a flat knife.";

  @TempDir private Path temp;
  private Editions editions;

  @BeforeEach
  void folder() {
    editions = new Editions(temp);
  }

  private List<Step> edition(String... steps) {
    return editions.edition(list("# Guide\n\n", steps));
  }

  private static String list(String above, String... steps) {
    StringBuilder text = new StringBuilder(above);
    for (String step : steps) {
      text.append("1. ").append(step).append('\n');
    }
    return text.toString();
  }

  @Test
  void aShortStepThatIsGoneIsNotReplacedByANeighbour() {
    List<Step> before = edition(SHED, "Select **Next**.", "Select **Submit** twice.", WALL, WINDOW);
    edition(SHED, "Select **Submit** twice, and wait for the sound of the bell.", WALL, WINDOW);
    Event gone = editions.last(before.get(1));
    assertThat(gone.change()).isEqualTo(Event.Change.RETIRED);
    assertThat(gone.others()).isEmpty();
  }

  @Test
  void aShortStepThatWasJoinedIsReplaced() {
    List<Step> before = edition(SHED, WALL, "Select **Next**.", WINDOW);
    List<Step> after =
        edition(SHED, WALL.replace("sticks.", "sticks, and select **Next**."), WINDOW);
    assertThat(ids(after)).contains(before.get(1).id());
    Event gone = editions.last(before.get(2));
    assertThat(gone.change()).isEqualTo(Event.Change.RETIRED);
    assertThat(gone.others()).containsExactly(before.get(1).id());
  }

  @Test
  void aJoinedStepIsMarkedForReview() {
    edition(SHED, WALL, "Knock three times.", WINDOW);
    List<Step> after = edition(SHED, WALL.replace("sticks.", "sticks. Knock three times."), WINDOW);
    assertThat(editions.assigned("en", after.get(1)).review()).isTrue();
    assertThat(editions.assigned("en", after.get(0)).review()).isFalse();
  }

  @Test
  void aWordThatChangesInAllOfThreeSplitsNothing() {
    String text = "Turn the key to the %s until you hear a click, then pull the door.";
    List<Step> before =
        edition(
            SHED,
            text.formatted("left"),
            WALL,
            text.formatted("left"),
            WINDOW,
            text.formatted("left"));
    List<Step> after =
        edition(
            SHED,
            text.formatted("right"),
            WALL,
            text.formatted("right"),
            WINDOW,
            text.formatted("right"));
    assertThat(ids(after)).isEqualTo(ids(before));
    for (int at : new int[] {1, 3, 5}) {
      assertThat(editions.last(after.get(at)).change())
          .isIn(Event.Change.REWORDED, Event.Change.CHANGED);
    }
  }

  @Test
  void aStepThatOnlyATranslationStillSaysIsMarkedForReview() {
    editions.write(
        "nl",
        list(
            "# Gids\n\n",
            "Open de schuur in de tuin en haal er de lange ladder uit.",
            "Zet de ladder tegen de muur onder het raam dat klemt.",
            "Klim langzaam omhoog en maak het raam los met een plat mes."));
    List<Step> before = edition(SHED, WALL, WINDOW);
    List<Step> after = edition(SHED, "Ask somebody tall in the village for help instead.", WINDOW);
    boolean isKept = after.get(1).id().equals(before.get(1).id());
    assertThat(isKept && !editions.assigned("en", after.get(1)).review()).isFalse();
  }
}
