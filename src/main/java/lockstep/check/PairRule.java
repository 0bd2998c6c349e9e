package lockstep.check;

import java.util.stream.Stream;

/// A rule that looks at a version beside its reference, block by block.
public non-sealed interface PairRule extends Rule {
  /// What it finds in the version on the left, in any order; the checker numbers and sorts them and finds their steps.
  Stream<Finding> findings(Pair pair);

  /// Whether its findings are left out where another rule that does not yield says what differs.
  default boolean yields() {
    return false;
  }
}
