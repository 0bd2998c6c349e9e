package lockstep.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Aligns the sentences of two blocks that are linked.
///
/// @param lexicon what is known of words
/// @param sourceLocale tag of the language that documents are written in first
public record SentenceAligner(Lexicon lexicon, String sourceLocale) {

  /// The sentences of both texts in the order of the right one; each is in one pair.
  public List<SentencePair> align(
      String left, String leftLocale, String right, String rightLocale) {
    List<String> ours = Sentences.of(left);
    List<String> theirs = Sentences.of(right);
    List<Traits> leftTraits =
        ours.stream().map(one -> Traits.of(one, leftLocale, sourceLocale, lexicon)).toList();
    List<Traits> rightTraits =
        theirs.stream().map(one -> Traits.of(one, rightLocale, sourceLocale, lexicon)).toList();
    if (ours.size() == 1 && theirs.size() == 1) {
      // The blocks are linked, so what they say is.
      double similarity = new Similarity(leftTraits, rightTraits, lexicon).at(0, 0);
      return List.of(pair(ours, theirs, similarity));
    }
    Links linked = Linker.of(leftTraits, rightTraits, lexicon);
    if (!linked.isComplete()) {
      // What is too large to be taken apart is left whole.
      return List.of(pair(ours, theirs, 0));
    }
    List<Link> links = linked.all();
    Map<Integer, List<Link>> byRight = new TreeMap<>();
    Map<Integer, List<Link>> byLeft = new HashMap<>();
    for (Link link : links) {
      byRight.computeIfAbsent(link.right(), _ -> new ArrayList<>()).add(link);
      byLeft.computeIfAbsent(link.left(), _ -> new ArrayList<>()).add(link);
    }
    List<SentencePair> pairs = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      if (!byLeft.containsKey(i)) {
        pairs.add(new SentencePair(Optional.of(ours.get(i)), Optional.empty(), 0));
      }
    }
    for (int j = 0; j < theirs.size(); j++) {
      List<Link> some = byRight.getOrDefault(j, List.of());
      if (some.isEmpty()) {
        pairs.add(new SentencePair(Optional.empty(), Optional.of(theirs.get(j)), 0));
      } else if (byLeft.get(some.getFirst().left()).getFirst().right() == j) {
        // A split sentence is one pair, at the first of its parts.
        List<Link> parts = byLeft.get(some.getFirst().left());
        pairs.add(
            new SentencePair(
                Optional.of(joined(some.stream().map(link -> ours.get(link.left())).toList())),
                Optional.of(joined(parts.stream().map(link -> theirs.get(link.right())).toList())),
                some.getFirst().similarity()));
      }
    }
    return pairs;
  }

  private static SentencePair pair(List<String> ours, List<String> theirs, double similarity) {
    return new SentencePair(Optional.of(joined(ours)), Optional.of(joined(theirs)), similarity);
  }

  private static String joined(List<String> sentences) {
    return String.join(" ", sentences);
  }
}
