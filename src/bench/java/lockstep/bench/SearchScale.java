package lockstep.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lockstep.align.Lexicon;
import lockstep.locale.Locales;
import lockstep.retired.RetirementCatalogue;
import lockstep.search.Entry;
import lockstep.search.Passage;
import lockstep.search.Search;
import lockstep.search.SearchRequest;
import lockstep.search.Searches;
import org.apache.lucene.store.MMapDirectory;

/// What indexing and searching costs with more documents, in one process: the time to build, the bytes, the processor time of a query, the time
/// until one changed document is found. Every size is built from nothing, beside bare Lucene over the same texts.
final class SearchScale {
  private static final int ASKED = 2_000;
  private static final int CHANGES = 5;
  private static final String SOURCE = "en";

  private SearchScale() {}

  /// Prints a line for each of the sizes of `--documents`.
  static void print(SearchLoad.Arguments arguments) throws IOException {
    List<Entry> entries = Entries.of(Entries.read(arguments.roots()));
    List<KnownItem> queries = arguments.queries();
    queries = queries.subList(0, Math.min(arguments.number("queries", ASKED), queries.size()));
    System.out.printf(
        "%d real documents; %d queries, one thread%n%9s %-5s %8s %8s %9s %11s %10s %10s%n",
        entries.size(),
        queries.size(),
        "documents",
        "",
        "build s",
        "docs/s",
        "index MB",
        "CPU ms/q",
        "changed ms",
        "heap MB");
    for (String size : arguments.values().get("documents").split(",")) {
      int count = Integer.parseInt(size);
      Path folder = Files.createTempDirectory("search-scale");
      try {
        ours(ChangedWords.copies(entries, count), queries, folder.resolve("ours"));
        bare(ChangedWords.copies(entries, count), queries, folder.resolve("bare"));
      } finally {
        delete(folder);
      }
    }
  }

  private static void ours(Collection<Entry> made, List<KnownItem> queries, Path folder)
      throws IOException {
    System.err.println("making " + made.size() + " documents");
    // All are in memory as they are after content was read.
    List<Entry> entries = new ArrayList<>(made);
    Searches searches =
        new Searches(Optional.of(folder), Locales.packed(), SOURCE, System.err::println);
    RetirementCatalogue catalogue = RetirementCatalogue.packed();
    System.err.println("indexing them");
    long start = System.nanoTime();
    Search search = searches.over(entries, catalogue, () -> Lexicon.EMPTY);
    double build = seconds(start);
    long bytes = bytes(folder);
    double cpu = cpuMillis(queries, query -> search.search(query.request(true)));
    System.err.println("changing one");
    double[] times = new double[CHANGES];
    for (int i = 0; i < CHANGES; i++) {
      times[i] = changed(searches, entries, catalogue, i);
    }
    Arrays.sort(times);
    entries.clear();
    long heap = heapMegabytes();
    line(made.size(), "ours", build, bytes, cpu, times[CHANGES / 2], heap);
    // What keeps the index open is not let go of before its memory was looked at.
    java.lang.ref.Reference.reachabilityFence(search);
  }

  /// Milliseconds from the change of a document until it is found by its new word.
  private static double changed(
      Searches searches, List<Entry> entries, RetirementCatalogue catalogue, int number) {
    int index = (int) ((long) entries.size() * (number + 1) / (CHANGES + 1));
    Entry old = entries.get(index);
    String word = "xylofon" + "abcdefghij".charAt(number) + "q";
    List<Passage> passages = new ArrayList<>(old.passages());
    passages.add(new Passage(word, false, Optional.empty(), Optional.empty(), ""));
    entries.set(
        index, ChangedWords.with(old, old.procedure(), old.titles(), old.description(), passages));
    long start = System.nanoTime();
    Search search = searches.over(entries, catalogue, () -> Lexicon.EMPTY);
    var found = search.search(SearchRequest.of(word, old.locale(), 1)).items();
    double millis = seconds(start) * 1000;
    if (found.isEmpty() || !found.getFirst().procedure().equals(old.procedure())) {
      throw new IllegalStateException("a changed document was not found: " + old.procedure());
    }
    return millis;
  }

  private static void bare(Collection<Entry> made, List<KnownItem> queries, Path folder)
      throws IOException {
    System.err.println("making them again and indexing them with bare Lucene");
    List<Entry> entries = new ArrayList<>(made);
    long start = System.nanoTime();
    try (BareLucene lucene = BareLucene.over(entries, new MMapDirectory(folder))) {
      double build = seconds(start);
      double cpu = cpuMillis(queries, query -> lucene.search(query.text(), query.wanted()));
      entries.clear();
      line(made.size(), "bare", build, bytes(folder), cpu, Double.NaN, heapMegabytes());
    }
  }

  private static void line(
      int documents, String name, double build, long bytes, double cpu, double changed, long heap) {
    System.out.printf(
        "%9d %-5s %8.1f %8.0f %9.1f %11.3f %10.0f %10d%n",
        documents, name, build, documents / build, bytes / 1e6, cpu, changed, heap);
  }

  /// Processor time of a query in this thread, after each was asked once.
  private static double cpuMillis(List<KnownItem> queries, Consumer<KnownItem> asking) {
    System.err.println("asking");
    queries.forEach(asking);
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    queries.forEach(asking);
    return (threads.getCurrentThreadCpuTime() - before) / 1e6 / queries.size();
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static long heapMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(SearchScale::size).sum();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Deletes a folder with all that is in it.
  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
