package lockstep.markdown;

import java.util.List;
import java.util.Optional;
import lockstep.format.Yaml;
import lockstep.source.Problem;

/// Everything that one file says.
///
/// @param frontMatter empty when the file has none
/// @param document the localized text; the only text of most files
/// @param source the text that it was translated from, where the file carries it in spans
/// @param problems what its author should mend
public record Reading(
    Yaml frontMatter, Document document, Optional<Document> source, List<Problem> problems) {
  public Reading {
    problems = List.copyOf(problems);
  }
}
