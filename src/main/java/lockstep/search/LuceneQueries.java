package lockstep.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Plans in Lucene's words.
final class LuceneQueries {
  private LuceneQueries() {}

  /// The entries that a plan asks for, by single words or as a whole.
  static Query matching(Plan plan) {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    plan.words().forEach(group -> words.add(of(group), Occur.SHOULD));
    words.setMinimumNumberShouldMatch(Math.min(plan.atLeast(), plan.words().size()));
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (plan.exact().isEmpty()) {
      all.add(words.build(), Occur.MUST);
    } else {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      any.add(words.build(), Occur.SHOULD);
      plan.exact().forEach(way -> any.add(of(way), Occur.SHOULD));
      all.add(any.build(), Occur.MUST);
    }
    plan.required().forEach(way -> all.add(of(way), Occur.MUST));
    plan.excluded().forEach(way -> all.add(of(way), Occur.MUST_NOT));
    plan.filters()
        .forEach(
            (trait, values) -> {
              List<BytesRef> terms = values.stream().sorted().map(BytesRef::new).toList();
              all.add(new TermInSetQuery(trait.id(), terms), Occur.FILTER);
            });
    return all.build();
  }

  /// What makes some of these better.
  static Query nearness(Plan plan) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    plan.nearness().forEach(way -> any.add(of(way), Occur.SHOULD));
    return any.build();
  }

  private static Query of(Group group) {
    List<Query> ways = group.ways().stream().map(LuceneQueries::of).toList();
    // Only the best counts: adding a share of the others found less on the known-item queries.
    return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
  }

  private static Query of(Way way) {
    Query bare =
        switch (way) {
          case Way.Term(var field, var form, _) -> new TermQuery(new Term(field, form));
          case Way.Flat(var field, var form, _) ->
              new ConstantScoreQuery(new TermQuery(new Term(field, form)));
          case Way.Near near -> near(near);
          case Way.Together(var field, var forms, _) -> {
            var together = new SynonymQuery.Builder(field);
            forms.forEach(sure -> together.addTerm(new Term(field, sure.form()), sure.sureness()));
            yield together.build();
          }
        };
    return way.weight() == 1 ? bare : new BoostQuery(bare, way.weight());
  }

  private static Query near(Way.Near near) {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(near.slop());
    for (List<String> forms : near.words()) {
      phrase.add(forms.stream().map(form -> new Term(near.field(), form)).toArray(Term[]::new));
    }
    return phrase.build();
  }
}
