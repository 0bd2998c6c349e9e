package lockstep.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import lockstep.analysis.Vocabulary;

/// What holds the entries and answers plans. Forms are made on our side of it, so that another engine gives the same answers. Safe for use
/// by several threads.
interface Engine {
  /// How many entries have a form in a field.
  int documents(String field, String form);

  /// The forms of a field that differ from a text by the least letters, at most so many; the most frequent of these first.
  List<String> like(String field, String text, int letters, int most);

  /// The forms of a field that begin with a text, the most frequent first.
  List<String> beginning(String field, String text, int most);

  /// The best entries.
  Ranking rank(Plan plan, int most);

  /// The entries of some versions that there are, each with the score that it is given.
  List<Ranked> pick(Collection<Ranked> versions);

  /// Where forms stand in the texts of entries of one language: by entry, then by place.
  Map<Ranked, List<Place>> places(List<Ranked> entries, Collection<String> forms);

  /// Which of some forms entries have in a field.
  Map<Ranked, Set<String>> having(List<Ranked> entries, String field, Collection<String> forms);

  /// What an entry says.
  Passages passages(Ranked entry);

  /// The words of a language.
  default Vocabulary words(String locale) {
    return word -> documents(Zone.WORDS.of(locale), word);
  }

  /// An entry among the best.
  ///
  /// @param document the engine's number of it; negative where it is not looked up yet
  record Ranked(int document, String procedure, String locale, float score) {}

  /// A form in the texts of an entry.
  ///
  /// @param start UTF-16 offset in the texts, one character between two
  /// @param end UTF-16 offset, exclusive
  record Place(String form, int start, int end) {}

  /// The best entries of a plan.
  ///
  /// @param best best first
  /// @param total how many entries were found
  /// @param isExact false where there may be more
  /// @param facets how many of these have each value, by trait
  record Ranking(
      List<Ranked> best,
      int total,
      boolean isExact,
      Map<Trait, SortedMap<String, Integer>> facets) {
    public Ranking {
      best = List.copyOf(best);
    }
  }
}
