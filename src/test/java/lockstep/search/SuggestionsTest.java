package lockstep.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.Fixtures;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What readers begin to type, and what they may mean: each folder has lines `LOCALE: BEGINNING`.
final class SuggestionsTest {
  private static final Search SEARCH = SearchContent.over(SearchContent.entries());

  @TestFactory
  Stream<DynamicTest> everyBeginningIsCompleted() {
    return Fixtures.under("search/suggestions", "typed.txt")
        .map(
            fixture ->
                dynamicTest(
                    fixture.name(),
                    fixture.uri(),
                    () ->
                        fixture.assertGolden(
                            "expected.txt",
                            fixture
                                .text("typed.txt")
                                .lines()
                                .map(SuggestionsTest::answer)
                                .collect(Collectors.joining("\n")))));
  }

  private static String answer(String line) {
    int colon = line.indexOf(": ");
    return line
        + "\n"
        + SEARCH.suggest(line.substring(colon + 2), line.substring(0, colon), 10).stream()
            .map(SuggestionsTest::shown)
            .collect(Collectors.joining());
  }

  private static String shown(Suggestion one) {
    String where = one.procedure().map(id -> " (" + id + ")").orElse("");
    String step = one.step().isPresent() ? ", a step" : "";
    return "  " + one.kind().id() + " " + one.locale() + ": " + one.text() + where + step + "\n";
  }

  @Test
  void noMoreThanAreWanted() {
    for (int limit = 1; limit < 4; limit++) {
      assertThat(SEARCH.suggest("ko", "sv", limit)).hasSizeLessThanOrEqualTo(limit);
    }
    List<Suggestion> all = SEARCH.suggest("an", "sv", 20);
    assertThat(SEARCH.suggest("an", "sv", 1)).isEqualTo(all.subList(0, Math.min(1, all.size())));
    assertThat(all).doesNotHaveDuplicates();
  }
}
