package lockstep.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Links the blocks of two documents in bounded time and memory. Documents of a usual size are compared block by block, each with each;
/// larger ones are cut where something stands once on either side, and what is still too large is not compared.
final class Linker {
  // The largest pair of 2,000 real documents has 230,000 pairs of blocks; a million take 60 MB.
  private static final long MOST_CELLS = 1_000_000;
  // Words to look for in blocks; the largest real pair has 7 million.
  private static final long MOST_WORK = 60_000_000;
  private static final long MOST_WORK_IN_ALL = 3 * MOST_WORK;
  // What stands once in a document may stand twice in a part of it; each cut makes the parts
  // smaller.
  private static final int MOST_CUTS = 4;
  private static final int SEVERAL = -1;

  private final List<Traits> left;
  private final List<Traits> right;
  private final Lexicon lexicon;
  private final boolean isLexiconSmall;
  private final List<Link> links = new ArrayList<>();
  private final Links.Knowledge[] ofLeft;
  private final Links.Knowledge[] ofRight;
  private long work;

  private Linker(List<Traits> left, List<Traits> right, Lexicon lexicon) {
    this.left = left;
    this.right = right;
    this.lexicon = lexicon;
    this.isLexiconSmall =
        !left.isEmpty()
            && !right.isEmpty()
            && lexicon.isSmall(left.getFirst().own().locale(), right.getFirst().own().locale());
    this.ofLeft = new Links.Knowledge[left.size()];
    this.ofRight = new Links.Knowledge[right.size()];
    Arrays.fill(ofLeft, Links.Knowledge.NONE);
    Arrays.fill(ofRight, Links.Knowledge.NONE);
  }

  /// The links of two documents.
  static Links of(List<Traits> left, List<Traits> right, Lexicon lexicon) {
    Linker linker = new Linker(left, right, lexicon);
    if (linker.afford(left, right)) {
      linker.compare(new Part(0, left.size(), 0, right.size()), left, right);
    } else {
      linker.link(new Part(0, left.size(), 0, right.size()), MOST_CUTS);
      linker.linkMoved();
    }
    linker.links.sort(Comparator.comparingInt(Link::left).thenComparingInt(Link::right));
    return new Links(linker.links, List.of(linker.ofLeft), List.of(linker.ofRight));
  }

  /// A stretch of the left document and one of the right.
  ///
  /// @param left index of its first block
  /// @param leftEnd index behind its last block
  private record Part(int left, int leftEnd, int right, int rightEnd) {
    long cells() {
      return (long) (leftEnd - left) * (rightEnd - right);
    }
  }

  private record Ends(int left, int right) {}

  private void link(Part part, int cuts) {
    List<Traits> ours = left.subList(part.left(), part.leftEnd());
    List<Traits> theirs = right.subList(part.right(), part.rightEnd());
    if (afford(ours, theirs)) {
      compare(part, ours, theirs);
    } else if (cuts > 0) {
      List<Ends> anchors = anchors(part);
      if (!anchors.isEmpty()) {
        cut(part, anchors, cuts - 1);
      }
    }
  }

  /// Whether some blocks can be compared with others, each with each; if so, it counts as done.
  private boolean afford(List<Traits> ours, List<Traits> theirs) {
    long cells = (long) ours.size() * theirs.size();
    long needed = work(ours, theirs);
    if (cells > MOST_CELLS || needed > MOST_WORK || work + needed > MOST_WORK_IN_ALL) {
      return false;
    }
    work += needed;
    return true;
  }

  /// How many words are looked for in how many blocks.
  private static long work(List<Traits> ours, List<Traits> theirs) {
    return words(ours) * theirs.size() + words(theirs) * ours.size();
  }

  private static long words(List<Traits> blocks) {
    return blocks.stream()
        .mapToLong(
            one ->
                1L
                    + one.own().words().size()
                    + one.origin().map(text -> text.words().size()).orElse(0)
                    + one.invariants().size())
        .sum();
  }

  private void compare(Part part, List<Traits> ours, List<Traits> theirs) {
    Similarity similarity = new Similarity(ours, theirs, lexicon);
    BlockAligner aligner = new BlockAligner(ours, theirs, similarity, isLexiconSmall);
    aligner.links().stream()
        .map(link -> link.shifted(part.left(), part.right()))
        .forEach(links::add);
    for (int i = 0; i < ours.size(); i++) {
      ofLeft[part.left() + i] = similarity.ofLeft(i, aligner.isLeftOpposite(i));
    }
    for (int j = 0; j < theirs.size(); j++) {
      ofRight[part.right() + j] = similarity.ofRight(j, aligner.isRightOpposite(j));
    }
  }

  private void link(Ends anchor, Link.Way way) {
    int i = anchor.left();
    int j = anchor.right();
    Similarity similarity = new Similarity(List.of(left.get(i)), List.of(right.get(j)), lexicon);
    links.add(new Link(i, j, similarity.at(0, 0), similarity.likeness(0, 0), way));
    ofLeft[i] = similarity.ofLeft(0, false);
    ofRight[j] = similarity.ofRight(0, false);
  }

  /// Links what is left between the parts. What cannot be compared with all that is left opposite is not said to be missing.
  private void linkMoved() {
    Set<Integer> leftTaken = links.stream().map(Link::left).collect(Collectors.toSet());
    Set<Integer> rightTaken = links.stream().map(Link::right).collect(Collectors.toSet());
    Map<String, Integer> lefts = once(left, 0, left.size(), Traits::text);
    once(right, 0, right.size(), Traits::text)
        .forEach(
            (text, j) -> {
              int i = lefts.getOrDefault(text, SEVERAL);
              if (i != SEVERAL && !leftTaken.contains(i) && !rightTaken.contains(j)) {
                link(new Ends(i, j), Link.Way.MOVE);
                leftTaken.add(i);
                rightTaken.add(j);
              }
            });
    int[] ours = free(left.size(), leftTaken);
    int[] theirs = free(right.size(), rightTaken);
    List<Traits> ourTraits = Arrays.stream(ours).mapToObj(left::get).toList();
    List<Traits> theirTraits = Arrays.stream(theirs).mapToObj(right::get).toList();
    if (!afford(ourTraits, theirTraits)) {
      Arrays.stream(ours).forEach(i -> ofLeft[i] = Links.Knowledge.NONE);
      Arrays.stream(theirs).forEach(j -> ofRight[j] = Links.Knowledge.NONE);
      return;
    }
    Similarity similarity = new Similarity(ourTraits, theirTraits, lexicon);
    new BlockAligner(ourTraits, theirTraits, similarity, isLexiconSmall)
        .linksOutOfOrder()
        .forEach(
            link ->
                links.add(
                    link.shifted(
                        ours[link.left()] - link.left(), theirs[link.right()] - link.right())));
    for (int i = 0; i < ours.length; i++) {
      ofLeft[ours[i]] = similarity.ofLeft(i, false);
    }
    for (int j = 0; j < theirs.length; j++) {
      ofRight[theirs[j]] = similarity.ofRight(j, false);
    }
  }

  private static int[] free(int count, Set<Integer> taken) {
    return IntStream.range(0, count).filter(at -> !taken.contains(at)).toArray();
  }

  private void cut(Part part, List<Ends> anchors, int cuts) {
    List<Part> between = new ArrayList<>();
    int i = part.left();
    int j = part.right();
    for (Ends anchor : anchors) {
      int leftEnd = anchor.left();
      int rightEnd = anchor.right();
      between.add(new Part(i, leftEnd, j, rightEnd));
      link(anchor, Link.Way.ORDER);
      i = leftEnd + 1;
      j = rightEnd + 1;
    }
    between.add(new Part(i, part.leftEnd(), j, part.rightEnd()));
    // The small ones first: where the work runs out, most is compared.
    between.stream().sorted(Comparator.comparingLong(Part::cells)).forEach(one -> link(one, cuts));
  }

  /// Blocks that are each other's counterpart beyond doubt, growing on both sides.
  private List<Ends> anchors(Part part) {
    List<Ends> found = new ArrayList<>();
    int i = part.left();
    int j = part.right();
    while (i < part.leftEnd() && j < part.rightEnd() && isEqual(i, j)) {
      found.add(new Ends(i++, j++));
    }
    List<Ends> ends = new ArrayList<>();
    int leftEnd = part.leftEnd();
    int rightEnd = part.rightEnd();
    while (leftEnd > i && rightEnd > j && isEqual(leftEnd - 1, rightEnd - 1)) {
      ends.addFirst(new Ends(--leftEnd, --rightEnd));
    }
    found.addAll(single(new Part(i, leftEnd, j, rightEnd)));
    found.addAll(ends);
    return found;
  }

  private boolean isEqual(int i, int j) {
    Optional<String> text = left.get(i).text();
    return text.isPresent() && text.equals(right.get(j).text());
  }

  /// What stands once on either side: a text, else a heading's anchor, else what translation does not change.
  private List<Ends> single(Part part) {
    Map<Integer, Integer> pairs = new LinkedHashMap<>();
    Map<Integer, Integer> mirrored = new HashMap<>();
    List<Function<Traits, Optional<String>>> marks =
        List.of(Traits::text, Traits::slug, Traits::marks);
    for (Function<Traits, Optional<String>> mark : marks) {
      Map<String, Integer> lefts = once(left, part.left(), part.leftEnd(), mark);
      once(right, part.right(), part.rightEnd(), mark)
          .forEach(
              (key, j) -> {
                int i = lefts.getOrDefault(key, SEVERAL);
                if (i != SEVERAL && !pairs.containsKey(i) && !mirrored.containsKey(j)) {
                  pairs.put(i, j);
                  mirrored.put(j, i);
                }
              });
    }
    List<Ends> sorted =
        pairs.entrySet().stream()
            .map(pair -> new Ends(pair.getKey(), pair.getValue()))
            .sorted(Comparator.comparingInt(Ends::left))
            .toList();
    return Chains.longest(sorted.stream().map(Ends::right).toList()).stream()
        .map(sorted::get)
        .toList();
  }

  /// The blocks of a stretch with a mark that no other block of it has, by that mark.
  private static Map<String, Integer> once(
      List<Traits> blocks, int from, int end, Function<Traits, Optional<String>> mark) {
    return IntStream.range(from, end)
        .boxed()
        .filter(at -> mark.apply(blocks.get(at)).isPresent())
        .collect(
            Collectors.collectingAndThen(
                Collectors.toMap(
                    at -> mark.apply(blocks.get(at)).orElseThrow(),
                    at -> at,
                    (_, _) -> SEVERAL,
                    LinkedHashMap::new),
                places -> {
                  places.values().removeIf(at -> at == SEVERAL);
                  return places;
                }));
  }
}
