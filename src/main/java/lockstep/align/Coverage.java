package lockstep.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much of the words of each block of one side stands, translated, in each block of the other side.
final class Coverage {
  // A translation this probable covers its word fully: the rest of a word's probability goes to its
  // other forms.
  private static final double CERTAIN = 0.2;
  private static final double COGNATE = 0.5;
  private static final int COGNATE_LETTERS = 5;
  private static final double FALSE_FRIEND = 0.3;
  private static final double PART = 0.7;
  // A word that no lexicon has says little by not being seen.
  private static final double UNKNOWN = 0.1;
  // What is taken to be covered before any word is seen, and how many weights of words it takes to
  // outweigh that.
  private static final double PRIOR = 0.42;
  private static final double PRIOR_WEIGHT = 3;

  private final Lexicon.Direction direction;
  private final Lexicon lexicon;
  private final Map<String, int[]> postings = new HashMap<>();
  private final Map<String, int[]> partPostings = new HashMap<>();
  private final Map<String, List<String>> beginnings = new HashMap<>();
  private final Map<String, List<Candidate>> known = new HashMap<>();
  private final int columns;

  /// @param others the texts that words are looked for in, all of one language
  Coverage(Lexicon lexicon, Lexicon.Direction direction, List<Traits.Text> others) {
    this.direction = direction;
    this.lexicon = lexicon;
    this.columns = others.size();
    Map<String, List<Integer>> places = new HashMap<>();
    Map<String, List<Integer>> partPlaces = new HashMap<>();
    for (int column = 0; column < columns; column++) {
      for (String word : others.get(column).words().keySet()) {
        places.computeIfAbsent(word, _ -> new ArrayList<>()).add(column);
        for (String part : lexicon.parts(direction.to(), word)) {
          partPlaces.computeIfAbsent(part, _ -> new ArrayList<>()).add(column);
        }
      }
    }
    places.forEach(
        (word, some) -> {
          postings.put(word, some.stream().mapToInt(Integer::intValue).toArray());
          if (word.length() >= COGNATE_LETTERS) {
            beginnings
                .computeIfAbsent(word.substring(0, COGNATE_LETTERS), _ -> new ArrayList<>())
                .add(word);
          }
        });
    partPlaces.forEach(
        (part, some) ->
            partPostings.put(part, some.stream().mapToInt(Integer::intValue).distinct().toArray()));
  }

  /// What may stand for a word.
  ///
  /// @param columns where it stands
  /// @param strength how well it covers the word, in (0, 1]
  private record Candidate(int[] columns, double strength) {}

  /// The share of a text's weight that each of the other texts covers, in [0, 1].
  double[] of(Traits.Text text) {
    double[] covered = new double[columns];
    double[] best = new double[columns];
    double all = prior();
    for (Map.Entry<String, Double> word : text.words().entrySet()) {
      List<Candidate> candidates = candidates(word.getKey());
      all += word.getValue() * (isKnown(word.getKey()) ? 1 : UNKNOWN);
      for (Candidate candidate : candidates) {
        for (int column : candidate.columns()) {
          best[column] = Math.max(best[column], candidate.strength());
        }
      }
      for (Candidate candidate : candidates) {
        for (int column : candidate.columns()) {
          covered[column] += word.getValue() * best[column];
          best[column] = 0;
        }
      }
    }
    for (int column = 0; column < columns; column++) {
      covered[column] = text.total() == 0 ? 0 : (covered[column] + PRIOR * prior()) / all;
    }
    return covered;
  }

  /// The weight of the words of a text that would be seen if they stood in another.
  double known(Traits.Text text) {
    return text.words().entrySet().stream()
        .filter(word -> isKnown(word.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  /// The share of a text's weight that two neighbouring texts of the other side cover together, in [0, 1].
  double ofTwo(Traits.Text text, int first) {
    double covered = 0;
    double all = prior();
    for (Map.Entry<String, Double> word : text.words().entrySet()) {
      double best = 0;
      all += word.getValue() * (isKnown(word.getKey()) ? 1 : UNKNOWN);
      for (Candidate candidate : candidates(word.getKey())) {
        for (int column : candidate.columns()) {
          if (column == first || column == first + 1) {
            best = Math.max(best, candidate.strength());
          }
        }
      }
      covered += word.getValue() * best;
    }
    return text.total() == 0 ? 0 : (covered + PRIOR * prior()) / all;
  }

  /// Whether it would be seen if a word stood in the other text.
  private boolean isKnown(String word) {
    return isSameLanguage()
        || !candidates(word).isEmpty()
        || !lexicon.translations(direction, word).isEmpty();
  }

  private boolean isSameLanguage() {
    return direction.from().equals(direction.to());
  }

  private double prior() {
    return isSameLanguage() ? 0 : PRIOR_WEIGHT;
  }

  /// Words of the other side that may stand for a word.
  private List<Candidate> candidates(String word) {
    return known.computeIfAbsent(word, this::look);
  }

  private List<Candidate> look(String word) {
    List<Candidate> found = new ArrayList<>();
    boolean isForeign = !isSameLanguage();
    List<Lexicon.Translation> translations =
        isForeign ? lexicon.translations(direction, word) : List.of();
    translations.forEach(translation -> add(found, translation, 1));
    if (postings.containsKey(word)) {
      found.add(new Candidate(postings.get(word), translations.isEmpty() ? 1 : FALSE_FRIEND));
    } else if (isForeign && translations.isEmpty()) {
      for (String part : lexicon.parts(direction.from(), word)) {
        lexicon.translations(direction, part).forEach(translation -> add(found, translation, PART));
      }
      if (word.length() >= COGNATE_LETTERS) {
        for (String other :
            beginnings.getOrDefault(word.substring(0, COGNATE_LETTERS), List.of())) {
          found.add(new Candidate(postings.get(other), COGNATE));
        }
      }
    }
    return found;
  }

  private void add(List<Candidate> found, Lexicon.Translation translation, double factor) {
    double strength = factor * Math.min(1, translation.probability() / CERTAIN);
    int[] whole = postings.get(translation.word());
    if (whole != null) {
      found.add(new Candidate(whole, strength));
    }
    int[] parts = partPostings.get(translation.word());
    if (parts != null) {
      found.add(new Candidate(parts, strength * PART));
    }
  }
}
