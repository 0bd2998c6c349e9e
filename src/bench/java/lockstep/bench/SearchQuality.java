package lockstep.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lockstep.align.Lexicon;
import lockstep.knowledge.Generation;
import lockstep.locale.Locales;
import lockstep.procedure.ProcedureId;
import lockstep.retired.RetirementCatalogue;
import lockstep.search.Entry;
import lockstep.search.Found;
import lockstep.search.Search;
import lockstep.search.Searches;
import lockstep.source.ContentRoot;
import org.apache.lucene.store.ByteBuffersDirectory;

/// Prints at which place known items are found, beside Lucene with its stock analyzers over the same texts. Arguments: content
/// (`LOCALE=DIR` or `DIR`, several), `--gold DIR` with files of queries (a line of JSON each: `id`, `kind`, `locale`, `target_locale`,
/// `query`, `relevant`, `target`, `edition`), `--kinds a,b` to ask these only, `--edition NAME` to leave out what is true of other content,
/// `--show N` to list as many tuned queries that are not first. `--alone` asks across languages where the wanted language is
/// the only one that there is, with words learnt from other documents than the judged ones: these are divided into `--folds N` parts.
public final class SearchQuality {
  private static final String SOURCE = "en";

  private SearchQuality() {}

  private record Arguments(
      List<ContentRoot> roots,
      Path gold,
      Set<String> kinds,
      Optional<String> edition,
      boolean alone,
      int folds,
      int show) {
    static Arguments of(String[] args) {
      List<ContentRoot> roots = new ArrayList<>();
      Map<String, String> values = new TreeMap<>();
      boolean alone = false;
      for (int i = 0; i < args.length; i++) {
        if (args[i].equals("--alone")) {
          alone = true;
        } else if (args[i].startsWith("--")) {
          values.put(args[i], args[++i]);
        } else {
          roots.add(ContentRoot.parse(args[i]));
        }
      }
      if (roots.isEmpty() || !values.containsKey("--gold")) {
        throw new IllegalArgumentException("needs content (LOCALE=DIR or DIR) and --gold DIR");
      }
      return new Arguments(
          roots,
          Path.of(values.get("--gold")),
          values.containsKey("--kinds") ? Set.of(values.get("--kinds").split(",")) : Set.of(),
          Optional.ofNullable(values.get("--edition")),
          alone,
          Integer.parseInt(values.getOrDefault("--folds", "5")),
          Integer.parseInt(values.getOrDefault("--show", "0")));
    }

    boolean isAsked(KnownItem query) {
      return (kinds.isEmpty() || kinds.contains(query.kind()))
          && (query.edition().isEmpty() || edition.isEmpty() || edition.equals(named(query)))
          && (!alone || query.isAcross());
    }

    private static Optional<String> named(KnownItem query) {
      return Optional.of(query.edition());
    }
  }

  /// The places of both.
  private record Places(Ranks.Table ours, Ranks.Table stock, List<String> missed) {}

  /// Prints the figures.
  public static void main(String[] args) throws IOException {
    Arguments arguments = Arguments.of(args);
    List<KnownItem> queries =
        KnownItem.read(arguments.gold).stream().filter(arguments::isAsked).toList();
    tell("reading the content");
    Generation generation = Entries.read(arguments.roots);
    List<Entry> entries = Entries.of(generation);
    System.out.printf("%d documents, %d queries%n", entries.size(), queries.size());
    Places places = new Places(new Ranks.Table(), new Ranks.Table(), new ArrayList<>());
    if (arguments.alone) {
      alone(arguments, entries, queries, places);
    } else {
      tell("indexing");
      Search search = generation.search();
      ask(search, queries, places);
    }
    tell("asking stock Lucene");
    try (BareLucene stock = BareLucene.over(entries, new ByteBuffersDirectory())) {
      for (KnownItem query : queries) {
        List<ProcedureId> found =
            stock.search(query.text(), query.wanted()).stream()
                .map(BareLucene.Hit::procedure)
                .toList();
        places.stock.add(query, query.rank(found));
      }
    }
    print(places);
    places.missed.stream().limit(arguments.show).forEach(System.out::println);
  }

  private static void ask(Search search, List<KnownItem> queries, Places places) {
    int asked = 0;
    for (KnownItem query : queries) {
      List<Found> items = search.search(query.request(false)).items();
      int rank = query.rank(items.stream().map(Found::procedure).toList());
      places.ours.add(query, rank);
      if (rank != 1 && query.isForTuning()) {
        String first = items.isEmpty() ? "nothing" : items.getFirst().procedure().toString();
        places.missed.add(query.id() + " at " + rank + ": " + query.text() + "; first is " + first);
      }
      if (++asked % 1000 == 0) {
        tell("asked " + asked + " of " + queries.size());
      }
    }
  }

  private static void alone(
      Arguments arguments, List<Entry> entries, List<KnownItem> queries, Places places)
      throws IOException {
    Map<String, List<Entry>> byLocale = new TreeMap<>();
    entries.forEach(
        entry -> byLocale.computeIfAbsent(entry.locale(), _ -> new ArrayList<>()).add(entry));
    for (int part = 0; part < arguments.folds; part++) {
      int number = part;
      tell("learning without part " + (part + 1) + " of " + arguments.folds);
      Lexicon lexicon = Learnt.without(arguments.roots, part, arguments.folds);
      byLocale.forEach(
          (locale, some) -> {
            Search search =
                Searches.inMemory(Locales.packed(), SOURCE)
                    .over(some, RetirementCatalogue.packed(), () -> lexicon);
            List<KnownItem> judged =
                queries.stream()
                    .filter(query -> query.wanted().equals(locale))
                    .filter(query -> KnownItem.part(query.target(), arguments.folds) == number)
                    .toList();
            ask(search, judged, places);
          });
    }
  }

  private static void print(Places places) {
    System.out.printf(
        "%-18s %5s | ours   MRR    S@1   S@5   none  | stock  MRR    S@1   S@5   none%n", "", "n");
    System.out.printf("%-18s %5s | tuned  reported ...         | tuned  reported%n", "", "");
    places.ours.rows().forEach((name, ours) -> row(name, ours, places.stock.rows().get(name)));
    mean("mean of kinds and locales", places, name -> !isSum(name) && !isAcross(name));
    mean("mean of directions", places, name -> isAcross(name));
    mean("into en", places, name -> name.endsWith("-en"));
    across("ours", places.ours);
    across("stock", places.stock);
  }

  private static boolean isSum(String name) {
    return name.endsWith(" ALL");
  }

  /// Whether a row is of queries in one language for documents in another.
  private static boolean isAcross(String name) {
    return name.indexOf('-', name.indexOf(' ')) > 0;
  }

  private static void row(String name, Ranks ours, Ranks stock) {
    System.out.printf("%-18s %5d | %s | %s%n", name, ours.queries(), ours.text(), stock.text());
  }

  private interface Wanted {
    boolean isWanted(String row);
  }

  private static void mean(String name, Places places, Wanted wanted) {
    List<String> rows = places.ours.rows().keySet().stream().filter(wanted::isWanted).toList();
    if (!rows.isEmpty()) {
      Ranks.Mean ours = Ranks.mean(rows.stream().map(places.ours.rows()::get).toList());
      Ranks.Mean stock = Ranks.mean(rows.stream().map(places.stock.rows()::get).toList());
      System.out.printf(
          "%s: MRR tuned, MRR and S@5 reported: ours %s, stock %s%n",
          name, ours.text(), stock.text());
    }
  }

  private static void across(String name, Ranks.Table table) {
    List<String> directions =
        table.rows().keySet().stream().filter(SearchQuality::isAcross).toList();
    if (directions.isEmpty()) {
      return;
    }
    List<String> tags = List.of("sv", "nl", "fr", "en");
    System.out.printf("%n%s, from (rows) to (columns), MRR@10/S@5 reported%n   ", name);
    tags.forEach(to -> System.out.printf("%14s", to));
    for (String from : tags) {
      System.out.printf("%n%s ", from);
      for (String to : tags) {
        Ranks ranks = table.rows().get("cross " + from + "-" + to);
        System.out.printf("%14s", ranks == null ? "-" : ranks.shortText());
      }
    }
    System.out.println();
  }

  private static void tell(String what) {
    System.err.println(what);
  }
}
