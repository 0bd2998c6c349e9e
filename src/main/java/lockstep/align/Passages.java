package lockstep.align;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lockstep.procedure.Version;

/// What alignment reads of a document.
///
/// @param locale tag of its language
/// @param all in the order of the document
public record Passages(String locale, List<Passage> all) {
  public Passages {
    all = List.copyOf(all);
  }

  /// The blocks of a version.
  static Passages of(Version version) {
    Set<Integer> steps =
        version.steps().map(step -> step.block().index()).collect(Collectors.toUnmodifiableSet());
    return new Passages(
        version.locale(),
        version.blocks().stream()
            .map(block -> Passage.of(block, steps.contains(block.index())))
            .toList());
  }

  /// The text of a passage in the source language, else its own.
  String origin(int index, String sourceLocale) {
    Passage passage = all.get(index);
    return locale.equals(sourceLocale) ? passage.text() : passage.source().orElse(passage.text());
  }
}
