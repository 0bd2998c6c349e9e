package lockstep.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockstep.procedure.Shape;

/// Links the blocks of two versions: first the best links that keep the order, then the blocks that moved, then what stands alone
/// between linked neighbours.
final class BlockAligner {
  private static final double LEAST_MOVED = 0.42;
  private static final double GAIN_OF_TWO = 0.05;
  static final double LEAST_PART = 0.4;
  private static final double SURELY_HEADED = 0.5;
  // Of links of one block with two that are less alike most are wrong. At 0.6 two more wrong links
  // in a thousand are gone, and of the removed blocks of real editions 0.008 are not seen.
  private static final double LEAST_OF_TWO = 0.5;
  // Source texts that were only cut or joined are the same words.
  private static final double LEAST_EXACT = 0.85;
  private static final double LEAST_MOVED_EXACT = 0.7;
  private static final int SEVERAL = -1;
  static final double SURELY_MOVED = 0.6;
  private static final double DISTINCT = 0.05;
  private static final double GAIN_OF_CROSSING = 0.08;

  static final Comparator<Link> BY_PLACE =
      Comparator.comparingInt(Link::left).thenComparingInt(Link::right);
  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::value)
          .reversed()
          .thenComparingInt(one -> Math.abs(one.left() - one.right()))
          .thenComparingInt(Candidate::left);

  private final List<Traits> left;
  private final List<Traits> right;
  private final Similarity similarity;
  private final boolean isLexiconSmall;
  private final double ratio;
  private final boolean[] leftTaken;
  private final boolean[] rightTaken;
  private final List<Link> links = new ArrayList<>();
  private final RestAligner rest;

  /// @param isLexiconSmall whether words alone cannot tell what has no counterpart
  BlockAligner(
      List<Traits> left, List<Traits> right, Similarity similarity, boolean isLexiconSmall) {
    this.left = left;
    this.right = right;
    this.similarity = similarity;
    this.isLexiconSmall = isLexiconSmall;
    this.ratio = Math.max(1, length(right)) / Math.max(1, length(left));
    this.leftTaken = new boolean[left.size()];
    this.rightTaken = new boolean[right.size()];
    this.rest = new RestAligner(left, right, similarity, links, leftTaken, rightTaken);
  }

  private static double length(List<Traits> blocks) {
    return blocks.stream().mapToInt(Traits::length).sum();
  }

  /// The links by left, then by right block.
  List<Link> links() {
    inOrder();
    crossed();
    exact();
    moved();
    attached();
    headed();
    rest.link(isLexiconSmall);
    links.sort(BY_PLACE);
    return links;
  }

  /// The links of blocks wherever they stand.
  List<Link> linksOutOfOrder() {
    moved();
    return links;
  }

  /// Whether a left block that has no link stands opposite one of its kind and length that has none either, and words cannot tell.
  boolean isLeftOpposite(int i) {
    return rest.isLeftOpposite(i);
  }

  /// Whether a right block that has no link stands opposite one of its kind and length that has none either, and words cannot tell.
  boolean isRightOpposite(int j) {
    return rest.isRightOpposite(j);
  }

  private void take(int i, int j, double value, Link.Way way) {
    links.add(new Link(i, j, value, similarity.likeness(i, j), way));
    leftTaken[i] = true;
    rightTaken[j] = true;
  }

  private enum Step {
    NONE,
    LEFT_ALONE,
    RIGHT_ALONE,
    ONE,
    SPLIT,
    MERGE
  }

  private void inOrder() {
    int n = left.size();
    int m = right.size();
    double[][] score = new double[n + 1][m + 1];
    Step[][] step = new Step[n + 1][m + 1];
    step[0][0] = Step.NONE;
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= m; j++) {
        if (i == 0 && j == 0) {
          continue;
        }
        double best = Double.NEGATIVE_INFINITY;
        Step way = Step.NONE;
        if (i > 0 && score[i - 1][j] > best) {
          best = score[i - 1][j];
          way = Step.LEFT_ALONE;
        }
        if (j > 0 && score[i][j - 1] > best) {
          best = score[i][j - 1];
          way = Step.RIGHT_ALONE;
        }
        if (i > 0 && j > 0) {
          double one =
              score[i - 1][j - 1] + similarity.at(i - 1, j - 1) - similarity.least(i - 1, j - 1);
          if (one >= best) {
            best = one;
            way = Step.ONE;
          }
        }
        if (i > 0 && j > 1) {
          double split = split(i - 1, j - 2);
          if (split > 0 && score[i - 1][j - 2] + split > best) {
            best = score[i - 1][j - 2] + split;
            way = Step.SPLIT;
          }
        }
        if (i > 1 && j > 0) {
          double merge = merge(i - 2, j - 1);
          if (merge > 0 && score[i - 2][j - 1] + merge > best) {
            best = score[i - 2][j - 1] + merge;
            way = Step.MERGE;
          }
        }
        score[i][j] = best;
        step[i][j] = way;
      }
    }
    follow(step);
  }

  private void follow(Step[][] step) {
    int i = left.size();
    int j = right.size();
    while (i > 0 || j > 0) {
      switch (step[i][j]) {
        case LEFT_ALONE -> i--;
        case RIGHT_ALONE -> j--;
        case ONE -> {
          i--;
          j--;
          take(i, j, similarity.at(i, j), Link.Way.ORDER);
        }
        case SPLIT -> {
          i--;
          j -= 2;
          double both = similarity.split(i, j);
          take(i, j, both, Link.Way.TWO);
          take(i, j + 1, both, Link.Way.TWO);
        }
        case MERGE -> {
          i -= 2;
          j--;
          double both = similarity.merge(i, j);
          take(i, j, both, Link.Way.TWO);
          take(i + 1, j, both, Link.Way.TWO);
        }
        case NONE -> throw new IllegalStateException("no way to " + i + ", " + j);
      }
    }
  }

  /// What it is worth that one block on the left is two on the right; 0 when it is not.
  private double split(int i, int j) {
    double first = similarity.at(i, j);
    double second = similarity.at(i, j + 1);
    if (Math.min(similarity.rightInLeft(i, j), similarity.rightInLeft(i, j + 1)) < LEAST_PART) {
      return 0;
    }
    double both = similarity.split(i, j);
    boolean isExact = similarity.hasOrigins(i, j) && similarity.hasOrigins(i, j + 1);
    if (both < (isExact ? LEAST_EXACT : LEAST_OF_TWO)) {
      return 0;
    }
    boolean longer =
        Math.abs(left.get(i).length() * ratio - right.get(j).length() - right.get(j + 1).length())
            < Math.abs(
                left.get(i).length() * ratio
                    - Math.max(right.get(j).length(), right.get(j + 1).length()));
    return longer && both > Math.max(first, second) + GAIN_OF_TWO
        ? both - similarity.least(i, j)
        : 0;
  }

  private double merge(int i, int j) {
    double first = similarity.at(i, j);
    double second = similarity.at(i + 1, j);
    if (Math.min(similarity.leftInRight(i, j), similarity.leftInRight(i + 1, j)) < LEAST_PART) {
      return 0;
    }
    double both = similarity.merge(i, j);
    boolean isExact = similarity.hasOrigins(i, j) && similarity.hasOrigins(i + 1, j);
    if (both < (isExact ? LEAST_EXACT : LEAST_OF_TWO)) {
      return 0;
    }
    boolean longer =
        Math.abs(right.get(j).length() / ratio - left.get(i).length() - left.get(i + 1).length())
            < Math.abs(
                right.get(j).length() / ratio
                    - Math.max(left.get(i).length(), left.get(i + 1).length()));
    return longer && both > Math.max(first, second) + GAIN_OF_TWO
        ? both - similarity.least(i, j)
        : 0;
  }

  /// Exchanges the partners of two links where that fits clearly better: neighbours that look alike and changed places.
  private void crossed() {
    for (int a = 0; a < links.size(); a++) {
      for (int b = 0; b < links.size(); b++) {
        Link one = links.get(a);
        Link two = links.get(b);
        if (a == b || one.way() == Link.Way.TWO || two.way() == Link.Way.TWO) {
          continue;
        }
        double across =
            similarity.at(one.left(), two.right()) + similarity.at(two.left(), one.right());
        if (across > one.similarity() + two.similarity() + GAIN_OF_CROSSING) {
          links.set(a, moved(one.left(), two.right()));
          links.set(b, moved(two.left(), one.right()));
        }
      }
    }
  }

  private Link moved(int i, int j) {
    return new Link(i, j, similarity.at(i, j), similarity.likeness(i, j), Link.Way.MOVE);
  }

  /// Links what has one source text that stands once on either side, whatever else looks alike in between.
  private void exact() {
    Map<String, Integer> lefts = once(left);
    once(right)
        .forEach(
            (text, j) -> {
              int i = lefts.getOrDefault(text, -1);
              if (i >= 0 && links.stream().noneMatch(one -> one.left() == i && one.right() == j)) {
                links.removeIf(one -> one.left() == i || one.right() == j);
                links.add(moved(i, j));
              }
            });
    Arrays.fill(leftTaken, false);
    Arrays.fill(rightTaken, false);
    links.forEach(one -> leftTaken[one.left()] = true);
    links.forEach(one -> rightTaken[one.right()] = true);
  }

  /// The blocks whose source text no other block has, by that text.
  private static Map<String, Integer> once(List<Traits> blocks) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int at = 0; at < blocks.size(); at++) {
      for (String text : blocks.get(at).exact().stream().toList()) {
        places.merge(text, at, (_, _) -> SEVERAL);
      }
    }
    places.values().removeIf(at -> at == SEVERAL);
    return places;
  }

  private double leastMoved(int i, int j) {
    return similarity.hasOrigins(i, j) ? LEAST_MOVED_EXACT : LEAST_MOVED;
  }

  /// Whether nothing else is nearly as alike, or the two are very much alike: texts on one subject have many words in common.
  private boolean isDistinct(int i, int j) {
    double value = similarity.at(i, j);
    return value > SURELY_MOVED
        || value > DISTINCT + Math.max(similarity.nextOfLeft(i, j), similarity.nextOfRight(i, j));
  }

  /// Adds a block without a link to its neighbour's, where the two together fit better.
  private void attached() {
    for (Link link : List.copyOf(links)) {
      if (link.way() == Link.Way.TWO) {
        continue;
      }
      int i = link.left();
      int j = link.right();
      for (int other : new int[] {i - 1, i + 1}) {
        if (other >= 0 && other < left.size() && !leftTaken[other]) {
          if (merge(Math.min(i, other), j) > 0) {
            take(other, j, similarity.merge(Math.min(i, other), j), Link.Way.TWO);
          }
        }
      }
      for (int other : new int[] {j - 1, j + 1}) {
        if (other >= 0 && other < right.size() && !rightTaken[other]) {
          if (split(i, Math.min(j, other)) > 0) {
            take(i, other, similarity.split(i, Math.min(j, other)), Link.Way.TWO);
          }
        }
      }
    }
  }

  /// Adds the heading of a step to the item that says what stands below the heading.
  private void headed() {
    for (Link link : List.copyOf(links)) {
      int i = link.left();
      int j = link.right();
      if (link.similarity() < SURELY_HEADED) {
        continue;
      }
      boolean isLeftHeaded = i > 0 && !leftTaken[i - 1] && left.get(i - 1).isStepHeading();
      boolean isRightHeaded = j > 0 && !rightTaken[j - 1] && right.get(j - 1).isStepHeading();
      if (isLeftHeaded && isItem(right.get(j))) {
        take(i - 1, j, link.similarity(), Link.Way.TWO);
      } else if (isRightHeaded && isItem(left.get(i))) {
        take(i, j - 1, link.similarity(), Link.Way.TWO);
      }
    }
  }

  private static boolean isItem(Traits traits) {
    return traits.place().isStep() && traits.shape() instanceof Shape.Item;
  }

  /// Two blocks that may be linked.
  record Candidate(int left, int right, double value) {}

  private void moved() {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        boolean isFree = !leftTaken[i] && !rightTaken[j];
        if (isFree && similarity.at(i, j) > leastMoved(i, j) && isDistinct(i, j)) {
          candidates.add(new Candidate(i, j, similarity.at(i, j)));
        }
      }
    }
    candidates.sort(BEST_FIRST);
    for (Candidate one : candidates) {
      if (!leftTaken[one.left()] && !rightTaken[one.right()]) {
        take(one.left(), one.right(), one.value(), Link.Way.MOVE);
      }
    }
  }
}
