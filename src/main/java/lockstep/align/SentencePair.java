package lockstep.align;

import java.util.Optional;

/// A sentence of one block and what corresponds to it in the other; several sentences where one side says in one what the other says
/// in two.
///
/// @param left empty where the left block lacks it
/// @param right empty where the right block lacks it
/// @param similarity in [0, 1], 0 where a side is empty
public record SentencePair(Optional<String> left, Optional<String> right, double similarity) {
  /// Whether both sides say it.
  public boolean isLinked() {
    return left.isPresent() && right.isPresent();
  }
}
