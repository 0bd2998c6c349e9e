package lockstep.check;

import lockstep.source.Span;

/// A stretch of a file that a finding is about.
///
/// @param locale of the file, `und` where nothing tells
/// @param file as messages name it, `/` between folders
public record Place(String locale, String file, Span span) implements Comparable<Place> {
  /// The tag of a language that is not known (BCP 47).
  public static final String UNKNOWN_LOCALE = "und";

  /// `file:line:column`.
  public String toText() {
    return file + ":" + span.line() + ":" + span.column();
  }

  /// By file, then by span.
  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : span.compareTo(other.span);
  }
}
