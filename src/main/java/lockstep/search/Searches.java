package lockstep.search;

import java.io.IOException;
import java.lang.ref.Cleaner;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import lockstep.align.Lexicon;
import lockstep.analysis.Analysis;
import lockstep.locale.LocaleData;
import lockstep.locale.Locales;
import lockstep.retired.RetirementCatalogue;
import org.apache.lucene.index.DirectoryReader;

/// Makes content searchable.
///
/// @param folder where the index is kept; in memory where there is none
/// @param source tag of the language that documents are written in first
/// @param complaints hears in a sentence why an index is made again or not kept
public record Searches(
    Optional<Path> folder, Locales locales, String source, Consumer<String> complaints) {
  private static final Cleaner CLEANER = Cleaner.create();

  // Lucene tells every user at start that an incubator module would make it faster; nobody who
  // searches can do anything about it. Held here: a logger that nobody holds forgets its level.
  private static final Logger ABOUT_VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    ABOUT_VECTORS.setLevel(Level.SEVERE);
  }

  /// What keeps nothing.
  public static Searches inMemory(Locales locales, String source) {
    return new Searches(
        Optional.empty(),
        locales,
        source,
        complaint -> {
          throw new IllegalStateException(complaint);
        });
  }

  /// A search over some entries as they are now. Entries that the index has already are not looked at again.
  ///
  /// @param entries one for each procedure and locale
  /// @param catalogue what is retired
  /// @param lexicon what words stand for in other languages, asked for by the first who needs it
  public Search over(
      Collection<Entry> entries, RetirementCatalogue catalogue, Supplier<Lexicon> lexicon) {
    Map<String, Analysis> analyses = new TreeMap<>();
    locales.all().forEach(locale -> analyses.put(locale.tag(), Analysis.of(locale)));
    String made =
        locales.all().stream().map(LocaleData::fingerprint).collect(Collectors.joining(" "));
    DirectoryReader reader =
        IndexFolder.of(folder, analyses, source, complaints).update(entries, made);
    Engine engine = new LuceneEngine(reader);
    RetiredNames retired = new RetiredNames(catalogue.all());
    Search search =
        new VersionSearch(
            engine,
            analyses,
            source,
            new Bridge(lexicon, analyses),
            retired,
            new Suggester(engine, analyses, retired));
    // A generation that nobody reads any more lets go of its files; until then they stay, whatever
    // is indexed meanwhile.
    CLEANER.register(search, () -> close(reader, complaints));
    return search;
  }

  private static void close(DirectoryReader reader, Consumer<String> complaints) {
    try {
      reader.close();
    } catch (IOException e) {
      complaints.accept("the index cannot be closed: " + e.getMessage());
    }
  }
}
