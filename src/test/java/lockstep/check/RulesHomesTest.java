package lockstep.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.Fixtures;
import lockstep.knowledge.Reader;
import lockstep.locale.LocaleData;
import org.junit.jupiter.api.Test;

/// A rule is one class, one page, one folder of fixtures, one line of the registry and one message in every language.
final class RulesHomesTest {
  private static final Set<String> IDS = new TreeSet<>(Rules.ids());
  private static final Pattern VALUE = Pattern.compile("\\{[a-z]+}");

  @Test
  void everyRuleHasOneLine() {
    assertThat(Rules.all()).extracting(Rule::id).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void everyRuleHasOneClass() throws IOException {
    Path folder = Path.of("src/main/java/lockstep/check/rule");
    assertThat(names(folder, "Rule.java"))
        .extracting(name -> kebab(name.replace("Rule.java", "")))
        .containsExactlyInAnyOrderElementsOf(IDS);
  }

  @Test
  void everyRuleHasOnePage() throws IOException {
    Path folder = Path.of("src/main/resources/lockstep/rules");
    assertThat(names(folder, ".md"))
        .extracting(name -> name.replace(".md", ""))
        .containsExactlyInAnyOrderElementsOf(IDS);
    for (Rule rule : Rules.all()) {
      assertThat(Rules.page(rule).markdown())
          .as(rule.id())
          .contains("\n## Why\n", "\n## How to mend\n", "\n## How to suppress\n");
    }
  }

  @Test
  void everyRuleHasFixturesOfBothKinds() {
    List<Path> folders = RuleFixturesTest.folders(Fixtures.path("check")).toList();
    assertThat(folders)
        .extracting(folder -> folder.getFileName().toString())
        .containsExactlyInAnyOrderElementsOf(IDS);
    for (Path folder : folders) {
      assertThat(RuleFixturesTest.folders(folder.resolve("flagged"))).as("%s", folder).isNotEmpty();
      assertThat(RuleFixturesTest.folders(folder.resolve("clean"))).as("%s", folder).isNotEmpty();
    }
  }

  @Test
  void everyRuleHasOneMessageInEveryLanguageWithTheSameValues() {
    LocaleData english = Reader.locales().find("en").orElseThrow();
    for (LocaleData locale : Reader.locales().all()) {
      Set<String> keys =
          locale.messages().keys().stream()
              .filter(key -> key.startsWith("rule."))
              .map(key -> key.substring("rule.".length()))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(keys).as(locale.tag()).isEqualTo(IDS);
      for (String id : IDS) {
        assertThat(values(locale, id)).as(locale.tag() + " " + id).isEqualTo(values(english, id));
      }
    }
  }

  private static Set<String> values(LocaleData locale, String id) {
    String text = locale.messages().find("rule." + id, java.util.Map.of()).orElseThrow();
    return VALUE.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
  }

  private static List<String> names(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(end)).toList();
    }
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
