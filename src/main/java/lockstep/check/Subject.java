package lockstep.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lockstep.procedure.ProcedureId;
import lockstep.procedure.Version;
import lockstep.retired.RetiredUses;
import lockstep.source.Problem;
import lockstep.source.Span;

/// One file as the rules see it.
///
/// @param locale tag of its locale, `und` where nothing tells
/// @param file as messages name it
/// @param version what was read from it; empty where it cannot be used
/// @param base the text that it was translated from, where the file carries it
/// @param problems what reading it complained about, sorted
/// @param comments the suppressions in its text
/// @param includeLines 1-based lines that take another document in; what is found there is found in that document
/// @param retired what the text uses that is gone
/// @param frontMatter where its keys and values stand, by key
/// @param documents what its relative links can lead to; empty for a text that lies in no content folder
/// @param words how the content uses words
public record Subject(
    ProcedureId procedure,
    String locale,
    String file,
    Optional<Version> version,
    Optional<Version> base,
    List<Problem> problems,
    List<CommentSuppression> comments,
    Set<Integer> includeLines,
    RetiredUses retired,
    Map<String, Span> frontMatter,
    Optional<Documents> documents,
    WordUse words) {
  public Subject {
    problems = List.copyOf(problems);
    comments = List.copyOf(comments);
    includeLines = Set.copyOf(includeLines);
    frontMatter = Map.copyOf(frontMatter);
  }

  /// A file that cannot be used.
  public static Subject unusable(
      ProcedureId procedure, String locale, String file, Problem problem) {
    return new Subject(
        procedure,
        locale,
        file,
        Optional.empty(),
        Optional.empty(),
        List.of(problem),
        List.of(),
        Set.of(),
        RetiredUses.NONE,
        Map.of(),
        Optional.empty(),
        WordUse.NONE);
  }

  /// The same file with other forms of its texts.
  public Subject with(Optional<Version> otherVersion, Optional<Version> otherBase) {
    return new Subject(
        procedure,
        locale,
        file,
        otherVersion,
        otherBase,
        problems,
        comments,
        includeLines,
        retired,
        frontMatter,
        documents,
        words);
  }

  /// The same file in a content folder.
  public Subject in(Documents others) {
    return new Subject(
        procedure,
        locale,
        file,
        version,
        base,
        problems,
        comments,
        includeLines,
        retired,
        frontMatter,
        Optional.of(others),
        words);
  }

  /// The same file where more is known of words.
  public Subject with(WordUse known) {
    return new Subject(
        procedure,
        locale,
        file,
        version,
        base,
        problems,
        comments,
        includeLines,
        retired,
        frontMatter,
        documents,
        known);
  }

  /// A stretch of the file.
  public Place place(Span span) {
    return new Place(locale, file, span);
  }
}
