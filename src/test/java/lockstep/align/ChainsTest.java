package lockstep.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The longest chain that never falls.
final class ChainsTest {
  @Test
  void ofChainsThatAreAsLongTheOneThatEndsFirstIsTaken() {
    assertThat(Chains.longest(List.of(1, 0, 2, 3))).containsExactly(0, 2, 3);
    assertThat(Chains.longest(List.of(2, 3, 0, 1))).containsExactly(0, 1);
    assertThat(Chains.longest(List.of(5, 5, 4))).containsExactly(0, 1);
    assertThat(Chains.longest(List.of())).isEmpty();
  }

  @Test
  void noChainIsLonger() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<Integer> values = IntStream.range(0, 30).mapToObj(_ -> random.nextInt(20)).toList();
      List<Integer> chain = Chains.longest(values);
      assertThat(chain).isSorted();
      assertThat(chain.stream().map(values::get).toList()).isSorted();
      assertThat(chain).hasSize(longest(values));
    }
  }

  private static int longest(List<Integer> values) {
    int[] lengths = new int[values.size()];
    for (int at = 0; at < lengths.length; at++) {
      for (int earlier = 0; earlier < at; earlier++) {
        if (values.get(earlier) <= values.get(at)) {
          lengths[at] = Math.max(lengths[at], lengths[earlier]);
        }
      }
      lengths[at]++;
    }
    return IntStream.of(lengths).max().orElse(0);
  }
}
