package lockstep.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/// Entries in a Lucene index, as it was when it was opened.
final class LuceneEngine implements Engine {
  // What is said near each other is looked at for so many of the best by single words: 50 and 200
  // found the same.
  private static final int LOOKED_AT = 100;

  // Counting goes on to here; beyond it only the best are of use.
  private static final int COUNTED = 1_000;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  LuceneEngine(DirectoryReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setQueryCache(null);
  }

  @Override
  public int documents(String field, String form) {
    try {
      return reader.docFreq(new Term(field, form));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A form and in how many entries it stands.
  private record Frequent(String form, int documents) {}

  @Override
  public List<String> like(String field, String text, int letters, int most) {
    for (int edits = 1; edits <= letters; edits++) {
      var exact = new LevenshteinAutomata(text, true).toAutomaton(edits);
      var determinized = Operations.determinize(exact, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
      List<String> found = forms(field, new CompiledAutomaton(determinized, true, true), most);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  @Override
  public List<String> beginning(String field, String text, int most) {
    Map<String, Integer> counts = new HashMap<>();
    BytesRef prefix = new BytesRef(text);
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        TermsEnum each = Terms.getTerms(leaf.reader(), field).iterator();
        // A prefix that thousands of forms have is no help to anybody.
        int left = COUNTED;
        boolean any = each.seekCeil(prefix) != TermsEnum.SeekStatus.END;
        while (any && left-- > 0 && startsWith(each.term(), prefix)) {
          counts.merge(each.term().utf8ToString(), each.docFreq(), Integer::sum);
          any = each.next() != null;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return best(counts, most);
  }

  private static boolean startsWith(BytesRef term, BytesRef prefix) {
    return StringHelper.startsWith(term, prefix);
  }

  private List<String> forms(String field, CompiledAutomaton automaton, int most) {
    Map<String, Integer> counts = new HashMap<>();
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        TermsEnum each = automaton.getTermsEnum(Terms.getTerms(leaf.reader(), field));
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          counts.merge(term.utf8ToString(), each.docFreq(), Integer::sum);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return best(counts, most);
  }

  private static List<String> best(Map<String, Integer> counts, int most) {
    return counts.entrySet().stream()
        .map(entry -> new Frequent(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt(Frequent::documents).reversed().thenComparing(Frequent::form))
        .limit(most)
        .map(Frequent::form)
        .toList();
  }

  @Override
  public Ranking rank(Plan plan, int most) {
    if (plan.words().isEmpty() && plan.exact().isEmpty()) {
      return new Ranking(List.of(), 0, true, Map.of());
    }
    try {
      int depth = Math.max(LOOKED_AT, most);
      var counting = new Counting(new TopScoreDocCollectorManager(depth, null, COUNTED));
      Counting.Result counted = searcher.search(LuceneQueries.matching(plan), counting);
      TopDocs found = counted.best();
      if (!plan.nearness().isEmpty()) {
        found = nearest(plan, found, depth);
      }
      List<Ranked> best = new ArrayList<>();
      for (ScoreDoc doc : found.scoreDocs) {
        if (best.size() == most) {
          break;
        }
        best.add(ranked(doc));
      }
      boolean exact = found.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
      return new Ranking(best, counted.total(), exact, counted.facets());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The best with what stands near each other counted too; those behind them stay in their order.
  private TopDocs nearest(Plan plan, TopDocs found, int depth) throws IOException {
    int looked = Math.min(LOOKED_AT, found.scoreDocs.length);
    ScoreDoc[] first = Arrays.copyOf(found.scoreDocs, looked);
    var rescorer =
        new QueryRescorer(LuceneQueries.nearness(plan)) {
          @Override
          protected float combine(float words, boolean isNear, float nearness) {
            return isNear ? words + nearness : words;
          }
        };
    TopDocs near = rescorer.rescore(searcher, new TopDocs(found.totalHits, first), looked);
    ScoreDoc[] all = found.scoreDocs.clone();
    System.arraycopy(near.scoreDocs, 0, all, 0, near.scoreDocs.length);
    return new TopDocs(found.totalHits, all);
  }

  private Ranked ranked(ScoreDoc doc) throws IOException {
    String made = value(doc.doc, Fields.MADE).utf8ToString();
    int bar = made.lastIndexOf('|');
    String locale = made.substring(bar + 1, made.indexOf(' ', bar));
    return new Ranked(doc.doc, made.substring(0, bar), locale, doc.score);
  }

  private BytesRef value(int document, String field) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
    values.advanceExact(document - leaf.docBase);
    return values.binaryValue();
  }

  @Override
  public List<Ranked> pick(Collection<Ranked> versions) {
    List<Ranked> picked = new ArrayList<>();
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        TermsEnum keys = Terms.getTerms(leaf.reader(), Fields.KEY).iterator();
        PostingsEnum documents = null;
        for (Ranked version : versions) {
          if (!keys.seekExact(
              new BytesRef(EntryDocument.key(version.procedure(), version.locale())))) {
            continue;
          }
          documents = keys.postings(documents, PostingsEnum.NONE);
          for (int at = documents.nextDoc();
              at != DocIdSetIterator.NO_MORE_DOCS;
              at = documents.nextDoc()) {
            var live = leaf.reader().getLiveDocs();
            if (live == null || live.get(at)) {
              picked.add(
                  new Ranked(
                      leaf.docBase + at, version.procedure(), version.locale(), version.score()));
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return picked;
  }

  @Override
  public Map<Ranked, List<Place>> places(List<Ranked> entries, Collection<String> forms) {
    Map<Ranked, List<Place>> places = new HashMap<>();
    if (entries.isEmpty()) {
      return places;
    }
    String field = Zone.TEXT.of(entries.getFirst().locale());
    at(
        entries,
        field,
        forms,
        PostingsEnum.OFFSETS,
        (entry, form, postings) -> {
          List<Place> some = places.computeIfAbsent(entry, _ -> new ArrayList<>());
          for (int i = postings.freq(); i > 0; i--) {
            postings.nextPosition();
            some.add(new Place(form, postings.startOffset(), postings.endOffset()));
          }
        });
    places
        .values()
        .forEach(
            some -> some.sort(Comparator.comparingInt(Place::start).thenComparing(Place::form)));
    return places;
  }

  @Override
  public Map<Ranked, Set<String>> having(
      List<Ranked> entries, String field, Collection<String> forms) {
    Map<Ranked, Set<String>> having = new HashMap<>();
    at(
        entries,
        field,
        forms,
        PostingsEnum.NONE,
        (entry, form, _) -> having.computeIfAbsent(entry, _ -> new TreeSet<>()).add(form));
    return having;
  }

  /// Hears that an entry has a form.
  private interface Hearer {
    void hear(Ranked entry, String form, PostingsEnum postings) throws IOException;
  }

  /// Each form is looked up once, and its entries are gone through in their order.
  private void at(
      List<Ranked> entries, String field, Collection<String> forms, int flags, Hearer hearer) {
    List<Ranked> ordered = new ArrayList<>(entries);
    ordered.sort(Comparator.comparingInt(Ranked::document));
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        int end = leaf.docBase + leaf.reader().maxDoc();
        List<Ranked> inside =
            ordered.stream()
                .filter(one -> one.document() >= leaf.docBase && one.document() < end)
                .toList();
        if (inside.isEmpty()) {
          continue;
        }
        TermsEnum terms = Terms.getTerms(leaf.reader(), field).iterator();
        PostingsEnum postings = null;
        for (String form : forms) {
          if (terms.seekExact(new BytesRef(form))) {
            postings = terms.postings(postings, flags);
            for (Ranked entry : inside) {
              int document = entry.document() - leaf.docBase;
              if (postings.docID() < document) {
                postings.advance(document);
              }
              if (postings.docID() == document) {
                hearer.hear(entry, form, postings);
              }
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Passages passages(Ranked entry) {
    try {
      BytesRef bytes = value(entry.document(), Fields.PASSAGES);
      return Passages.read(bytes.bytes, bytes.offset, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
