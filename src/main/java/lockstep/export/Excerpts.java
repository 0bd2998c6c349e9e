package lockstep.export;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lockstep.check.Place;
import lockstep.source.SourceText;

/// What stands at the places of one report. Each file is read once; not for several threads.
final class Excerpts {
  private final Function<String, Optional<SourceText>> texts;
  private final Map<String, Optional<SourceText>> read = new HashMap<>();

  /// @param texts the text of a file, where it can be had
  Excerpts(Function<String, Optional<SourceText>> texts) {
    this.texts = texts;
  }

  /// The excerpt at a place; empty where its file cannot be read or has become shorter.
  ///
  /// @param width the most characters of the line
  Optional<Excerpt> at(Place place, int width) {
    return read.computeIfAbsent(place.file(), texts)
        .filter(text -> place.span().line() <= text.lineCount())
        .map(text -> Excerpt.of(text, place.span(), width));
  }
}
