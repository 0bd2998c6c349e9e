package lockstep.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lockstep.analysis.Analysis;
import lockstep.analysis.Vocabulary;
import lockstep.analysis.Word;

/// In how many entries each word of a language stands.
record WordCounts(Map<String, Integer> counts) implements Vocabulary {
  static WordCounts of(List<Entry> entries, Analysis analysis) {
    Map<String, Integer> counts = new ConcurrentHashMap<>();
    entries.parallelStream()
        .forEach(
            entry -> {
              Set<String> words = new HashSet<>();
              entry
                  .texts()
                  .forEach(
                      text -> analysis.words(text).stream().map(Word::plain).forEach(words::add));
              words.forEach(word -> counts.merge(word, 1, Integer::sum));
            });
    return new WordCounts(new HashMap<>(counts));
  }

  /// The same with those of an index added, which may have some of the entries already.
  Vocabulary and(Vocabulary index) {
    return word -> Math.max(documents(word), index.documents(word));
  }

  @Override
  public int documents(String word) {
    return counts.getOrDefault(word, 0);
  }
}
