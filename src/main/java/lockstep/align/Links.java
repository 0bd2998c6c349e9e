package lockstep.align;

import java.util.List;
import java.util.function.Predicate;

/// What links the blocks of two documents.
///
/// @param all by left, then by right block
/// @param left what is known of each left block, by index
/// @param right what is known of each right block, by index
record Links(List<Link> all, List<Knowledge> left, List<Knowledge> right) {
  Links {
    all = List.copyOf(all);
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /// What is known of a block, whether it has a link or not.
  ///
  /// @param known weight of its words that would be seen on the other side
  /// @param best similarity of the block that is most like it, in [0, 1]
  /// @param isOpposite whether a block of its kind and length that has no link either stands opposite, and words cannot tell
  /// @param isCompared whether it was compared at all; what is too large is not
  record Knowledge(double known, double best, boolean isOpposite, boolean isCompared) {
    static final Knowledge NONE = new Knowledge(0, 0, false, false);
  }

  /// How much two documents have in common: the part of the text, on the side where that is more, that has links, as much as the linked
  /// blocks are alike; in [0, 1].
  double relatedness(List<Traits> leftTraits, List<Traits> rightTraits) {
    double[] ofLeft = new double[leftTraits.size()];
    double[] ofRight = new double[rightTraits.size()];
    for (Link link : all) {
      ofLeft[link.left()] = Math.max(ofLeft[link.left()], link.similarity());
      ofRight[link.right()] = Math.max(ofRight[link.right()], link.similarity());
    }
    return Math.max(share(leftTraits, ofLeft), share(rightTraits, ofRight));
  }

  private static double share(List<Traits> blocks, double[] values) {
    double all = 1;
    double common = 0;
    for (int at = 0; at < values.length; at++) {
      all += blocks.get(at).length();
      common += blocks.get(at).length() * values[at];
    }
    return common / all;
  }

  /// Without some links.
  Links without(Predicate<Link> some) {
    return new Links(all.stream().filter(some.negate()).toList(), left, right);
  }

  /// Whether every block was compared.
  boolean isComplete() {
    return left.stream().allMatch(Knowledge::isCompared)
        && right.stream().allMatch(Knowledge::isCompared);
  }
}
