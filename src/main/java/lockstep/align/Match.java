package lockstep.align;

/// A passage that says what a passage of another document says.
///
/// @param left index of the passage in its document
/// @param right index of the passage in its document
/// @param relation how the left one stands to the right one
/// @param similarity of the two, in [0, 1]
/// @param confidence how sure it is, in [0, 1]
/// @param exact whether both have the same source text
public record Match(
    int left, int right, Relation relation, double similarity, double confidence, boolean exact) {}
