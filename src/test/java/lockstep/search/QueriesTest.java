package lockstep.search;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.Fixtures;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What readers type, and what they find: each folder has lines `LOCALE: TEXT`, or `LOCALE -> LOCALES: TEXT` where other languages are
/// wanted than the one that is typed.
final class QueriesTest {
  private static final Search SEARCH = SearchContent.over(SearchContent.entries());

  @TestFactory
  Stream<DynamicTest> everyQueryFindsWhatItShould() {
    return Fixtures.under("search/queries", "queries.txt")
        .map(
            fixture ->
                dynamicTest(
                    fixture.name(),
                    fixture.uri(),
                    () ->
                        fixture.assertGolden(
                            "expected.txt",
                            fixture
                                .text("queries.txt")
                                .lines()
                                .map(QueriesTest::answer)
                                .collect(Collectors.joining("\n")))));
  }

  private static String answer(String line) {
    int colon = line.indexOf(": ");
    String[] languages = line.substring(0, colon).split(" -> ");
    List<String> wanted = Arrays.asList(languages[languages.length - 1].split(" "));
    SearchAnswer answer =
        SEARCH.search(
            new SearchRequest(
                line.substring(colon + 2),
                languages[0],
                wanted,
                Map.of(),
                true,
                true,
                true,
                0,
                10));
    StringBuilder text = new StringBuilder(line + "\n");
    answer
        .didYouMean()
        .ifPresent(other -> text.append("  did you mean: ").append(other).append('\n'));
    answer
        .bridged()
        .forEach(
            word ->
                text.append("  %s is %s in %s\n".formatted(word.from(), word.to(), word.locale())));
    answer.retired().forEach(name -> text.append("  retired: ").append(name).append('\n'));
    answer.items().forEach(found -> text.append("  ").append(shown(found)));
    answer.otherItems().forEach(found -> text.append("  other: ").append(shown(found)));
    return text.toString();
  }

  private static String shown(Found found) {
    StringBuilder text = new StringBuilder(found.procedure() + " " + found.locale());
    text.append(
        found.matched().stream().map(Found.Where::id).collect(Collectors.joining(", ", " (", ")")));
    found
        .reasons()
        .forEach(
            reason ->
                text.append(
                    "; %s: %s %s".formatted(reason.word(), reason.how().id(), reason.found())));
    text.append('\n');
    found
        .hits()
        .forEach(
            hit ->
                text.append(
                    "    %s %s\n"
                        .formatted(hit.number(), SearchContent.shown(hit))
                        .replace("     ", "    ")));
    return text.toString();
  }
}
