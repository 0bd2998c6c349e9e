package lockstep.locale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.Fixtures;
import lockstep.Golden;
import lockstep.extract.VersionFacts;
import lockstep.knowledge.Generation;
import lockstep.knowledge.KnowledgeBuilder;
import lockstep.knowledge.Progress;
import lockstep.knowledge.Reader;
import lockstep.knowledge.Settings;
import lockstep.source.ContentException;
import lockstep.source.ContentRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every language folder says the same things, and a language is nothing but its folder.
final class LocaleFoldersTest {
  private static final Path FOLDERS = Path.of("locales");
  private static final Pattern VALUE = Pattern.compile("\\{[^}]*}");
  private static final List<LocaleData> ALL = LocaleFolders.read(FOLDERS);

  @TempDir private Path folder;

  @Test
  void everyFolderHasTheSameFiles() throws IOException {
    Map<String, Set<String>> filesByFolder = new TreeMap<>();
    try (Stream<Path> files = Files.walk(FOLDERS)) {
      files
          .filter(Files::isRegularFile)
          .forEach(
              file ->
                  filesByFolder
                      .computeIfAbsent(
                          file.getParent().getFileName().toString(), _ -> new TreeSet<>())
                      .add(file.getFileName().toString()));
    }
    assertThat(filesByFolder).containsOnlyKeys("en", "fr", "nl", "sv");
    assertThat(filesByFolder.values().stream().distinct()).hasSize(1);
  }

  @Test
  void thePackedFoldersAreTheseFolders() {
    assertThat(Locales.packed().all())
        .extracting(LocaleData::tag, LocaleData::fingerprint)
        .containsExactlyElementsOf(
            ALL.stream().map(locale -> tuple(locale.tag(), locale.fingerprint())).toList());
  }

  @Test
  void everyLanguageHasTheSameIds() {
    sameIds(LocaleData::roles);
    sameIds(LocaleData::clouds);
    sameIds(LocaleData::actors);
  }

  private static void sameIds(Function<LocaleData, Vocabulary> vocabulary) {
    List<List<String>> ids =
        ALL.stream()
            .map(
                locale -> vocabulary.apply(locale).terms().stream().map(Term::id).sorted().toList())
            .toList();
    assertThat(ids.getFirst())
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    assertThat(ids).allSatisfy(own -> assertThat(own).isEqualTo(ids.getFirst()));
  }

  @Test
  void everyMessageExistsInEveryLanguageWithTheSameValues() {
    Map<String, Map<String, Set<String>>> valuesByKey = new TreeMap<>();
    for (LocaleData locale : ALL) {
      for (String key : locale.messages().keys()) {
        String text = locale.messages().find(key, Map.of()).orElseThrow();
        assertThat(text).as("%s: %s", locale.tag(), key).isNotBlank();
        Set<String> values =
            VALUE
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        valuesByKey.computeIfAbsent(key, _ -> new TreeMap<>()).put(locale.tag(), values);
      }
    }
    assertThat(valuesByKey)
        .allSatisfy(
            (_, values) -> {
              assertThat(values).containsOnlyKeys("en", "fr", "nl", "sv");
              assertThat(values.values().stream().distinct()).hasSize(1);
            });
  }

  /// Two terms may share a form only when one of them owns it: the others mark it as rare, the owner may mark it as likely.
  @Test
  void everyFormMeansOneTermOrIsMarked() {
    List<String> ambiguous = new ArrayList<>();
    for (LocaleData locale : ALL) {
      for (Vocabulary vocabulary : List.of(locale.roles(), locale.clouds(), locale.actors())) {
        owners(vocabulary)
            .forEach(
                (form, owners) -> {
                  if (owners.size() > 1) {
                    ambiguous.add(locale.tag() + " " + form + ": " + owners);
                  }
                });
      }
    }
    assertThat(ambiguous).isEmpty();
  }

  /// The terms that a form means, those that mark it as rare left out.
  private static Map<String, Set<String>> owners(Vocabulary vocabulary) {
    Map<String, Set<String>> owners = new HashMap<>();
    for (Term term : vocabulary.terms()) {
      owners.computeIfAbsent(Normal.of(term.label()), _ -> new TreeSet<>()).add(term.id());
      term.forms().stream()
          .filter(form -> form.certainty() != Term.Certainty.RARE)
          .forEach(
              form ->
                  owners
                      .computeIfAbsent(Normal.of(form.text()), _ -> new TreeSet<>())
                      .add(term.id()));
    }
    return owners;
  }

  @Test
  void everyRareFormHasAnOwner() {
    for (LocaleData locale : ALL) {
      for (Term term : locale.roles().terms()) {
        term.forms().stream()
            .filter(form -> form.certainty() == Term.Certainty.RARE)
            .forEach(
                form ->
                    assertThat(locale.roles().find(form.text()).orElseThrow().term().id())
                        .as("%s: %s", locale.tag(), form.text())
                        .isNotEqualTo(term.id()));
      }
    }
  }

  @Test
  void everyTermIsFoundByItsForms() {
    for (LocaleData locale : ALL) {
      for (Vocabulary vocabulary : List.of(locale.roles(), locale.clouds(), locale.actors())) {
        for (Term term : vocabulary.terms()) {
          assertThat(vocabulary.find(term.label()).orElseThrow().term()).isEqualTo(term);
          assertThat(vocabulary.term(term.id())).contains(term);
        }
      }
    }
  }

  @Test
  void everyLanguageKnowsItsPhrases() {
    assertThat(ALL)
        .allSatisfy(
            locale -> {
              Phrases phrases = locale.phrases();
              assertThat(phrases.roleLabels().forms()).isNotEmpty();
              assertThat(phrases.cloudLabels().forms()).isNotEmpty();
              assertThat(
                      List.of(
                          phrases.step(),
                          phrases.and(),
                          phrases.or(),
                          phrases.informationLeadIns(),
                          phrases.choiceLeadIns(),
                          phrases.modals(),
                          phrases.subordinators(),
                          phrases.reader()))
                  .noneMatch(List::isEmpty)
                  .allSatisfy(words -> assertThat(words).doesNotHaveDuplicates());
              assertThat(locale.functionWords()).hasSizeGreaterThan(30).doesNotHaveDuplicates();
              assertThat(locale.contentLocales())
                  .allMatch(tag -> tag.startsWith(locale.tag() + "-"));
            });
  }

  @Test
  void aLanguageIsAddedByAFolder() throws IOException {
    Path added = Fixtures.path("locales", "added-language");
    Path locales = copy(added.resolve("locales"), folder.resolve("locales"));
    Path content = Reader.contentOf(added, folder.resolve("content"));
    Generation generation =
        new KnowledgeBuilder(
                Settings.of(List.of(ContentRoot.parse(content.toString()))),
                Locales.packedAnd(locales),
                Progress.NONE)
            .build();
    assertThat(generation.report().quarantined()).isEmpty();
    Golden.check(
        added.resolve("expected.txt"),
        Reader.versions(generation).stream()
            .map(VersionFacts::of)
            .collect(Collectors.joining("\n")));
    assertThat(generation.locales().tags()).containsExactly("en", "eo", "fr", "nl", "sv");
    assertThat(generation.locales().find("eo-XX").orElseThrow().name()).isEqualTo("Esperanto");
  }

  @Test
  void aFolderReplacesThePackedLanguageOfItsName() throws IOException {
    Path source = Fixtures.path("locales", "added-language", "locales", "eo");
    copy(source, folder.resolve("sv"));
    Locales locales = Locales.packedAnd(folder);
    assertThat(locales.find("sv").orElseThrow().name()).isEqualTo("Esperanto");
    assertThat(locales.tags()).containsExactlyElementsOf(Locales.packed().tags());
  }

  @Test
  void aFileThatIsMissingIsNamed() throws IOException {
    Path own =
        copy(Fixtures.path("locales", "added-language", "locales"), folder.resolve("locales"));
    Files.delete(own.resolve("eo/actors.tsv"));
    assertThatThrownBy(() -> LocaleFolders.read(own))
        .isInstanceOf(ContentException.class)
        .hasMessage(
            own.resolve("eo/actors.tsv")
                + ":1:1: missing or not UTF-8; every locale folder needs it");
  }

  @Test
  void aTableWithTooManyCellsIsNamedWithItsLine() throws IOException {
    Path own =
        copy(Fixtures.path("locales", "added-language", "locales"), folder.resolve("locales"));
    Files.writeString(
        own.resolve("eo/clouds.tsv"), "id\tlabel\tforms\na\tb\tc\td\n", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> LocaleFolders.read(own))
        .hasMessageContaining("clouds.tsv:")
        .hasMessageContaining("2: 4 cells under 3 heads; remove a tab");
  }

  @Test
  void aFolderThatIsMissingIsNamed() {
    assertThatThrownBy(() -> LocaleFolders.read(folder.resolve("gone")))
        .hasMessage(
            folder.resolve("gone")
                + ":1:1: no folder that can be read; give an existing folder with --locales");
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    return to;
  }
}
