package lockstep.align;

/// A block on the left that says what a block on the right says.
///
/// @param left index of the block in its version
/// @param right index of the block in its version
/// @param similarity of the two, of both parts together for two against one, in [0, 1]
/// @param way how it was found
record Link(int left, int right, double similarity, Way way) {
  /// How a link was found, the surest first.
  enum Way {
    /// One to one, in order.
    ORDER,
    /// Two to one or one to two, in order.
    TWO,
    /// Out of order.
    MOVE,
    /// Between linked neighbours.
    RUN
  }
}
