package lockstep.align;

/// Two texts that say the same in two languages; what a lexicon is learnt from.
///
/// @param from tag of the first text's language
/// @param to tag of the second text's language
record SegmentPair(String from, String text, String to, String translation) {}
