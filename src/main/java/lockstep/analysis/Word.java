package lockstep.analysis;

/// A word of a text.
///
/// @param written as it stands there
/// @param lower as the language cuts it, in lower case
/// @param plain the same, accents folded
/// @param position of the word among the text's, from 0; words that say nothing are counted and left out
/// @param start UTF-16 offset
/// @param end UTF-16 offset, exclusive
public record Word(String written, String lower, String plain, int position, int start, int end) {}
