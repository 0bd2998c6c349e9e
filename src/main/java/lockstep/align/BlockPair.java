package lockstep.align;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockstep.procedure.Block;
import lockstep.procedure.ProcedureId;

/// Two blocks that say the same in two languages; what words and labels are learnt from.
///
/// @param from tag of the first block's language
/// @param to tag of the second block's language
record BlockPair(String from, Block block, String to, Block translation) {

  /// The pairs that bilingual documents hold: a localized block with its source, and the localized blocks of one source in two
  /// languages.
  static List<BlockPair> of(Collection<Bilingual> documents) {
    List<BlockPair> pairs = new ArrayList<>();
    Map<ProcedureId, Map<String, Map<String, Block>>> bySource = new TreeMap<>();
    for (Bilingual document : documents) {
      String from = document.version().locale();
      String to = document.base().locale();
      Map<Integer, Block> bases = new HashMap<>();
      document.base().blocks().forEach(block -> bases.putIfAbsent(block.span().line(), block));
      for (Block block : document.version().blocks()) {
        Block base = bases.get(block.span().line());
        if (base == null || block.source().isEmpty() || base.text().equals(block.text())) {
          continue;
        }
        pairs.add(new BlockPair(from, block, to, base));
        bySource
            .computeIfAbsent(document.version().procedure(), _ -> new TreeMap<>())
            .computeIfAbsent(block.source().orElseThrow(), _ -> new TreeMap<>())
            .putIfAbsent(from, block);
      }
    }
    bySource.values().forEach(texts -> texts.values().forEach(blocks -> addAcross(pairs, blocks)));
    return pairs;
  }

  private static void addAcross(List<BlockPair> pairs, Map<String, Block> blocks) {
    List<String> locales = List.copyOf(blocks.keySet());
    for (int i = 0; i < locales.size(); i++) {
      for (int j = i + 1; j < locales.size(); j++) {
        pairs.add(
            new BlockPair(
                locales.get(i),
                blocks.get(locales.get(i)),
                locales.get(j),
                blocks.get(locales.get(j))));
      }
    }
  }

  /// Sentence by sentence where both have as many, else as a whole.
  List<SegmentPair> segments() {
    List<String> sentences = Sentences.of(block.text());
    List<String> translations = Sentences.of(translation.text());
    if (sentences.size() != translations.size()) {
      return List.of(new SegmentPair(from, block.text(), to, translation.text()));
    }
    List<SegmentPair> segments = new ArrayList<>();
    for (int n = 0; n < sentences.size(); n++) {
      segments.add(new SegmentPair(from, sentences.get(n), to, translations.get(n)));
    }
    return segments;
  }
}
