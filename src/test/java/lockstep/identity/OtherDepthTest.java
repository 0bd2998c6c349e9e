package lockstep.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import lockstep.procedure.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A top step of another language that is only a label is the top step that is left, not a substep with the same words.
final class OtherDepthTest {
  @TempDir private Path temp;

  @Test
  void aLabelIsTheTopStepBetweenItsNeighbours() {
    Editions editions = new Editions(temp);
    editions.write(
        "en",
        """
        # Guide

        1. Customer: Write down the number `K-77` of the old boat.
        2. Sign the form:
           1. Fill in the form `F-12`.
           2. Send the form back to the harbour master.
        3. The harbour master looks at the form:
           1. Count the signatures.
           2. Put it into the folder.
        4. Run `Set-Boat -Number 9`.
        """);
    editions.write(
        "fr",
        """
        # Guide

        1. Client : Notez le numéro `K-77` de l'ancien bateau.
        2. Signez le formulaire :
           1. Remplissez le formulaire `F-12`.
        3. Capitaine du port :

           Comptez les signatures. Rangez-le dans le dossier.
        4. Exécutez `Set-Boat -Number 9`.
        """);
    var read = editions.read();
    List<Step> english = Editions.steps(read, "en");
    List<Step> french = Editions.steps(read, "fr");
    Step label = french.get(3);
    assertThat(label.number()).isEqualTo("3");
    assertThat(label.id())
        .isNotIn(english.stream().filter(one -> one.number().contains(".")).map(Step::id).toList());
  }
}
