package lockstep.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lockstep.Fixtures;
import lockstep.align.Lexicon;
import lockstep.align.Lexicon.Direction;
import lockstep.align.Lexicon.Table;
import lockstep.align.Lexicon.Translation;
import lockstep.knowledge.Generation;
import lockstep.knowledge.Reader;
import lockstep.knowledge.VersionSummary;
import lockstep.locale.Locales;
import lockstep.retired.RetirementCatalogue;
import org.assertj.core.api.Assertions;

/// The documents and words of the search fixtures, made searchable.
final class SearchContent {
  static final Locales LOCALES = Locales.packed();
  static final String SOURCE = "en";
  private static final Path FOLDER = Fixtures.path("search");

  private SearchContent() {}

  /// An entry for each document.
  static List<Entry> entries() {
    return entries(FOLDER.resolve("documents"));
  }

  static List<Entry> entries(Path folder) {
    Generation generation = Reader.read(folder);
    List<Entry> entries = new ArrayList<>();
    for (VersionSummary summary : generation.procedures().summaries()) {
      Map<Trait, List<String>> traits = new EnumMap<>(Trait.class);
      traits.put(Trait.LOCALE, List.of(summary.locale()));
      traits.put(Trait.ROLE, summary.roles());
      traits.put(Trait.ACTOR, summary.actors());
      traits.put(Trait.TRANSLATION, summary.translation().map(Enum::name).stream().toList());
      entries.add(
          Entry.of(
              Reader.version(generation, summary.procedure().path(), summary.locale())
                  .orElseThrow(),
              traits));
    }
    return entries;
  }

  /// What words stand for in other languages, as `words.tsv` says.
  static Lexicon words() {
    Map<Direction, Map<String, List<Translation>>> tables = new HashMap<>();
    try {
      Files.readAllLines(FOLDER.resolve("words.tsv"), StandardCharsets.UTF_8).stream()
          .skip(1)
          .map(line -> line.split("\t"))
          .forEach(
              cells ->
                  tables
                      .computeIfAbsent(new Direction(cells[0], cells[2]), _ -> new HashMap<>())
                      .put(
                          cells[1],
                          List.of(new Translation(cells[3], Double.parseDouble(cells[4])))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<Direction, Table> all = new HashMap<>();
    tables.forEach((direction, table) -> all.put(direction, new Table(table)));
    return new Lexicon(Map.of(), all);
  }

  /// A search in memory.
  static Search over(List<Entry> entries) {
    return over(entries, Optional.empty(), Assertions::fail);
  }

  /// A search in a folder.
  ///
  /// @param complaints hears why an index is made again or not kept
  static Search over(List<Entry> entries, Path folder, Consumer<String> complaints) {
    return over(entries, Optional.of(folder), complaints);
  }

  private static Search over(
      List<Entry> entries, Optional<Path> folder, Consumer<String> complaints) {
    return new Searches(folder, LOCALES, SOURCE, complaints)
        .over(entries, RetirementCatalogue.packed(), SearchContent::words);
  }

  /// Procedures and languages of what was found, e.g. `close-account nl`.
  static List<String> names(List<Found> found) {
    return found.stream().map(one -> one.procedure() + " " + one.locale()).toList();
  }

  /// A text as it is shown, what matches in square brackets.
  static String shown(Found.Hit hit) {
    StringBuilder text = new StringBuilder();
    hit.snippet()
        .forEach(piece -> text.append(piece.isMatch() ? "[" + piece.text() + "]" : piece.text()));
    return text.toString();
  }
}
