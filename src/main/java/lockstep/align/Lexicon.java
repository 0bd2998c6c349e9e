package lockstep.align;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which words of one language stand for which words of another, and how telling a word is. Learnt from content by
/// [LexiconLearner]. Immutable.
///
/// @param vocabularies by locale tag
/// @param tables by direction
public record Lexicon(Map<String, Vocabulary> vocabularies, Map<Direction, Table> tables) {
  /// A lexicon that knows nothing.
  public static final Lexicon EMPTY = new Lexicon(Map.of(), Map.of());

  // A word that no training text has is as telling as one that a single text has.
  private static final double UNKNOWN_WEIGHT = 6;

  // Twelve documents teach 500 words, two hundred teach 5,000.
  private static final int FEW = 2_000;

  private static final int SHORTEST_PART = 4;

  // Longer ones are no words but keys and names of files.
  private static final int LONGEST_WORD = 60;

  public Lexicon {
    vocabularies = Map.copyOf(vocabularies);
    tables = Map.copyOf(tables);
  }

  /// From one language to another, by tag.
  public record Direction(String from, String to) {}

  /// The words of a language and their weights.
  ///
  /// @param weights inverse document frequency by word, natural logarithm, at least 0.1
  public record Vocabulary(Map<String, Float> weights) {
    public Vocabulary {
      weights = Map.copyOf(weights);
    }
  }

  /// A translation and the probability that the word is translated so, in (0, 1].
  public record Translation(String word, double probability) {}

  /// The likely translations of each word, most probable first.
  public record Table(Map<String, List<Translation>> translations) {
    public Table {
      translations = Map.copyOf(translations);
    }
  }

  /// Likely translations of a word, most probable first; none where it is not known.
  public List<Translation> translations(Direction direction, String word) {
    return Optional.ofNullable(tables.get(direction))
        .map(table -> table.translations().getOrDefault(word, List.of()))
        .orElse(List.of());
  }

  /// Whether it knows so few words from one language to another that words alone cannot tell what has no counterpart; never for one
  /// language.
  boolean isSmall(String from, String to) {
    return !from.equals(to)
        && Stream.of(new Direction(from, to), new Direction(to, from))
            .map(direction -> Optional.ofNullable(tables.get(direction)))
            .anyMatch(table -> table.map(one -> one.translations().size()).orElse(0) < FEW);
  }

  /// The two known words that an unknown word is put together from; none where it is known or cannot be parted.
  public List<String> parts(String locale, String word) {
    Vocabulary vocabulary = vocabularies.get(locale);
    if (vocabulary == null
        || word.length() < 2 * SHORTEST_PART
        || word.length() > LONGEST_WORD
        || vocabulary.weights().containsKey(word)) {
      return List.of();
    }
    // The longest second part is the most telling: "competentiegeschiedenis" is a kind of
    // "geschiedenis".
    for (int cut = SHORTEST_PART; cut <= word.length() - SHORTEST_PART; cut++) {
      String second = word.substring(cut);
      if (!vocabulary.weights().containsKey(second)) {
        continue;
      }
      String first = word.substring(0, cut);
      if (vocabulary.weights().containsKey(first)) {
        return List.of(first, second);
      }
      // Swedish and Dutch join parts with an s.
      String bare = first.substring(0, cut - 1);
      if (first.endsWith("s")
          && bare.length() >= SHORTEST_PART
          && vocabulary.weights().containsKey(bare)) {
        return List.of(bare, second);
      }
    }
    return List.of();
  }

  /// How telling a word of a language is: the rarer the more.
  ///
  /// @param word in lower case
  public double weight(String locale, String word) {
    Vocabulary vocabulary = vocabularies.get(locale);
    return vocabulary == null
        ? UNKNOWN_WEIGHT
        : vocabulary.weights().getOrDefault(word, (float) UNKNOWN_WEIGHT);
  }
}
