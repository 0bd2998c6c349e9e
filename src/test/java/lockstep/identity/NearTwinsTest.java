package lockstep.identity;

import static lockstep.identity.Editions.ids;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import lockstep.procedure.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Steps of one document that differ by a comma or a word keep their ids apart.
final class NearTwinsTest {
  private static final String TWICE =
      """
      # Guide

      ## Paint the door

      1. Fetch the small brush with the %1$s.
      2. Under the date of work, write the %2$s day. (You can't enter a day that is still to come.)

      ## Paint the window

      1. Fetch the broad brush from the cellar.
      2. Under the date of work, write the %2$s day. (You can't enter a day that is still to come.)

      ## Paint the gate

      1. Fetch the long brush from the attic.
      2. Under the date of work, write the %3$s day. (You can't enter a day that is still to come.)
      """;

  @TempDir private Path temp;
  private Editions editions;

  @BeforeEach
  void folder() {
    editions = new Editions(temp);
  }

  private List<Step> edition(String handle, String first, String last) {
    return editions.edition(TWICE.formatted(handle, first, last));
  }

  @Test
  void tripletsOfWhichAllChangeAWordKeepTheirIds() {
    List<Step> before = edition("red handle", "right", "current");
    List<Step> after = edition("red handle", "proper", "present");
    assertThat(ids(after)).isEqualTo(ids(before));
    assertThat(after).allMatch(step -> editions.last(step).change() != Event.Change.SPLIT);
  }

  @Test
  void tripletsOfWhichOneBecomesLikeTheOthersKeepTheirIds() {
    List<Step> before = edition("red handle", "right", "current");
    assertThat(ids(edition("red handle", "right", "right"))).isEqualTo(ids(before));
    assertThat(ids(edition("red handle", "current", "right"))).isEqualTo(ids(before));
  }

  @Test
  void twinsOfATaskThatChangePlacesTakeTheirIdsAlong() {
    String near =
        """
        # Guide

        1. Set the lever of the %s machine to the mark and wait until the bell rings.
        2. Set the lever of the %s machine to the mark and wait until the bell rings.
        3. Go home.
        """;
    List<Step> before = editions.edition(near.formatted("left", "right"));
    List<Step> after = editions.edition(near.formatted("right", "left"));
    assertThat(ids(after))
        .containsExactly(before.get(1).id(), before.get(0).id(), before.get(2).id());
  }

  @Test
  void aTwinThatIsRewrittenIsFoundByWhatItSays() {
    List<Step> before = edition("red handle", "right", "current");
    String rewritten =
        TWICE
            .formatted("red handle", "right", "current")
            .replace(
                "write the current day. (You can't enter a day that is still to come.)",
                "write the day on which the gate was painted. (You can't enter a later day.)");
    assertThat(ids(editions.edition(rewritten))).isEqualTo(ids(before));
  }
}
