package lockstep.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockstep.procedure.Shape;

/// Links blocks that are not alike enough by themselves, by what is linked around them: what stands alone between linked neighbours, and
/// steps whose substeps are linked.
final class RestAligner {
  // Steps with one substep in common were another step in three cases of three.
  private static final int FEWEST_SUBSTEPS = 2;
  // With lexicons of twelve and of four documents 72 and 89 % of such links were right.
  private static final double LEAST_IN_GAP = 0.25;
  private static final int WIDEST = 8;
  private static final double BONUS_IN_RUN = 0.15;
  private static final double LEAST_FIT = 0.01;

  private final List<Traits> left;
  private final List<Traits> right;
  private final Similarity similarity;
  private final List<Link> links;
  private final boolean[] leftTaken;
  private final boolean[] rightTaken;
  private final boolean[] leftOpposite;
  private final boolean[] rightOpposite;

  /// @param links those that were found, to be added to
  /// @param leftTaken which left blocks have a link, to be added to
  /// @param rightTaken which right blocks have a link, to be added to
  RestAligner(
      List<Traits> left,
      List<Traits> right,
      Similarity similarity,
      List<Link> links,
      boolean[] leftTaken,
      boolean[] rightTaken) {
    this.left = left;
    this.right = right;
    this.similarity = similarity;
    this.links = links;
    this.leftTaken = leftTaken;
    this.rightTaken = rightTaken;
    this.leftOpposite = new boolean[left.size()];
    this.rightOpposite = new boolean[right.size()];
  }

  /// Adds links.
  ///
  /// @param isLexiconSmall whether words alone cannot tell what has no counterpart
  void link(boolean isLexiconSmall) {
    runs();
    parents();
    if (isLexiconSmall) {
      gaps();
    }
  }

  private void take(int i, int j, double value, Link.Way way) {
    links.add(new Link(i, j, value, similarity.likeness(i, j), way));
    leftTaken[i] = true;
    rightTaken[j] = true;
  }

  /// Pairs a run of blocks without links with the run that stands opposite, between the same linked neighbours.
  private void runs() {
    int[] partner = new int[left.size()];
    Arrays.fill(partner, -1);
    links.forEach(link -> partner[link.left()] = Math.max(partner[link.left()], link.right()));
    for (int i = 0; i < left.size(); i++) {
      if (leftTaken[i]) {
        continue;
      }
      int end = i;
      while (end < left.size() && !leftTaken[end]) {
        end++;
      }
      int j = i == 0 ? 0 : partner[i - 1] + 1;
      boolean fits = true;
      for (int k = 0; k < end - i && fits; k++) {
        fits =
            j + k < right.size()
                && !rightTaken[j + k]
                && similarity.at(i + k, j + k) > similarity.least(i + k, j + k) - BONUS_IN_RUN
                && fits(left.get(i + k), right.get(j + k));
      }
      int after = j + end - i;
      boolean closed = after == right.size() || after < right.size() && rightTaken[after];
      if (fits && closed) {
        for (int k = 0; k < end - i; k++) {
          take(i + k, j + k, similarity.at(i + k, j + k), Link.Way.RUN);
        }
      }
      i = end - 1;
    }
  }

  /// Links steps whose substeps are linked with each other.
  private void parents() {
    Map<Ends, List<Link>> substeps = new LinkedHashMap<>();
    for (Link link : links) {
      Ends ends =
          new Ends(
              left.get(link.left()).place().parent(), right.get(link.right()).place().parent());
      if (ends.left() >= 0 && ends.right() >= 0) {
        substeps.computeIfAbsent(ends, _ -> new ArrayList<>()).add(link);
      }
    }
    substeps.forEach(
        (ends, some) -> {
          int i = ends.left();
          int j = ends.right();
          if (isOpen(i, j, some) && some.size() >= FEWEST_SUBSTEPS) {
            List<Link> crossing = links.stream().filter(one -> crosses(one, i, j)).toList();
            if (crossing.stream().allMatch(one -> isBetween(one, i, j, some))) {
              crossing.forEach(this::release);
              take(i, j, similarity.at(i, j), Link.Way.SUBSTEPS);
              leadsIn(i, j, some);
            }
          }
        });
  }

  private record Ends(int left, int right) {}

  /// Whether two steps have no link but of what leads up to their substeps.
  private boolean isOpen(int i, int j, List<Link> substeps) {
    int first = substeps.stream().mapToInt(Link::left).min().orElseThrow();
    int start = substeps.stream().mapToInt(Link::right).min().orElseThrow();
    return links.stream()
        .filter(one -> one.left() == i || one.right() == j)
        .allMatch(
            one ->
                one.right() == j
                    ? one.left() > i && one.left() < first
                    : one.right() > j && one.right() < start);
  }

  private static boolean crosses(Link link, int i, int j) {
    return link.left() < i != link.right() < j;
  }

  /// Whether a link that is not sure leads from between a step and its first substep to a place outside the other step.
  private static boolean isBetween(Link link, int i, int j, List<Link> substeps) {
    int first = substeps.stream().mapToInt(Link::left).min().orElseThrow();
    int start = substeps.stream().mapToInt(Link::right).min().orElseThrow();
    boolean isInside =
        link.left() > i && link.left() < first || link.right() > j && link.right() < start;
    return isInside
        && link.way() == Link.Way.ORDER
        && link.similarity() < BlockAligner.SURELY_MOVED;
  }

  private void release(Link link) {
    links.remove(link);
    leftTaken[link.left()] = false;
    rightTaken[link.right()] = false;
  }

  /// What stands between a step and its first substep is part of the step, where the other side has nothing there.
  private void leadsIn(int i, int j, List<Link> substeps) {
    int first = substeps.stream().mapToInt(Link::left).min().orElseThrow();
    int start = substeps.stream().mapToInt(Link::right).min().orElseThrow();
    if (first == i + 2 && start == j + 1 && !leftTaken[i + 1]) {
      if (similarity.leftInRight(i + 1, j) >= BlockAligner.LEAST_PART) {
        take(i + 1, j, similarity.merge(i, j), Link.Way.SUBSTEPS);
      }
    } else if (first == i + 1 && start == j + 2 && !rightTaken[j + 1]) {
      if (similarity.rightInLeft(i, j + 1) >= BlockAligner.LEAST_PART) {
        take(i, j + 1, similarity.split(i, j), Link.Way.SUBSTEPS);
      }
    }
  }

  /// Whether every link of an earlier block leads to an earlier block, and of a later one to a later one.
  private boolean keepsOrder(int i, int j) {
    return links.stream().noneMatch(one -> crosses(one, i, j));
  }

  /// Links what is left between linked neighbours, where the lexicon knows too little to tell by words alone.
  private void gaps() {
    links.sort(BlockAligner.BY_PLACE);
    List<Link> sorted = List.copyOf(links);
    for (int at = 0; at <= sorted.size(); at++) {
      int i = at == 0 ? 0 : sorted.get(at - 1).left() + 1;
      int j = at == 0 ? 0 : sorted.get(at - 1).right() + 1;
      int leftEnd = at == sorted.size() ? left.size() : sorted.get(at).left();
      int rightEnd = at == sorted.size() ? right.size() : sorted.get(at).right();
      if (leftEnd > i && rightEnd > j && leftEnd - i <= WIDEST && rightEnd - j <= WIDEST) {
        gap(i, leftEnd, j, rightEnd);
      }
    }
  }

  private void gap(int from, int leftEnd, int start, int rightEnd) {
    List<BlockAligner.Candidate> candidates = new ArrayList<>();
    for (int i = from; i < leftEnd; i++) {
      for (int j = start; j < rightEnd; j++) {
        boolean isOpen = !leftTaken[i] && !rightTaken[j] && !similarity.hasOrigins(i, j);
        if (isOpen && isLengthFitting(left.get(i), right.get(j))) {
          candidates.add(new BlockAligner.Candidate(i, j, similarity.at(i, j)));
        }
      }
    }
    candidates.sort(BlockAligner.BEST_FIRST);
    for (BlockAligner.Candidate one : candidates) {
      int i = one.left();
      int j = one.right();
      boolean isFree = !leftTaken[i] && !rightTaken[j];
      if (isFree && one.value() >= LEAST_IN_GAP && keepsOrder(i, j)) {
        take(i, j, one.value(), Link.Way.GAP);
      }
    }
    for (BlockAligner.Candidate one : candidates) {
      int i = one.left();
      int j = one.right();
      if (!leftTaken[i] && !rightTaken[j] && fits(left.get(i), right.get(j))) {
        leftOpposite[i] = true;
        rightOpposite[j] = true;
      }
    }
  }

  private static boolean fits(Traits a, Traits b) {
    boolean isImage = a.shape() instanceof Shape.Image;
    return !isImage && a.shape().kind().equals(b.shape().kind()) && isLengthFitting(a, b);
  }

  private static boolean isLengthFitting(Traits a, Traits b) {
    return Similarity.lengthFit(a.length(), b.length()) > LEAST_FIT;
  }

  /// Whether a left block that has no link stands opposite one of its kind and length that has none either, and words cannot tell.
  boolean isLeftOpposite(int i) {
    return leftOpposite[i];
  }

  /// Whether a right block that has no link stands opposite one of its kind and length that has none either, and words cannot tell.
  boolean isRightOpposite(int j) {
    return rightOpposite[j];
  }
}
