package lockstep.analysis;

/// In how many documents the words of a language stand.
@FunctionalInterface
public interface Vocabulary {
  /// How many documents have a word.
  ///
  /// @param word in lower case, accents folded, as written otherwise
  int documents(String word);
}
