package lockstep.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lockstep.procedure.ProcedureId;
import lockstep.search.Entry;
import lockstep.search.Passage;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;

/// The baseline: the analyzers that come with Lucene, the whole query in each field, the best field counts.
final class BareLucene implements AutoCloseable {
  private static final Map<String, Analyzer> ANALYZERS =
      Map.of(
          "sv", new SwedishAnalyzer(),
          "nl", new DutchAnalyzer(),
          "fr", new FrenchAnalyzer(),
          "en", new EnglishAnalyzer());
  private static final Analyzer OTHER = new StandardAnalyzer();
  private static final List<String> FIELDS = List.of("title", "headings", "description", "body");
  private static final Analyzer ALL =
      new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
          return analyzer(field.substring(field.indexOf('.') + 1));
        }
      };

  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private BareLucene(DirectoryReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  private static Analyzer analyzer(String locale) {
    return ANALYZERS.getOrDefault(locale, OTHER);
  }

  /// Indexes some entries; what the folder had is replaced.
  static BareLucene over(Iterable<Entry> entries, Directory directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(ALL);
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setRAMBufferSizeMB(64);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      List<Entry> some = new ArrayList<>();
      for (Entry entry : entries) {
        some.add(entry);
        // As many threads as ours, but not everything in memory.
        if (some.size() == 1000) {
          add(writer, some);
          some.clear();
        }
      }
      add(writer, some);
      writer.forceMerge(1);
    }
    return new BareLucene(DirectoryReader.open(directory));
  }

  private static void add(IndexWriter writer, List<Entry> entries) {
    entries.parallelStream()
        .forEach(
            entry -> {
              try {
                writer.addDocument(document(entry));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static Document document(Entry entry) {
    Document document = new Document();
    document.add(new StoredField("id", entry.procedure().toString()));
    document.add(new StoredField("title", entry.titles().getFirst()));
    entry.titles().forEach(title -> add(document, entry, "title", title));
    entry.description().ifPresent(text -> add(document, entry, "description", text));
    entry.passages().stream()
        .filter(Passage::isHeading)
        .forEach(heading -> add(document, entry, "headings", heading.text()));
    String body =
        entry.passages().stream()
            .filter(passage -> !passage.isHeading())
            .map(Passage::text)
            .collect(Collectors.joining("\n"));
    add(document, entry, "body", body);
    return document;
  }

  private static void add(Document document, Entry entry, String field, String text) {
    document.add(new TextField(field + "." + entry.locale(), text, Field.Store.NO));
  }

  /// A procedure that was found.
  record Hit(ProcedureId procedure, String title) {}

  /// The best in a language, at most ten.
  List<Hit> search(String text, String locale) {
    QueryBuilder builder = new QueryBuilder(analyzer(locale));
    List<Query> fields = new ArrayList<>();
    for (String field : FIELDS) {
      Query query = builder.createBooleanQuery(field + "." + locale, text);
      // Without any word that counts there is no query.
      if (query != null) {
        fields.add(query);
      }
    }
    if (fields.isEmpty()) {
      return List.of();
    }
    try {
      List<Hit> hits = new ArrayList<>();
      var stored = searcher.storedFields();
      for (ScoreDoc doc :
          searcher.search(new DisjunctionMaxQuery(fields, 0), KnownItem.DEPTH).scoreDocs) {
        Document document = stored.document(doc.doc);
        hits.add(new Hit(ProcedureId.of(document.get("id") + ".md"), document.get("title")));
      }
      return hits;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
