package lockstep.align;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.procedure.Shape;

/// Says of each link how the two blocks stand to each other.
final class Relations {
  // Of two source texts that have less in common one is another text, not another wording.
  private static final double SAME_TEXT = 0.6;
  // Source texts that are cut elsewhere and have less in common were changed too.
  private static final double ONLY_CUT = 0.6;

  // The length of a short text says nothing about its wording.
  private static final int FEWEST_WORDS = 5;

  private final Passages left;
  private final Passages right;
  private final List<Traits> leftTraits;
  private final List<Traits> rightTraits;
  private final String sourceLocale;
  private final Set<Link> inOrder;
  private final Map<Integer, List<Link>> byLeft;
  private final Map<Integer, List<Link>> byRight;
  private final Set<Ends> linked = new HashSet<>();
  private final double usualRatio;

  Relations(
      Passages left,
      Passages right,
      List<Traits> leftTraits,
      List<Traits> rightTraits,
      String sourceLocale,
      List<Link> links) {
    this.left = left;
    this.right = right;
    this.leftTraits = leftTraits;
    this.rightTraits = rightTraits;
    this.sourceLocale = sourceLocale;
    this.inOrder =
        Chains.longest(links.stream().map(Link::right).toList()).stream()
            .map(links::get)
            .collect(Collectors.toSet());
    this.byLeft = links.stream().collect(Collectors.groupingBy(Link::left));
    this.byRight = links.stream().collect(Collectors.groupingBy(Link::right));
    links.forEach(link -> linked.add(new Ends(link.left(), link.right())));
    double[] ratios = links.stream().mapToDouble(this::ratio).sorted().toArray();
    this.usualRatio = ratios.length == 0 ? 0 : ratios[ratios.length / 2];
  }

  /// The blocks of a link.
  private record Ends(int left, int right) {}

  /// Whether a block of the left is linked with several of the right.
  boolean isMerged(Link link) {
    return byLeft.get(link.left()).size() > 1;
  }

  /// Whether a block of the right is linked with several of the left.
  boolean isSplit(Link link) {
    return byRight.get(link.right()).size() > 1;
  }

  /// Whether the blocks right before and right behind are linked with each other too, or there are none.
  boolean isEnclosed(Link link) {
    int i = link.left();
    int j = link.right();
    boolean isFirst = i == 0 && j == 0;
    boolean isLast = i == leftTraits.size() - 1 && j == rightTraits.size() - 1;
    return (isFirst || linked.contains(new Ends(i - 1, j - 1)))
        && (isLast || linked.contains(new Ends(i + 1, j + 1)));
  }

  Relation of(Link link) {
    if (isSplit(link) || isMerged(link)) {
      return cut(link);
    }
    Relation wording = wording(link);
    boolean isSame = wording == Relation.SAME || !hasOrigins(link);
    return isSame && !inOrder.contains(link) ? Relation.MOVED : wording;
  }

  /// One block against several: only cut or joined, or changed too.
  private Relation cut(Link link) {
    List<Link> group = isSplit(link) ? byRight.get(link.right()) : byLeft.get(link.left());
    if (group.stream().noneMatch(one -> one.way() == Link.Way.SUBSTEPS)
        && group.stream().anyMatch(one -> !hasSameKind(one))) {
      // A list that became a line, or the other way round.
      return Relation.CHANGED;
    }
    boolean isChanged =
        group.stream().allMatch(this::hasOrigins)
            ? !sameWords(
                joined(group.stream().map(this::leftOrigin)),
                joined(group.stream().map(this::rightOrigin)))
            : group.stream().anyMatch(one -> one.similarity() < ONLY_CUT);
    if (isChanged) {
      return Relation.CHANGED;
    }
    return isSplit(link) ? Relation.SPLIT : Relation.MERGED;
  }

  private boolean hasSameKind(Link link) {
    Shape one = leftTraits.get(link.left()).shape();
    Shape other = rightTraits.get(link.right()).shape();
    return one.kind().equals(other.kind());
  }

  private static String joined(Stream<String> texts) {
    return texts.distinct().collect(Collectors.joining(" "));
  }

  private boolean hasOrigins(Link link) {
    return leftTraits.get(link.left()).origin().isPresent()
        && rightTraits.get(link.right()).origin().isPresent();
  }

  /// Whether both sides carry the same source text.
  boolean hasSameOrigin(Link link) {
    return hasOrigins(link) && sameWords(leftOrigin(link), rightOrigin(link));
  }

  private Relation wording(Link link) {
    Shape one = leftTraits.get(link.left()).shape();
    Shape other = rightTraits.get(link.right()).shape();
    if (one instanceof Shape.Image(var target) && other instanceof Shape.Image(var image)) {
      boolean isSame = Invariant.target(target).equals(Invariant.target(image));
      return isSame ? Relation.SAME : Relation.CHANGED;
    }
    if (hasOrigins(link)) {
      if (hasSameOrigin(link)) {
        return Relation.SAME;
      }
      return link.likeness().words() < SAME_TEXT ? Relation.CHANGED : Relation.REWORDED;
    }
    if (!hasSameKind(link)) {
      return Relation.CHANGED;
    }
    boolean hasSameSlug =
        Similarity.sameSlug(leftTraits.get(link.left()), rightTraits.get(link.right()));
    return !hasSameSlug && isReworded(link) ? Relation.REWORDED : Relation.SAME;
  }

  /// Whether a translation probably translates another wording: a logistic regression over pairs of editions with known changes,
  /// cut where 5 % of the unchanged blocks are above it.
  private boolean isReworded(Link link) {
    Traits a = leftTraits.get(link.left());
    Traits b = rightTraits.get(link.right());
    int words = Math.min(a.own().words().size(), b.own().words().size());
    if (words < FEWEST_WORDS || link.likeness().told() < 1) {
      return false;
    }
    double covered = Math.min(link.likeness().leftInRight(), link.likeness().rightInLeft());
    double shared = Similarity.shared(a.invariants(), b.invariants()).orElse(1.0);
    double length = Math.abs(ratio(link) - usualRatio) * Math.min(1, Math.log1p(words) / 3);
    return 2.07 - 0.71 * covered - 3.04 * shared + 4.99 * length > -0.2;
  }

  /// Logarithm of the ratio of the lengths.
  private double ratio(Link link) {
    return Math.log(
        (1.0 + rightTraits.get(link.right()).length())
            / (1.0 + leftTraits.get(link.left()).length()));
  }

  private String leftOrigin(Link link) {
    return left.origin(link.left(), sourceLocale);
  }

  String rightOrigin(Link link) {
    return right.origin(link.right(), sourceLocale);
  }

  private static boolean sameWords(String a, String b) {
    return a.equals(b) || Passage.bare(a).equals(Passage.bare(b));
  }
}
