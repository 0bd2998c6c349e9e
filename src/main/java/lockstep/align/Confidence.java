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
  private static final double[] IN_GAP = {0.3, 0.3, 0.45, 0.7, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8};
  private static final double[] BY_SUBSTEPS = {
    0.5, 0.5, 0.5, 0.7, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8
  };
  // Of links between documents that have nothing to do with each other only those of phrases that
  // every document has are right.
  private static final double[] OF_STRANGERS = {
    0.02, 0.02, 0.02, 0.05, 0.05, 0.1, 0.3, 0.7, 0.9, 0.95, 0.97
  };
  // Of documents that were not versions of one another 9 of 10 had less than 0.15 in common, all
  // less than 0.4; of editions that were, 19 of 20 had more.
  private static final double UNRELATED = 0.1;
  private static final double SURELY_RELATED = 0.4;
  private static final double[] NONE = {0.9, 0.9, 0.85, 0.75, 0.7, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6};

  private Confidence() {}

  /// How sure a link is, in (0, 1).
  ///
  /// @param isEnclosed whether the blocks right before and right behind are linked with each other too
  /// @param relatedness how much the documents have in common, in [0, 1]
  static double of(Link link, boolean isEnclosed, double relatedness) {
    double related = Math.clamp((relatedness - UNRELATED) / (SURELY_RELATED - UNRELATED), 0.0, 1.0);
    return related * at(table(link, isEnclosed), link.similarity())
        + (1 - related) * at(OF_STRANGERS, link.similarity());
  }

  private static double[] table(Link link, boolean isEnclosed) {
    return switch (link.way()) {
      case ORDER -> isEnclosed ? ENCLOSED : IN_ORDER;
      case TWO -> TWO;
      case MOVE -> isEnclosed ? ENCLOSED : MOVED;
      case RUN -> IN_RUN;
      case GAP -> isEnclosed ? ENCLOSED : IN_GAP;
      case SUBSTEPS -> BY_SUBSTEPS;
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
