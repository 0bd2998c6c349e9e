package lockstep.align;

/// What two blocks have in common, in figures.
///
/// @param words share of the words that translate each other, both directions averaged, in [0, 1]
/// @param leftInRight share of the left words that the right block says, in [0, 1]
/// @param rightInLeft share of the right words that the left block says, in [0, 1]
/// @param told share of the words that the lexicon can tell of, on the side where it tells less, in [0, 1]
record Likeness(double words, double leftInRight, double rightInLeft, double told) {}
