package lockstep.align;

/// How sure a link is: the share of links with such a similarity and margin that are right, measured on pairs with known links.
final class Confidence {
  private Confidence() {}

  /// @param margin by how much the link is more similar than the next best choice of either block; 0 for two against one
  static double of(Link link, double margin) {
    double base = 0.55 + 0.45 * Math.min(1, Math.max(0, (link.similarity() - 0.2) / 0.4));
    double clear = Math.min(1, Math.max(0, 0.6 + margin * 4));
    double way =
        switch (link.way()) {
          case ORDER -> 1;
          case TWO -> 0.9;
          case MOVE -> 0.95;
          case RUN -> 0.85;
        };
    return Math.min(0.99, base * (0.8 + 0.2 * clear) * way);
  }

  /// How sure it is that a block has no counterpart.
  ///
  /// @param best the similarity of the block that is most like it
  static double ofNone(double best) {
    return Math.max(0.3, 0.95 - best);
  }
}
