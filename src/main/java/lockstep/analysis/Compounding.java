package lockstep.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.format.Yaml;

/// How a language puts words together, and how they are parted again by the words that documents use on their own.
///
/// @param writesCompounds whether compounds are written as one word
/// @param links letters that stand between parts, e.g. `s`
/// @param glued articles that stick to the next word where the apostrophe was lost, e.g. `l`
public record Compounding(boolean writesCompounds, List<String> links, List<String> glued) {
  // search recipe, measured on the real documents: shorter parts are endings and noise.
  private static final int SHORTEST_PART = 4;

  // A part that a single document has may be a misprint.
  private static final int KNOWN = 2;

  // A longer one is a key or an address.
  private static final int LONGEST = 60;

  public Compounding {
    links = List.copyOf(links);
    glued = List.copyOf(glued);
  }

  static Compounding of(Yaml yaml) {
    return new Compounding(
        yaml.text("compounds").filter("true"::equals).isPresent(),
        yaml.texts("links"),
        yaml.texts("glued"));
  }

  /// The words that a word is put together from: two or three; none where it is no compound of known words, or is itself more frequent
  /// than its parts.
  ///
  /// @param word in lower case, accents folded
  public List<String> parts(String word, Vocabulary vocabulary) {
    if (word.length() > LONGEST) {
      return List.of();
    }
    Optional<String> bare = unglued(word, vocabulary);
    if (bare.isPresent()) {
      return List.of(bare.get());
    }
    return writesCompounds ? best(word, vocabulary, 3).parts() : List.of();
  }

  /// Two known words that were written as one by mistake, in any language; none where it is not so.
  ///
  /// @param word in lower case, accents folded
  public List<String> glued(String word, Vocabulary vocabulary) {
    return word.length() > LONGEST ? List.of() : best(word, vocabulary, 2).parts();
  }

  /// The word after an article that stuck to it.
  private Optional<String> unglued(String word, Vocabulary vocabulary) {
    return glued.stream()
        .filter(article -> word.startsWith(article))
        .map(article -> word.substring(article.length()))
        .filter(rest -> rest.length() >= SHORTEST_PART)
        .filter(rest -> vocabulary.documents(rest) > KNOWN * (1 + vocabulary.documents(word)))
        .findFirst();
  }

  /// A way to part a word.
  ///
  /// @param worth in how many documents the rarest part stands
  private record Parting(List<String> parts, int worth) {
    static final Parting NONE = new Parting(List.of(), 0);
  }

  private Parting best(String word, Vocabulary vocabulary, int most) {
    Parting best = Parting.NONE;
    int own = vocabulary.documents(word);
    for (int cut = SHORTEST_PART; cut <= word.length() - SHORTEST_PART; cut++) {
      String second = word.substring(cut);
      int ofSecond = vocabulary.documents(second);
      Optional<Parting> rest = Optional.empty();
      if (ofSecond < KNOWN && most > 2) {
        rest = Optional.of(best(second, vocabulary, most - 1)).filter(one -> one.worth() > 0);
      }
      if (ofSecond < KNOWN && rest.isEmpty()) {
        continue;
      }
      for (String first : firsts(word.substring(0, cut))) {
        int ofFirst = vocabulary.documents(first);
        int worth = Math.min(ofFirst, rest.map(Parting::worth).orElse(ofSecond));
        if (ofFirst >= KNOWN && worth > own && isBetter(worth, rest.isPresent(), best)) {
          List<String> parts = new ArrayList<>(List.of(first));
          parts.addAll(rest.map(Parting::parts).orElse(List.of(second)));
          best = new Parting(parts, worth);
        }
      }
    }
    return best;
  }

  private static boolean isBetter(int worth, boolean isThree, Parting best) {
    if (best.parts().isEmpty()) {
      return true;
    }
    boolean wasThree = best.parts().size() > 2;
    return isThree == wasThree ? worth > best.worth() : wasThree;
  }

  /// What a first part may be: as it stands, or without the letters that link it to the next.
  private List<String> firsts(String first) {
    return Stream.concat(
            Stream.of(first),
            links.stream()
                .filter(first::endsWith)
                .map(link -> first.substring(0, first.length() - link.length()))
                .filter(bare -> bare.length() >= SHORTEST_PART))
        .toList();
  }
}
