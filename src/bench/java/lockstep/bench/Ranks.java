package lockstep.bench;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// At which places the right ones were, apart for the queries that weights were chosen with and for the others.
final class Ranks {
  private final Count tuning = new Count();
  private final Count reported = new Count();

  /// Sums over some queries.
  private static final class Count {
    private int all;
    private double reciprocal;
    private int first;
    private int five;
    private int none;

    private void add(int rank) {
      all++;
      reciprocal += rank > 0 ? 1.0 / rank : 0;
      first += rank == 1 ? 1 : 0;
      five += rank > 0 && rank <= 5 ? 1 : 0;
      none += rank == 0 ? 1 : 0;
    }

    private double share(double sum) {
      return all == 0 ? Double.NaN : sum / all;
    }
  }

  /// The mean of several.
  ///
  /// @param tuned MRR@10 of the queries that weights were chosen with
  /// @param mrr MRR@10 of the others
  /// @param five success@5 of the others
  record Mean(double tuned, double mrr, double five) {
    String text() {
      return String.format(Locale.ROOT, "%.4f  %.4f  %.4f", tuned, mrr, five);
    }
  }

  void add(KnownItem query, int rank) {
    (query.isForTuning() ? tuning : reported).add(rank);
  }

  static Mean mean(Iterable<Ranks> all) {
    double tuned = 0;
    double mrr = 0;
    double five = 0;
    int count = 0;
    for (Ranks one : all) {
      // A row of a few queries may have them all on one side.
      if (one.tuning.all > 0 && one.reported.all > 0) {
        tuned += one.tuning.share(one.tuning.reciprocal);
        mrr += one.reported.share(one.reported.reciprocal);
        five += one.reported.share(one.reported.five);
        count++;
      }
    }
    return new Mean(tuned / count, mrr / count, five / count);
  }

  int queries() {
    return tuning.all + reported.all;
  }

  /// MRR@10 of the tuned ones; then MRR@10, success@1, success@5 and the share of none of the reported ones.
  String text() {
    return String.format(
        Locale.ROOT,
        "%.3f  %.3f %.3f %.3f %.3f",
        tuning.share(tuning.reciprocal),
        reported.share(reported.reciprocal),
        reported.share(reported.first),
        reported.share(reported.five),
        reported.share(reported.none));
  }

  /// MRR@10 and success@5 of the reported ones.
  String shortText() {
    return String.format(
        Locale.ROOT,
        "%.3f/%.3f",
        reported.share(reported.reciprocal),
        reported.share(reported.five));
  }

  /// Ranks by kind and locale, e.g. `title sv`, `cross sv-en`, and by kind, e.g. `title`.
  static final class Table {
    private final Map<String, Ranks> rows = new TreeMap<>();

    void add(KnownItem query, int rank) {
      row(query.kind() + " ALL").add(query, rank);
      String languages = query.isAcross() ? query.locale() + "-" + query.wanted() : query.locale();
      row(query.kind() + " " + languages).add(query, rank);
    }

    private Ranks row(String name) {
      return rows.computeIfAbsent(name, _ -> new Ranks());
    }

    Map<String, Ranks> rows() {
      return rows;
    }
  }
}
