package lockstep.align;

/// A block on the left that says what a block on the right says.
///
/// @param left index of the block in its version
/// @param right index of the block in its version
/// @param similarity of the two, of both parts together for two against one, in [0, 1]
/// @param likeness of the two
/// @param way how it was found
record Link(int left, int right, double similarity, Likeness likeness, Way way) {
  /// How a link was found, the surest first.
  enum Way {
    /// One to one, in order.
    ORDER,
    /// Two to one or one to two, in order.
    TWO,
    /// Out of order.
    MOVE,
    /// Between linked neighbours.
    RUN,
    /// Steps whose substeps are linked.
    SUBSTEPS,
    /// Alone opposite each other between linked neighbours.
    GAP
  }

  /// The same link where both documents begin earlier by so many blocks.
  Link shifted(int leftBy, int rightBy) {
    return new Link(left + leftBy, right + rightBy, similarity, likeness, way);
  }
}
