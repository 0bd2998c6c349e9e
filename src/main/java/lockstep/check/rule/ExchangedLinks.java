package lockstep.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lockstep.check.Pair;
import lockstep.procedure.Block;

/// Finds links of a passage that lead to each other's targets: all targets of the reference are there, behind the wrong words.
final class ExchangedLinks {
  // Words of a link of which this share is found in another one say the same; the words of others
  // share less than half of that.
  private static final double SAME = 0.6;
  private static final double OTHER = 0.3;

  private final Wording wording;

  ExchangedLinks(Pair pair) {
    this.wording = new Wording(pair);
  }

  /// A link of the version, the one of the reference with its target, and the one of the reference with its words.
  ///
  /// @param own of the version
  /// @param sameTarget of the reference, leads where the link of the version leads
  /// @param sameWords of the reference, says what the link of the version says
  record Exchange(Block.Link own, Block.Link sameTarget, Block.Link sameWords) {}

  /// The links that are exchanged with each other, in pairs.
  ///
  /// @param own links of the version, each leading where the one at its place in `others` leads
  /// @param others links of the reference
  List<Exchange> of(List<Block.Link> own, List<Block.Link> others) {
    List<Exchange> found = new ArrayList<>();
    boolean[] used = new boolean[own.size()];
    for (int n = 0; n < own.size(); n++) {
      for (int m = n + 1; m < own.size(); m++) {
        boolean isExchanged =
            !used[n]
                && !used[m]
                && isSame(own.get(n), others.get(m))
                && isSame(own.get(m), others.get(n))
                && isOther(own.get(n), others.get(n))
                && isOther(own.get(m), others.get(m));
        if (isExchanged) {
          used[n] = true;
          used[m] = true;
          found.add(new Exchange(own.get(n), others.get(n), others.get(m)));
          found.add(new Exchange(own.get(m), others.get(m), others.get(n)));
        }
      }
    }
    return found;
  }

  private boolean isSame(Block.Link own, Block.Link other) {
    return alike(own, other) >= SAME;
  }

  private boolean isOther(Block.Link own, Block.Link other) {
    return alike(own, other) < OTHER;
  }

  private double alike(Block.Link own, Block.Link other) {
    List<String> left = Wording.words(own.text());
    List<String> right = Wording.words(other.text());
    if (left.isEmpty() || right.isEmpty()) {
      return 0.5;
    }
    return (wording.ofLeft(left, Set.copyOf(right)).share()
            + wording.ofRight(right, Set.copyOf(left)).share())
        / 2;
  }
}
