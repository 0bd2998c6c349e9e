package lockstep.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lockstep.analysis.Analyses;
import lockstep.analysis.Analysis;
import lockstep.analysis.Vocabulary;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/// Where the index is kept: entries that have not changed stay in it, others are replaced. What is read from it while it is brought up to
/// date stays as it was.
final class IndexFolder {
  // To be raised when the form of the index changes.
  private static final String FORM = "1";

  private final Directory directory;
  private final Map<String, Analysis> analyses;
  private final String source;
  private final Consumer<String> complaints;

  private IndexFolder(
      Directory directory,
      Map<String, Analysis> analyses,
      String source,
      Consumer<String> complaints) {
    this.directory = directory;
    this.analyses = new TreeMap<>(analyses);
    this.source = source;
    this.complaints = complaints;
  }

  /// The index of a folder, or one in memory.
  static IndexFolder of(
      Optional<Path> folder,
      Map<String, Analysis> analyses,
      String source,
      Consumer<String> complaints) {
    try {
      Directory directory =
          folder.isPresent() ? FSDirectory.open(folder.get()) : new ByteBuffersDirectory();
      return new IndexFolder(directory, analyses, source, complaints);
    } catch (IOException e) {
      complaints.accept(
          folder.map(Path::toString).orElse("index")
              + ": the index cannot be kept there ("
              + e.getMessage()
              + "); a copy in memory is searched meanwhile");
      return of(Optional.empty(), analyses, source, complaints);
    }
  }

  /// Brings the index up to date.
  ///
  /// @param made what the entries were made by beside their texts: an index of another is made again
  DirectoryReader update(Collection<Entry> entries, String made) {
    Map<String, String> mark = Map.of("form", FORM + " " + source + " " + made);
    Map<String, String> before = before(mark);
    Map<String, Entry> wanted = new TreeMap<>();
    entries.forEach(entry -> wanted.put(key(entry), entry));
    List<Entry> changed =
        wanted.values().stream()
            .filter(entry -> !entry.fingerprint().equals(before.get(key(entry))))
            .toList();
    List<String> gone = before.keySet().stream().filter(key -> !wanted.containsKey(key)).toList();
    try {
      if (changed.isEmpty() && gone.isEmpty() && DirectoryReader.indexExists(directory)) {
        return DirectoryReader.open(directory);
      }
      write(changed, gone, before.isEmpty(), mark);
      return DirectoryReader.open(directory);
    } catch (LockObtainFailedException e) {
      complaints.accept(
          name() + ": another program writes the index; a copy in memory is searched meanwhile");
      return inMemory(entries, made);
    } catch (IOException e) {
      complaints.accept(
          name()
              + ": the index cannot be written ("
              + cause(e)
              + "); a copy in memory is searched meanwhile");
      return inMemory(entries, made);
    }
  }

  private DirectoryReader inMemory(Collection<Entry> entries, String made) {
    return of(Optional.empty(), analyses, source, complaints).update(entries, made);
  }

  /// The fingerprints of the entries that the index has, by key; none where there is no index that can be used.
  private Map<String, String> before(Map<String, String> mark) {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      Map<String, String> made = reader.getIndexCommit().getUserData();
      if (!made.equals(mark)) {
        complaints.accept(name() + ": the index was made by another version; it is made again");
        return Map.of();
      }
      return fingerprints(reader);
    } catch (IndexNotFoundException e) {
      return Map.of();
    } catch (IOException | IllegalArgumentException e) {
      complaints.accept(name() + ": the index is damaged (" + cause(e) + "); it is made again");
      clear();
      return Map.of();
    }
  }

  private String name() {
    return directory instanceof FSDirectory folder ? folder.getDirectory().toString() : "index";
  }

  /// Lucene's sentence without the resource, which is a page long.
  private static String cause(Exception e) {
    String message = String.valueOf(e.getMessage());
    int resource = message.indexOf(" (resource=");
    return resource < 0 ? message : message.substring(0, resource);
  }

  /// Takes away what cannot be read: Lucene would read it again before it writes.
  private void clear() {
    try {
      for (String file : directory.listAll()) {
        directory.deleteFile(file);
      }
    } catch (IOException e) {
      complaints.accept(name() + ": the damaged index cannot be taken away (" + cause(e) + ")");
    }
  }

  private static Map<String, String> fingerprints(DirectoryReader reader) throws IOException {
    Map<String, String> found = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues values = leaf.reader().getBinaryDocValues(Fields.MADE);
      var live = leaf.reader().getLiveDocs();
      for (int i = 0; values != null && i < leaf.reader().maxDoc(); i++) {
        if ((live == null || live.get(i)) && values.advanceExact(i)) {
          String both = values.binaryValue().utf8ToString();
          int blank = both.lastIndexOf(' ');
          found.put(both.substring(0, blank), both.substring(blank + 1));
        }
      }
    }
    return found;
  }

  private void write(
      List<Entry> changed, List<String> gone, boolean isNew, Map<String, String> mark)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(Analyses.indexing(analyses, this::localeOf));
    config.setOpenMode(
        isNew ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
    config.setRAMBufferSizeMB(64);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (String key : gone) {
        writer.deleteDocuments(new Term(Fields.KEY, key));
      }
      add(writer, changed, isNew);
      if (isNew) {
        writer.forceMerge(1);
      }
      writer.setLiveCommitData(mark.entrySet());
      writer.commit();
    }
  }

  private void add(IndexWriter writer, List<Entry> changed, boolean isNew) throws IOException {
    Optional<DirectoryReader> before =
        isNew ? Optional.empty() : Optional.of(DirectoryReader.open(directory));
    try {
      Map<String, List<Entry>> byLocale =
          changed.stream().collect(Collectors.groupingBy(Entry::locale));
      List<Callable<Void>> work = new ArrayList<>();
      byLocale.forEach(
          (locale, some) -> {
            Analysis analysis = analyses.get(locale);
            WordCounts counts = WordCounts.of(some, analysis);
            Vocabulary vocabulary =
                before
                    .<Vocabulary>map(reader -> counts.and(new LuceneEngine(reader).words(locale)))
                    .orElse(counts);
            EntryDocument documents = new EntryDocument(analysis, vocabulary, source);
            for (Entry entry : some) {
              work.add(
                  () -> {
                    Term key = new Term(Fields.KEY, key(entry));
                    if (isNew) {
                      writer.addDocument(documents.of(entry));
                    } else {
                      writer.updateDocument(key, documents.of(entry));
                    }
                    return null;
                  });
            }
          });
      work.parallelStream().forEach(IndexFolder::call);
    } finally {
      if (before.isPresent()) {
        before.get().close();
      }
    }
  }

  private static void call(Callable<Void> work) {
    try {
      work.call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String key(Entry entry) {
    return EntryDocument.key(entry.procedure().toString(), entry.locale());
  }

  private String localeOf(String field) {
    return field.equals(Fields.SLUGS) ? source : field.substring(field.indexOf('.') + 1);
  }
}
