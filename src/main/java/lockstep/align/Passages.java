package lockstep.align;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lockstep.procedure.Block;
import lockstep.procedure.Shape;
import lockstep.procedure.Version;

/// What alignment reads of a document.
///
/// @param locale tag of its language
/// @param all in the order of the document
/// @param parents for each the index of the item that it is a subordinate item of, -1 for none
public record Passages(String locale, List<Passage> all, List<Integer> parents) {
  private static final int NONE = -1;

  public Passages {
    all = List.copyOf(all);
    parents = List.copyOf(parents);
  }

  /// Passages of which it is not known what belongs to what.
  public Passages(String locale, List<Passage> all) {
    this(locale, all, Collections.nCopies(all.size(), NONE));
  }

  /// The blocks of a version.
  static Passages of(Version version) {
    Set<Integer> steps =
        version.steps().map(step -> step.block().index()).collect(Collectors.toUnmodifiableSet());
    return new Passages(
        version.locale(),
        version.blocks().stream()
            .map(block -> Passage.of(block, steps.contains(block.index())))
            .toList(),
        parents(version.blocks()));
  }

  private static List<Integer> parents(List<Block> blocks) {
    List<Integer> parents = new ArrayList<>();
    Map<String, Integer> last = new HashMap<>();
    for (Block block : blocks) {
      int parent = NONE;
      if (block.shape() instanceof Shape.Item(_, _, var number)) {
        int cut = number.lastIndexOf('.');
        parent = cut < 0 ? NONE : last.getOrDefault(number.substring(0, cut), NONE);
        last.put(number, parents.size());
      }
      parents.add(parent);
    }
    return parents;
  }

  /// The text of a passage in the source language, else its own.
  String origin(int index, String sourceLocale) {
    Passage passage = all.get(index);
    return passage.in(sourceLocale, locale);
  }
}
