package lockstep.align;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockstep.locale.Normal;
import lockstep.procedure.Block;

/// How the labels of a user interface are usually translated, learnt from blocks that say the same and have as many labels.
///
/// @param translations by direction, then by label, how often it is translated how; labels by [Normal#words(String)]
public record LabelLexicon(Map<Lexicon.Direction, Map<String, Map<String, Integer>>> translations) {
  /// A lexicon that knows no label.
  public static final LabelLexicon EMPTY = new LabelLexicon(Map.of());

  public LabelLexicon {
    translations = Map.copyOf(translations);
  }

  static LabelLexicon learn(Collection<BlockPair> pairs) {
    Map<Lexicon.Direction, Map<String, Map<String, Integer>>> found = new HashMap<>();
    for (BlockPair pair : pairs) {
      List<Block.Label> labels = pair.block().labels();
      List<Block.Label> others = pair.translation().labels();
      for (int n = 0; n < labels.size() && labels.size() == others.size(); n++) {
        count(found, pair.from(), labels.get(n), pair.to(), others.get(n));
        count(found, pair.to(), others.get(n), pair.from(), labels.get(n));
      }
    }
    return new LabelLexicon(found);
  }

  private static void count(
      Map<Lexicon.Direction, Map<String, Map<String, Integer>>> found,
      String from,
      Block.Label label,
      String to,
      Block.Label other) {
    found
        .computeIfAbsent(new Lexicon.Direction(from, to), _ -> new HashMap<>())
        .computeIfAbsent(Normal.words(label.text()), _ -> new TreeMap<>())
        .merge(Normal.words(other.text()), 1, Integer::sum);
  }

  /// How often a label is translated how, in another language; empty where it is not known.
  public Map<String, Integer> translations(String from, String label, String to) {
    return translations
        .getOrDefault(new Lexicon.Direction(from, to), Map.of())
        .getOrDefault(Normal.words(label), Map.of());
  }
}
