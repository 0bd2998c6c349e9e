package lockstep.align;

import java.util.ArrayList;
import java.util.Arrays;
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
  private static final int MOST_COGNATES = 20;
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
            List<String> alike =
                beginnings.computeIfAbsent(
                    word.substring(0, COGNATE_LETTERS), _ -> new ArrayList<>());
            if (alike.size() < MOST_COGNATES) {
              alike.add(word);
            }
          }
        });
    partPlaces.forEach(
        (part, some) ->
            partPostings.put(part, some.stream().mapToInt(Integer::intValue).distinct().toArray()));
  }

  /// What may stand for a word.
  ///
  /// @param columns where it stands, ascending
  /// @param strength how well it covers the word, in (0, 1]
  record Candidate(int[] columns, double strength) {
    private boolean isInOneOfTwo(int first) {
      int at = Arrays.binarySearch(columns, first);
      int next = at < 0 ? -at - 1 : at;
      return at >= 0 || next < columns.length && columns[next] == first + 1;
    }
  }

  /// A text whose words were looked up on the other side.
  ///
  /// @param weights of its words
  /// @param words what may stand for each word
  /// @param all what the words weigh together, those that nobody knows at a discount, with what is taken to be covered beforehand
  /// @param known what the words weigh that would be seen if they stood in another text
  record Looked(double[] weights, Candidate[][] words, double all, double known) {}

  /// Looks the words of a text up.
  Looked look(Traits.Text text) {
    int size = text.words().size();
    double[] weights = new double[size];
    Candidate[][] words = new Candidate[size][];
    double known = 0;
    double unknown = 0;
    int at = 0;
    for (Map.Entry<String, Double> word : text.words().entrySet()) {
      List<Candidate> candidates = candidates(word.getKey());
      weights[at] = word.getValue();
      words[at] = candidates.toArray(Candidate[]::new);
      if (isKnown(word.getKey(), candidates)) {
        known += word.getValue();
      } else {
        unknown += word.getValue();
      }
      at++;
    }
    return new Looked(weights, words, prior() + known + UNKNOWN * unknown, known);
  }

  /// The share of a text's weight that each of the other texts covers, in [0, 1].
  double[] of(Looked text) {
    double[] covered = new double[columns];
    double[] best = new double[columns];
    for (int at = 0; at < text.words().length; at++) {
      for (Candidate candidate : text.words()[at]) {
        for (int column : candidate.columns()) {
          best[column] = Math.max(best[column], candidate.strength());
        }
      }
      for (Candidate candidate : text.words()[at]) {
        for (int column : candidate.columns()) {
          covered[column] += text.weights()[at] * best[column];
          best[column] = 0;
        }
      }
    }
    for (int column = 0; column < columns; column++) {
      covered[column] = share(text, covered[column]);
    }
    return covered;
  }

  /// The share of a text's weight that two neighbouring texts of the other side cover together, in [0, 1].
  double ofTwo(Looked text, int first) {
    double covered = 0;
    for (int at = 0; at < text.words().length; at++) {
      double best = 0;
      for (Candidate candidate : text.words()[at]) {
        if (candidate.strength() > best && candidate.isInOneOfTwo(first)) {
          best = candidate.strength();
        }
      }
      covered += text.weights()[at] * best;
    }
    return share(text, covered);
  }

  private double share(Looked text, double covered) {
    return text.words().length == 0 ? 0 : (covered + PRIOR * prior()) / text.all();
  }

  /// Whether it would be seen if a word stood in the other text.
  private boolean isKnown(String word, List<Candidate> candidates) {
    return isSameLanguage()
        || !candidates.isEmpty()
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
