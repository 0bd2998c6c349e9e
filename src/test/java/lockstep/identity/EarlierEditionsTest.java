package lockstep.identity;

import static lockstep.identity.Editions.ids;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import lockstep.procedure.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A language that goes back to an older edition and returns loses no id, and no older text is taken for a new one.
final class EarlierEditionsTest {
  private static final String NEWER =
      """
      ---
      ms.date: 05/02/2023
      ---
      # Guide

      ## Fell the tree

      1. Walk around the tree and look where it leans.
      2. Select a wedge.
      3. Cut a notch on the side to which the tree should fall.
      4. Select a wedge.
      5. Shout three times before you make the last cut.
      6. Select a wedge.
      """;
  private static final String OLDER =
      """
      ---
      ms.date: 03/09/2021
      ---
      # Guide

      ## Fell the tree

      1. Walk round the tree and see to which side it leans.
      2. Select a wedge.
      3. Make the last cut and shout.
      """;

  @TempDir private Path temp;
  private Editions editions;

  @BeforeEach
  void folder() {
    editions = new Editions(temp);
  }

  @Test
  void aLanguageThatGoesBackAndReturnsHasItsIdsAgain() {
    List<Step> newer = editions.edition(NEWER);
    List<Step> older = editions.edition(OLDER);
    assertThat(ids(editions.edition(NEWER))).isEqualTo(ids(newer));
    assertThat(ids(editions.edition(OLDER))).isEqualTo(ids(older));
    assertThat(editions.edition(NEWER)).isEqualTo(newer);
  }

  @Test
  void aTranslationThatGoesBackAndReturnsHasItsIdsAgain() {
    String dutch =
        """
        # Gids

        ## De boom vellen

        1. Loop om de boom heen en kijk waarheen hij helt.
        2. Kies een wig.
        3. Maak een inkeping aan de kant waarheen de boom moet vallen.
        4. Kies een wig.
        5. Roep drie keer voordat je de laatste snede maakt.
        6. Kies een wig.
        """;
    editions.write("nl", dutch);
    editions.write("en", NEWER);
    List<Step> newer = Editions.steps(editions.read(), "nl");
    editions.write(
        "nl", dutch.replaceFirst("(?s)2\\..*", "2. Iets heel anders dat nergens anders staat.\n"));
    editions.read();
    editions.write("nl", dutch);
    assertThat(Editions.steps(editions.read(), "nl")).isEqualTo(newer);
  }

  @Test
  void aSingleTextThatIsBackHasItsIdAgain() {
    String before = NEWER.replace("Shout three times before you make the last cut.", "Shout.");
    Step shout = editions.edition(before).get(4);
    editions.edition(before.replace("5. Shout.\n", ""));
    List<Step> after =
        editions.edition(before.replace("1. Walk", "1. Put on the helmet.\n1. Walk"));
    assertThat(after.get(5).id()).isEqualTo(shout.id());
  }

  @Test
  void anOlderEditionRaisesNoRevision() {
    List<Step> newer = editions.edition(NEWER);
    List<Step> older = editions.edition(OLDER);
    assertThat(older.getFirst().id()).isEqualTo(newer.getFirst().id());
    assertThat(older).allMatch(step -> step.rev() == 1);
    assertThat(editions.edition(NEWER)).allMatch(step -> step.rev() == 1);
  }

  @Test
  void anOlderTextOfWhichTheRevisionIsKnownHasThatOne() {
    String old = NEWER.replace("05/02/2023", "05/02/2022").replace("notch", "small notch");
    editions.edition(old);
    Step notch = editions.edition(NEWER).get(2);
    assertThat(notch.rev()).isEqualTo(2);
    assertThat(editions.edition(old).get(2).rev()).isEqualTo(1);
    assertThat(editions.edition(NEWER).get(2)).isEqualTo(notch);
    assertThat(editions.edition(NEWER.replace("notch", "deep notch")).get(2).rev()).isEqualTo(3);
  }

  @Test
  void aTextThatSomebodyElseSaysNowIsNotTakenAway() {
    List<Step> before = editions.edition(NEWER.replace("05/02/2023", "05/02/2020"));
    String changed =
        NEWER
            .replace("Shout three times before you make the last cut.", "Call out loud.")
            .replace("Walk around the tree", "Go around the tree");
    editions.edition(changed.replace("05/02/2023", "05/02/2021"));
    List<Step> now =
        editions.edition(
            changed.replace("Go around", "Walk around").replace("Call out loud.", "Call."));
    assertThat(now.getFirst().id()).isEqualTo(before.getFirst().id());
  }

  @Test
  void aTranslationThatIsOlderThanTheTextIsNotOfTheNewestRevision() {
    editions.edition(NEWER.replace("05/02/2023", "05/02/2022"));
    editions.edition(NEWER.replace("notch", "small notch"));
    String dutch =
        """
        ---
        ms.date: %s
        ---
        # Gids

        ## De boom vellen

        1. Loop om de boom heen en kijk waarheen hij helt.
        2. Kies een wig.
        3. Maak een inkeping aan de kant waarheen de boom moet vallen.
        4. Kies een wig.
        5. Roep drie keer voordat je de laatste snede maakt.
        6. Kies een wig.
        """;
    editions.write("nl", dutch.formatted("06/01/2022"));
    List<Step> english = Editions.steps(editions.read(), "en");
    List<Step> older = Editions.steps(editions.read(), "nl");
    assertThat(english.get(2).rev()).isEqualTo(2);
    assertThat(older.get(2).id()).isEqualTo(english.get(2).id());
    assertThat(older).allMatch(step -> step.rev() == 1);
    editions.write("sv", dutch.formatted("06/01/2023").replace("Kies", "Pak"));
    List<Step> newer = Editions.steps(editions.read(), "sv");
    newer.stream()
        .filter(step -> step.id().equals(english.get(2).id()))
        .forEach(step -> assertThat(step.rev()).isEqualTo(2));
  }

  @Test
  void whatIsRememberedOutlivesTheFile() {
    editions.edition(NEWER);
    Ledger fresh = editions.known();
    assertThat(fresh.earlier()).isEqualTo(Earlier.NOTHING);
    editions.edition(OLDER);
    assertThat(editions.known().earlier().versions())
        .containsExactly(fresh.versions().get("en").outline().version());
    assertThat(editions.known().earlier().said()).isNotEmpty();
    assertThat(editions.read().ledgers().changed()).isEmpty();
  }
}
