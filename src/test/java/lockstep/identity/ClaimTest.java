package lockstep.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lockstep.procedure.StepId;
import org.junit.jupiter.api.Test;

/// Which of several claims to a step counts.
final class ClaimTest {
  private static final List<StepId> KNOWN =
      IntStream.range(0, 5).mapToObj(at -> new StepId("s_000000000" + at)).toList();
  private static final List<Outline.Entry> STEPS =
      IntStream.range(0, 5)
          .mapToObj(
              at -> new Outline.Entry(new StepPlace("task", "" + at), at, List.of(), List.of()))
          .toList();

  private static Claim claim(int from, int to, double strength, int rank, List<StepId> order) {
    return new Claim(to, KNOWN.get(from), 1, Optional.empty(), strength, rank, order);
  }

  private static Map<Integer, StepId> accepted(Claim... claims) {
    Map<Integer, StepId> ids = new TreeMap<>();
    Claim.accepted(List.of(claims), STEPS).forEach((step, claim) -> ids.put(step, claim.id()));
    return ids;
  }

  @Test
  void whatWasComparedInOneLanguageComesFirst() {
    assertThat(accepted(claim(3, 4, 0.95, 1, KNOWN), claim(3, 3, 0.8, 0, List.of())))
        .isEqualTo(Map.of(3, KNOWN.get(3)));
  }

  @Test
  void theSurestOfOtherLanguagesCounts() {
    assertThat(accepted(claim(3, 4, 0.82, 1, KNOWN), claim(4, 4, 0.83, 1, KNOWN)))
        .isEqualTo(Map.of(4, KNOWN.get(4)));
  }

  @Test
  void wordsOfAnotherLanguageDoNotBindAgainstTheOrder() {
    assertThat(accepted(claim(3, 3, 0.95, 1, KNOWN), claim(2, 4, 0.9, 1, KNOWN)))
        .isEqualTo(Map.of(3, KNOWN.get(3)));
  }

  @Test
  void wordsOfOneLanguageDo() {
    assertThat(accepted(claim(3, 3, 0.95, 0, List.of()), claim(2, 4, 0.9, 0, List.of())))
        .isEqualTo(Map.of(3, KNOWN.get(3), 4, KNOWN.get(2)));
  }
}
