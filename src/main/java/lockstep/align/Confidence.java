package lockstep.align;

/// How sure a link is: the share of links of such a similarity that are right, measured on restructured pairs with known links and on
/// editions of the same documents, both together; the benchmarks have the table.
final class Confidence {
  // At similarities 0, 0.1 ... 1; between them on a straight line.
  private static final double[] IN_ORDER = {
    0.2, 0.2, 0.4, 0.65, 0.75, 0.85, 0.95, 0.98, 0.99, 0.99, 0.99
  };
  private static final double[] ENCLOSED = {
    0.7, 0.75, 0.8, 0.85, 0.88, 0.92, 0.97, 0.98, 0.99, 0.99, 0.99
  };
  private static final double[] TWO = {0.1, 0.1, 0.1, 0.1, 0.1, 0.15, 0.2, 0.4, 0.65, 0.85, 0.95};
  private static final double[] MOVED = {
    0.1, 0.1, 0.1, 0.1, 0.2, 0.3, 0.65, 0.85, 0.92, 0.95, 0.95
  };
  private static final double[] IN_RUN = {0.8, 0.8, 0.8, 0.8, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9};
  private static final double[] NONE = {0.9, 0.9, 0.85, 0.75, 0.7, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6};

  private Confidence() {}

  /// How sure a link is, in (0, 1).
  ///
  /// @param isEnclosed whether the blocks right before and right behind are linked with each other too
  static double of(Link link, boolean isEnclosed) {
    return switch (link.way()) {
      case ORDER -> at(isEnclosed ? ENCLOSED : IN_ORDER, link.similarity());
      case TWO -> at(TWO, link.similarity());
      case MOVE -> at(isEnclosed ? ENCLOSED : MOVED, link.similarity());
      case RUN -> at(IN_RUN, link.similarity());
    };
  }

  /// How sure it is that a block has no counterpart, in (0, 1).
  ///
  /// @param best the similarity of the block that is most like it, in [0, 1]
  static double ofNone(double best) {
    return at(NONE, best);
  }

  private static double at(double[] table, double similarity) {
    double place = similarity * (table.length - 1);
    int below = Math.min(table.length - 2, (int) place);
    return table[below] + (table[below + 1] - table[below]) * (place - below);
  }
}
